package io.kenh.zalosimulator.message;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Options;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.List;
import java.util.Map;

/** The buttons under a message. */
final class ButtonParser {
    private static final String PHONE = "84\\d{8,10}";

    List<Map<String, Object>> parse(Options options, Members payload) {
        if (!payload.has("buttons")) {
            return List.of();
        }
        var buttons = payload.objects("buttons");
        if (buttons.isEmpty()) {
            throw ZaloError.invalid("buttons");
        }
        if (buttons.size() > options.buttons()) {
            throw ZaloError.tooMuch("buttons");
        }
        buttons.forEach(button -> check(options, button));
        return buttons.stream().map(Members::map).toList();
    }

    private static void check(Options options, Members button) {
        within(button.filled("title").orElseThrow(() -> ZaloError.invalid("title")), options.titleLength(), "title");
        switch (button.textOr("type", "")) {
            case "oa.query.show", "oa.query.hide" ->
                within(
                        button.filled("payload").orElseThrow(() -> ZaloError.invalid("payload")),
                        options.queryLength(),
                        "payload");
            case "oa.open.url" -> {
                if (!details(button).textOr("url", "").matches("https?://.+")) {
                    throw ZaloError.invalid("url");
                }
            }
            case "oa.open.sms" -> {
                within(details(button).textOr("content", ""), options.smsLength(), "content");
                phone(button);
            }
            case "oa.open.phone" -> phone(button);
            default -> throw ZaloError.invalid("type");
        }
    }

    private static Members details(Members button) {
        return button.object("payload").orElseThrow(() -> ZaloError.invalid("payload"));
    }

    private static void phone(Members button) {
        if (!details(button).textOr("phone_code", "").matches(PHONE)) {
            throw ZaloError.invalid("phone_code");
        }
    }

    private static void within(String text, int max, String name) {
        var normal = MessageParser.normal(text);
        if (normal.codePointCount(0, normal.length()) > max) {
            throw ZaloError.tooMuch(name);
        }
    }
}
