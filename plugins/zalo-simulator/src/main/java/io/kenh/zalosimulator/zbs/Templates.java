package io.kenh.zalosimulator.zbs;

import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps templates and accounts, and tells the apps what the review decides. */
public final class Templates {
    private final Platform platform;
    private final Outbox outbox;

    public Templates(Platform platform, Outbox outbox) {
        this.platform = platform;
        this.outbox = outbox;
    }

    /** An OA's allowances, made at first sight. */
    public SimZbsAccount account(Sim sim, SimOa oa) {
        return Optional.ofNullable(sim.em().find(SimZbsAccount.class, oa.id()))
                .orElseGet(() -> sim.save(new SimZbsAccount(oa.id())));
    }

    public Optional<SimTemplate> find(Sim sim, String templateId) {
        return sim.one(
                SimTemplate.class,
                "from SimTemplate t join fetch t.oa join fetch t.app where t.templateId = ?1",
                templateId);
    }

    public SimTemplate template(Sim sim, String templateId) {
        return find(sim, templateId).orElseThrow(() -> new KenhException(SimulatorError.UNKNOWN_TEMPLATE, templateId));
    }

    /** Waiting for review, the oldest first. */
    public List<SimTemplate> pending(Sim sim, int limit) {
        return sim.list(
                SimTemplate.class,
                limit,
                "from SimTemplate t join fetch t.oa join fetch t.app where t.status = ?1 order by t.id",
                TemplateState.PENDING_REVIEW);
    }

    /** All others, the latest first. */
    public List<SimTemplate> decided(Sim sim, int limit) {
        return sim.list(
                SimTemplate.class,
                limit,
                "from SimTemplate t join fetch t.oa join fetch t.app where t.status <> ?1 order by t.id desc",
                TemplateState.PENDING_REVIEW);
    }

    SimTemplate create(Sim sim, SimOa oa, SimApp app, TemplateForm form) {
        if (sim.count(
                        "select count(t) from SimTemplate t where t.app = ?1 and t.trackingId = ?2",
                        app,
                        form.trackingId())
                > 0) {
            throw TemplateCheck.invalid("tracking_id exists");
        }
        var template = sim.save(new SimTemplate(oa, app, form, sim.now()));
        template.number();
        submitted(sim, template);
        return template;
    }

    /** @throws ZaloError unless it was rejected */
    void edit(Sim sim, SimTemplate template, TemplateForm form) {
        if (template.status() != TemplateState.REJECT) {
            throw new ZaloError(-1091, "Template cannot be edited");
        }
        template.submit(form);
        submitted(sim, template);
    }

    private void submitted(Sim sim, SimTemplate template) {
        if (sim.options().autoApprove()) {
            decide(sim, template, TemplateState.ENABLE, "");
        }
        platform.host().live().signal("zalo-simulator.templates", SimulatorPermissions.USE);
    }

    /** The reviewer's decision, or what the platform does later. */
    public void decide(Sim sim, SimTemplate template, TemplateState next, String reason) {
        if (template.status() == next) {
            return;
        }
        var before = template.become(next, reason);
        var members = about(template);
        members.put("app_id", template.app().appId());
        members.put("status", Map.of("prev_status", before.name(), "new_status", next.name()));
        members.put("reason", reason);
        publish(sim, template, "change_template_status", members);
    }

    /** Low quality switches the template off. */
    public void judge(Sim sim, SimTemplate template, Quality quality) {
        if (template.quality() == quality) {
            return;
        }
        template.judge(quality);
        var members = about(template);
        members.put("quality", quality.name());
        publish(sim, template, "change_template_quality", members);
        if (quality == Quality.LOW && template.status() == TemplateState.ENABLE) {
            decide(sim, template, TemplateState.DISABLE, "Template bị tắt do chất lượng thấp");
        }
    }

    /** @param perDay 0 takes the template's own allowance away */
    public void limit(Sim sim, SimTemplate template, int perDay) {
        if (template.dailyQuota() == perDay) {
            return;
        }
        int before = template.dailyQuota();
        template.limit(perDay);
        var members = about(template);
        members.put("quota", Map.of("prev_value", before, "new_value", perDay));
        publish(sim, template, "change_template_quota", members);
    }

    public void limit(Sim sim, SimOa oa, int perDay) {
        var account = account(sim, oa);
        if (account.dailyQuota() == perDay) {
            return;
        }
        var quota = Map.of("prev_value", account.dailyQuota(), "new_value", perDay);
        account.limit(perDay);
        outbox.publish(
                sim,
                oa,
                Event.ofBusiness(
                        "change_oa_daily_quota", oa.oaId(), sim.now(), Map.of("oa_id", oa.oaId(), "quota", quota)));
    }

    public void allow(Sim sim, SimOa oa, List<Tag> tags) {
        var account = account(sim, oa);
        if (account.tags().equals(tags)) {
            return;
        }
        var change = Map.of("prev_value", account.tags(), "new_value", tags);
        account.allow(tags);
        outbox.publish(
                sim,
                oa,
                Event.ofBusiness(
                        "change_oa_template_tags", oa.oaId(), sim.now(), Map.of("oa_id", oa.oaId(), "tags", change)));
    }

    public void price(SimTemplate template, long phonePrice) {
        template.cost(phonePrice);
    }

    public void judge(Sim sim, SimOa oa, Quality quality) {
        account(sim, oa).judge(quality);
    }

    public void limitPromotions(Sim sim, SimOa oa, int perMonth) {
        account(sim, oa).limitPromotions(perMonth);
    }

    /** Messages left of today. */
    public long remaining(Sim sim, SimOa oa) {
        return Math.max(0, account(sim, oa).dailyQuota() - Quotas.today(sim, oa));
    }

    private static Map<String, Object> about(SimTemplate template) {
        var members = new LinkedHashMap<String, Object>();
        members.put("oa_id", template.oa().oaId());
        members.put("template_id", template.templateId());
        return members;
    }

    private void publish(Sim sim, SimTemplate template, String name, Map<String, Object> members) {
        outbox.publish(sim, template.oa(), Event.ofBusiness(name, template.templateId(), sim.now(), members));
        platform.host().live().signal("zalo-simulator.templates", SimulatorPermissions.USE);
    }
}
