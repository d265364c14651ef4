package io.kenh.zalosimulator.control;

import io.javalin.http.Context;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.customer.Chat;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.zbs.Quality;
import io.kenh.zalosimulator.zbs.SimTemplate;
import io.kenh.zalosimulator.zbs.Tag;
import io.kenh.zalosimulator.zbs.TemplateState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Control API: templates, allowances, template messages and their ratings. */
final class ZbsControl {
    private static final String SIM = "/zalo-simulator/sim";
    private static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private static final int SHOWN = 200;
    private final Parts parts;
    private final Reply reply;

    ZbsControl(Parts parts) {
        this.parts = parts;
        this.reply = new Reply(parts.platform());
    }

    void add(Routes routes) {
        routes.get(SIM + "/templates", USE, this::templates)
                .post(SIM + "/templates/{template}", USE, this::change)
                .post(SIM + "/oas/{oaId}/zbs", USE, this::account)
                .get(SIM + "/notices", USE, this::notices)
                .post(SIM + "/rate", USE, this::rate);
    }

    private void templates(Context ctx) {
        var items = parts.platform()
                .read(sim -> Stream.concat(
                                parts.templates().pending(sim, SHOWN).stream(),
                                parts.templates().decided(sim, SHOWN).stream())
                        .map(ZbsControl::template)
                        .toList());
        reply.send(ctx, Map.of("items", items));
    }

    private static Map<String, Object> template(SimTemplate template) {
        var data = new LinkedHashMap<String, Object>();
        data.put("templateId", template.templateId());
        data.put("oaId", template.oa().oaId());
        data.put("name", template.name());
        data.put("status", template.status());
        data.put("reason", template.reason());
        data.put("quality", template.quality());
        data.put("price", template.price());
        data.put("dailyQuota", template.dailyQuota());
        return data;
    }

    private void change(Context ctx) {
        var body = reply.members(ctx);
        var changed = parts.platform().write(sim -> {
            var template = parts.templates().template(sim, ctx.pathParam("template"));
            body.number("price").ifPresent(price -> parts.templates().price(template, price));
            body.number("dailyQuota").ifPresent(quota -> parts.templates().limit(sim, template, quota));
            body.filled("status")
                    .map(text -> one(TemplateState.class, text))
                    .ifPresent(state -> parts.templates().decide(sim, template, state, body.textOr("reason", "")));
            body.filled("quality")
                    .map(text -> one(Quality.class, text))
                    .ifPresent(quality -> parts.templates().judge(sim, template, quality));
            return template(template);
        });
        reply.send(ctx, changed);
    }

    private void account(Context ctx) {
        var body = reply.members(ctx);
        var answer = parts.platform().write(sim -> {
            var oa = parts.accounts().oa(sim, ctx.pathParam("oaId"));
            var templates = parts.templates();
            body.number("balance").ifPresent(oa::fund);
            body.number("dailyQuota").ifPresent(quota -> templates.limit(sim, oa, quota));
            body.number("promotionQuota").ifPresent(quota -> templates.limitPromotions(sim, oa, quota));
            body.filled("quality")
                    .map(text -> one(Quality.class, text))
                    .ifPresent(quality -> templates.judge(sim, oa, quality));
            if (body.has("tags")) {
                templates.allow(
                        sim,
                        oa,
                        body.texts("tags").stream()
                                .map(text -> one(Tag.class, text))
                                .toList());
            }
            return account(sim, oa.oaId());
        });
        reply.send(ctx, answer);
    }

    private Map<String, Object> account(Sim sim, String oaId) {
        var oa = parts.accounts().oa(sim, oaId);
        return Map.of(
                "balance",
                oa.zcaBalance(),
                "dailyQuota",
                parts.templates().account(sim, oa).dailyQuota(),
                "remaining",
                parts.templates().remaining(sim, oa));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new KenhException(SimulatorError.BAD_INPUT, text));
    }

    private void notices(Context ctx) {
        var trackingId = Optional.ofNullable(ctx.queryParam("trackingId")).orElse("");
        var items = parts.platform()
                .read(sim -> parts.notices().latest(sim, trackingId, trackingId.isEmpty() ? Reply.limit(ctx) : SHOWN));
        var total = parts.platform().read(sim -> sim.count("select count(n) from SimNotice n"));
        reply.send(ctx, Map.of("items", items, "total", total));
    }

    private void rate(Context ctx) {
        var body = reply.members(ctx);
        var chat = new Chat(Reply.need(body, "person"), Reply.need(body, "oaId"));
        boolean rated = parts.customer()
                .rate(
                        chat,
                        Reply.need(body, "messageId"),
                        body.number("rate").orElse(0),
                        body.textOr("note", ""),
                        body.texts("feedbacks"));
        reply.send(ctx, Map.of("ok", rated));
    }
}
