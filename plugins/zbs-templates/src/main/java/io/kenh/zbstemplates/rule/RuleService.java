package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.template.NotInUse;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;

/** Makes, changes and switches rules. */
public final class RuleService {
    /** Open pages about rules hear of changes here. */
    public static final String TOPIC = "zbs-templates.rules";

    private final Host host;
    private final RuleStore store;
    private final TemplateStore templates;
    private final PlanCheck check;

    RuleService(Host host, RuleStore store, TemplateStore templates) {
        this.host = host;
        this.store = store;
        this.templates = templates;
        this.check = new PlanCheck(host, templates);
    }

    /**
     * A rule that is off.
     *
     * @throws KenhException {@code core.invalid} naming each field that is wrong
     */
    public long create(Plan plan) {
        return create(plan, check.require(plan));
    }

    private long create(Plan plan, Sendable template) {
        return host.db().write(em -> {
            var rule = new SendRule(template.companyId(), host.clock().instant());
            fill(rule, plan, template);
            em.persist(rule);
            signal();
            return rule.id();
        });
    }

    /** @throws KenhException {@code core.conflict} when it was changed since {@code version}; {@code core.invalid} */
    public void edit(long id, int version, Plan plan) {
        var template = check.require(plan);
        host.db().write(em -> {
            var rule = locked(em, id);
            if (rule.version() != version || rule.companyId() != template.companyId()) {
                throw new KenhException(CoreError.CONFLICT);
            }
            fill(rule, plan, template);
            signal();
            return true;
        });
    }

    private void fill(SendRule rule, Plan plan, Sendable template) {
        rule.becomes(
                plan,
                template.row().accountId(),
                host.json().write(plan.conditions()),
                Current.actor().userId(),
                host.clock().instant());
    }

    /** @throws KenhException {@code zbs-templates.not-in-use} for a rule whose template cannot be sent now */
    public void switchTo(long id, RuleState state) {
        host.db().write(em -> {
            var rule = locked(em, id);
            var plan = store.row(rule).plan();
            if (state != RuleState.OFF && templates.inUse(em, plan.templateId()).isEmpty()) {
                throw NotInUse.of(templates, plan.templateId());
            }
            rule.switchTo(state, Current.actor().userId(), host.clock().instant());
            signal();
            return true;
        });
    }

    private static SendRule locked(EntityManager em, long id) {
        var rule = em.find(SendRule.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (rule == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return rule;
    }

    private void signal() {
        host.live().signal(TOPIC, ZbsPermissions.READ);
    }

    /** Templates that were made for a moment and no rule sends. */
    public List<Sendable> suggested() {
        return templates.sendable(store.unused()).stream()
                .filter(template -> check.fits(plan(template), template))
                .toList();
    }

    /** Makes the suggested rules, all of them off; once, however many ask for it at the same time. @return how many */
    public int adopt() {
        return host.db().write(em -> {
            store.lockUnused(em);
            var found = suggested();
            found.forEach(template -> create(plan(template), template));
            return found.size();
        });
    }

    private static Plan plan(Sendable template) {
        var row = template.row();
        return new Plan(
                row.name(),
                String.valueOf(row.documentType()),
                String.valueOf(row.moment()),
                row.id(),
                List.of(),
                Delay.NONE,
                null,
                Consent.CUSTOMER,
                Channel.USUAL);
    }
}
