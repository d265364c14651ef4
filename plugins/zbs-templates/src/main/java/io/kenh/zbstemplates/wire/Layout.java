package io.kenh.zbstemplates.wire;

import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A template as {@code POST /template/create} takes it: every component an object with one key. */
public final class Layout {
    /** The platform's ids of the pictures. */
    public record Media(@Nullable String light, @Nullable String dark, List<String> images) {}

    private Layout() {}

    public static Map<String, Object> of(TemplateContent content, Media media, String trackingId) {
        var all = new LinkedHashMap<String, Object>();
        all.put("template_name", content.name().strip());
        all.put("template_type", content.type().code());
        all.put("tag", Integer.toString(content.tag().code()));
        all.put(
                "layout",
                Map.of(
                        "header", components(header(content, media)),
                        "body", components(body(content)),
                        "footer", components(footer(content))));
        all.put("params", content.params().stream().map(Layout::param).toList());
        if (!content.note().isBlank()) {
            all.put("note", content.note().strip());
        }
        all.put("tracking_id", trackingId);
        return all;
    }

    private static Map<String, Object> components(List<Map<String, Object>> components) {
        return Map.of("components", components);
    }

    private static Map<String, Object> param(TemplateContent.Param param) {
        return ordered(
                "name", param.name(), "type", Integer.toString(param.type().code()), "sample_value", param.sample());
    }

    private static List<Map<String, Object>> header(TemplateContent content, Media media) {
        if (content.logo()) {
            return List.of(Map.of("LOGO", ordered("light", image(media.light()), "dark", image(media.dark()))));
        }
        return List.of(Map.of(
                "IMAGES",
                Map.of("items", media.images().stream().map(Layout::image).toList())));
    }

    private static Map<String, Object> image(@Nullable String mediaId) {
        return ordered("type", "IMAGE", "media_id", mediaId == null ? "" : mediaId);
    }

    private static List<Map<String, Object>> body(TemplateContent content) {
        var body = new ArrayList<Map<String, Object>>();
        if (!content.title().isBlank()) {
            body.add(Map.of("TITLE", Map.of("value", content.title().strip())));
        }
        content.paragraphs().forEach(text -> body.add(Map.of("PARAGRAPH", Map.of("value", text.strip()))));
        if (content.otp() != null) {
            body.add(Map.of("OTP", Map.of("value", content.otp().strip())));
        }
        if (!content.table().isEmpty()) {
            var rows = content.table().stream()
                    .map(row -> ordered(
                            "title",
                            row.title().strip(),
                            "value",
                            row.value().strip(),
                            "row_type",
                            row.style().code()))
                    .toList();
            body.add(Map.of("TABLE", Map.of("rows", rows)));
        }
        special(content, body);
        return body;
    }

    private static void special(TemplateContent content, List<Map<String, Object>> body) {
        var payment = content.payment();
        if (payment != null) {
            body.add(Map.of(
                    "PAYMENT",
                    ordered(
                            "bank_code", payment.bank(),
                            "account_name", payment.accountName(),
                            "bank_account", payment.account(),
                            "amount", payment.amount(),
                            "note", payment.note())));
        }
        var voucher = content.voucher();
        if (voucher != null) {
            var said = ordered(
                    "name",
                    voucher.name(),
                    "condition",
                    voucher.condition(),
                    "end_date",
                    voucher.end(),
                    "voucher_code",
                    voucher.code());
            if (!voucher.start().isBlank()) {
                said.put("start_date", voucher.start());
            }
            body.add(Map.of("VOUCHER", said));
        }
        if (!content.rating().isEmpty()) {
            var items = IntStream.range(0, content.rating().size())
                    .mapToObj(i -> star(i + 1, content.rating().get(i)))
                    .toList();
            body.add(Map.of("RATING", Map.of("items", items)));
        }
    }

    private static Map<String, Object> star(int number, Star star) {
        return ordered(
                "star", number,
                "title", star.title(),
                "question", star.question(),
                "answers", star.answers(),
                "thanks", star.thanks(),
                "description", star.description());
    }

    private static List<Map<String, Object>> footer(TemplateContent content) {
        if (content.buttons().isEmpty()) {
            return List.of();
        }
        var items = content.buttons().stream()
                .map(button -> ordered(
                        "type",
                        button.type().code(),
                        "title",
                        button.title().strip(),
                        "content",
                        button.content().strip()))
                .toList();
        return List.of(Map.of("BUTTONS", Map.of("items", items)));
    }

    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** Zalo's purposes under their old and new names. */
    public static io.kenh.zbstemplates.content.Tag tag(String word) {
        return switch (word) {
            case "CUSTOMER_CARE", "POST_TRANSACTION", "FOLLOW_UP", "2" ->
                io.kenh.zbstemplates.content.Tag.CUSTOMER_CARE;
            case "PROMOTION", "3" -> io.kenh.zbstemplates.content.Tag.PROMOTION;
            default -> io.kenh.zbstemplates.content.Tag.TRANSACTION;
        };
    }

    /** Its own type is unknown: by what it may hold, the type with the nearest limit. */
    public static ParamType paramType(int maxLength) {
        return maxLength > 90
                ? ParamType.ADDRESS
                : maxLength > 50 ? ParamType.TRANSFER_NOTE : maxLength > 30 ? ParamType.CONTACT : ParamType.LABEL;
    }
}
