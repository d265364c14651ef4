package io.kenh.zbstemplates.values;

import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values for a preview without a document. */
public final class Samples {
    private static final String LONG = "Nguyễn Hoàng Phương Thảo Công ty Trách nhiệm hữu hạn Thương mại Dịch vụ ";

    private Samples() {}

    public static Map<String, String> of(TemplateContent content) {
        var values = new LinkedHashMap<String, String>();
        content.params().stream()
                .filter(param -> !param.sample().isBlank())
                .forEach(param -> values.put(param.name(), param.sample()));
        return values;
    }

    /** The longest each type allows: does the card still look right? */
    public static Map<String, String> longest(TemplateContent content, LimitSet limits) {
        var values = new LinkedHashMap<String, String>();
        content.params()
                .forEach(param -> values.put(
                        param.name(),
                        longest(param.type(), limits.count(param.type().limit()))));
        return values;
    }

    private static String longest(ParamType type, int length) {
        return switch (type) {
            case MONEY, NUMBER, PHONE, OTP -> "9".repeat(length);
            case TIME -> "23:59:59 31/12/2026";
            case CODE -> "DH2026-".repeat(length / 7 + 1).substring(0, length);
            case URL -> "https://" + "x".repeat(length - 8);
            case TRANSFER_NOTE -> "THANH TOAN DON HANG ".repeat(length / 20 + 1).substring(0, length);
            case CUSTOMER_NAME, ADDRESS, LABEL, STATUS, CONTACT, GENDER, PRODUCT ->
                LONG.repeat(length / LONG.length() + 1).substring(0, length).strip();
        };
    }
}
