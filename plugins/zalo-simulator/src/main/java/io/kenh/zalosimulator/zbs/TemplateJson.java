package io.kenh.zalosimulator.zbs;

import java.util.LinkedHashMap;
import java.util.Map;

/** Templates and their parameters as the API shows them. */
final class TemplateJson {
    private TemplateJson() {}

    static Map<String, Object> submitted(SimTemplate template) {
        var data = new LinkedHashMap<String, Object>();
        data.put("template_id", template.templateId());
        data.put("template_name", template.name());
        // The review takes its time even where the simulator approves at once: its result comes as an event.
        data.put("status", TemplateState.PENDING_REVIEW.name());
        data.put("price_sdt", String.valueOf(template.price()));
        data.put("price_uid", String.valueOf(template.priceByUserId()));
        data.put("preview_url", preview(template));
        return data;
    }

    static String preview(SimTemplate template) {
        return "https://account.zalo.cloud/znspreview/" + template.templateId();
    }

    static Map<String, Object> row(SimTemplate template) {
        var row = new LinkedHashMap<String, Object>();
        row.put("templateId", Long.parseLong(template.templateId()));
        row.put("templateName", template.name());
        row.put("createdTime", template.createdAt().toEpochMilli());
        row.put("status", template.status().name());
        row.put("templateQuality", template.quality().name());
        return row;
    }

    static Map<String, Object> param(Param param) {
        var data = new LinkedHashMap<String, Object>();
        data.put("name", param.name());
        data.put("require", true);
        data.put("type", "STRING");
        data.put("maxLength", param.kind().max());
        data.put("minLength", 0);
        data.put("acceptNull", false);
        return data;
    }
}
