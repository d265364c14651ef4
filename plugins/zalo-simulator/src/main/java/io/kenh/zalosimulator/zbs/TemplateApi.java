package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.openapi.ApiCall;
import io.kenh.zalosimulator.openapi.Gate;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code /template/…} and {@code /upload/image} of the business host. */
final class TemplateApi {
    private static final int LIST_MAX = 100;

    private final Templates templates;
    private final TemplateCheck check;
    private final CardMaker cards;
    private final Uploads uploads;

    TemplateApi(Templates templates, TemplateCheck check, CardMaker cards, Uploads uploads) {
        this.templates = templates;
        this.check = check;
        this.cards = cards;
        this.uploads = uploads;
    }

    Object create(ApiCall call) {
        countEdit(call, "create");
        var form = check.check(call.sim(), call.oa(), templates.account(call.sim(), call.oa()), call.input());
        var template = templates.create(call.sim(), call.oa(), call.app(), form);
        return TemplateJson.submitted(template);
    }

    Object edit(ApiCall call) {
        var template = own(call);
        if (template.status() != TemplateState.REJECT) {
            throw new ZaloError(-1091, "Template cannot be edited");
        }
        countEdit(call, "edit");
        var form = check.check(call.sim(), call.oa(), templates.account(call.sim(), call.oa()), call.input());
        templates.edit(call.sim(), template, form);
        return TemplateJson.submitted(template);
    }

    private static void countEdit(ApiCall call, String kind) {
        if (Quotas.editsToday(call.sim(), call.oa(), kind)
                >= call.sim().options().templateEditsPerDay()) {
            throw new ZaloError(-160, "Daily quota of this operation exceeded");
        }
        call.sim().save(new SimTemplateEdit(call.oa(), kind, call.sim().now()));
    }

    Object list(ApiCall call) {
        int offset = figure(call, "offset", 0, Integer.MAX_VALUE);
        int limit = figure(call, "limit", LIST_MAX, LIST_MAX);
        var status = call.input()
                .filled("status")
                .map(text -> TemplateState.ofCode(text).orElseThrow(() -> new ZaloError(-132, "Invalid status")));
        boolean own = call.input().textOr("filterPreset", "0").equals("1");
        var where =
                " from SimTemplate t where t.oa = ?1 and (?2 = false or t.app = ?3) and (?4 = false or t.status = ?5)";
        var args = new Object[] {call.oa(), own, call.app(), status.isPresent(), status.orElse(TemplateState.ENABLE)};
        var rows = call.sim().page(SimTemplate.class, offset, limit, where.strip() + " order by t.id desc", args);
        var total = call.sim().count("select count(t)" + where, args);
        return new Gate.WithMetadata(rows.stream().map(TemplateJson::row).toList(), Map.of("total", total));
    }

    private static int figure(ApiCall call, String name, int fallback, int most) {
        if (!call.input().has(name)) {
            return fallback;
        }
        return call.input()
                .number(name)
                .filter(value -> value >= 0 && value <= most)
                .orElseThrow(() -> TemplateCheck.invalid(name));
    }

    Object detail(ApiCall call) {
        var template = own(call);
        var card = cards.make(call.sim(), template, Map.of());
        var data = new LinkedHashMap<String, Object>();
        data.put("templateId", template.templateId());
        data.put("templateName", template.name());
        data.put("status", template.status().name());
        data.put("reason", template.reason());
        data.put(
                "listParams",
                cards.params(template).stream().map(TemplateJson::param).toList());
        data.put(
                "listButtons",
                card.buttons().stream()
                        .map(button -> Map.of("type", button.type(), "title", button.title(), "content", button.link()))
                        .toList());
        data.put("timeout", call.sim().options().noticeTimeoutMillis());
        data.put("previewUrl", TemplateJson.preview(template));
        data.put("templateQuality", template.quality().name());
        data.put("templateTag", template.tag().name());
        data.put("price", String.valueOf(template.price()));
        data.put("price_sdt", String.valueOf(template.price()));
        data.put("price_uid", String.valueOf(template.priceByUserId()));
        data.put("applyTemplateQuota", template.dailyQuota() > 0);
        data.put("templateDailyQuota", String.valueOf(template.dailyQuota()));
        long left = Math.max(0, template.dailyQuota() - Quotas.today(call.sim(), template));
        data.put("templateRemainingQuota", String.valueOf(left));
        return data;
    }

    Object samples(ApiCall call) {
        return cards.samples(own(call));
    }

    Object upload(ApiCall call) {
        var file = call.ctx().uploadedFile("file");
        if (file == null) {
            throw Refusal.EMPTY_BODY.error(false);
        }
        try (var content = file.content()) {
            var id = uploads.acceptMedia(call.sim(), call.oa(), file.filename(), content.readAllBytes());
            return Map.of("media_id", id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SimTemplate own(ApiCall call) {
        var template = templates
                .find(call.sim(), call.input().textOr("template_id", ""))
                .orElseThrow(() -> Refusal.NO_TEMPLATE.error(false));
        if (template.oa().id() != call.oa().id()) {
            throw Refusal.FOREIGN_TEMPLATE.error(false);
        }
        return template;
    }
}
