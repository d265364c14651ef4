package io.kenh.zalosimulator.message;

import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Options;
import io.kenh.zalosimulator.platform.ZaloError;
import io.kenh.zalosimulator.upload.FileLink;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Turns the {@code message} member of a send into a draft, or refuses it as Zalo would. */
public final class MessageParser {
    private final Supplier<String> stickers;
    /** Finds an upload by its kind and id, or refuses. */
    @FunctionalInterface
    public interface Attached {
        FileLink find(String kind, String id);
    }

    private final ButtonParser buttons = new ButtonParser();

    /** @param stickers the address under which sticker pictures are */
    public MessageParser(Supplier<String> stickers) {
        this.stickers = stickers;
    }

    /** @param attached finds what the sending OA uploaded */
    public Draft parse(Options options, Attached attached, Members message) {
        var quoted = message.filled("quote_message_id");
        var text = message.text("text").map(MessageParser::normal).orElse("");
        if (text.codePointCount(0, text.length()) > options.textLength()) {
            throw ZaloError.tooMuch("text");
        }
        if (!message.has("attachment")) {
            return Draft.text(required(text, "text")).quoting(quoted);
        }
        var attachment = message.object("attachment").orElseThrow(() -> ZaloError.invalid("attachment"));
        var payload = attachment.object("payload").orElseThrow(() -> ZaloError.invalid("payload"));
        return switch (attachment.textOr("type", "")) {
            case "file" -> file(attached, text, payload).quoting(quoted);
            case "template" -> template(options, attached, text, payload).quoting(quoted);
            default -> throw ZaloError.invalid("attachment.type");
        };
    }

    /** Vietnamese letters count once however they were composed. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private Draft file(Attached attached, String text, Members payload) {
        if (!text.isEmpty()) {
            throw ZaloError.invalid("text");
        }
        var token = payload.filled("token").orElseThrow(() -> ZaloError.invalid("token"));
        return Draft.of("file", "", attached.find("file", token).fileMembers());
    }

    private Draft template(Options options, Attached attached, String text, Members payload) {
        var pressable = buttons.parse(options, payload);
        var draft = switch (payload.textOr("template_type", "")) {
            case "media" -> media(options, attached, text, payload);
            case "request_user_info" -> requestInfo(options, payload);
            case "list" -> list(options, payload);
            case "" -> Draft.text(required(text, "text"));
            default -> throw new ZaloError(-233, "Message type is invalid or not supported");
        };
        return new Draft(draft.kind(), draft.text(), draft.attachments(), pressable, Optional.empty(), false);
    }

    private Draft media(Options options, Attached attached, String text, Members payload) {
        var elements = payload.objects("elements");
        if (elements.size() != 1) {
            throw ZaloError.invalid("elements");
        }
        var element = elements.getFirst();
        return switch (element.textOr("media_type", "")) {
            case "image" -> Draft.of("image", text, picture(attached, "image", element));
            case "gif" -> {
                if (element.number("width").isEmpty()
                        || element.number("height").isEmpty()) {
                    throw ZaloError.invalid("width, height");
                }
                yield Draft.of("gif", text, picture(attached, "gif", element));
            }
            case "sticker" ->
                Draft.of(
                        "sticker",
                        text,
                        Stickers.members(
                                element.filled("attachment_id").orElseThrow(() -> ZaloError.invalid("attachment_id")),
                                stickers.get()));
            default -> throw ZaloError.invalid("media_type");
        };
    }

    private Map<String, Object> picture(Attached attached, String kind, Members element) {
        var id = element.filled("attachment_id");
        var url = id.isPresent()
                ? attached.find(kind, id.get()).url()
                : webAddress(element, "url").orElseThrow(() -> ZaloError.invalid("attachment_id"));
        var members = new LinkedHashMap<String, Object>();
        members.put("thumbnail", "");
        members.put("url", url);
        return members;
    }

    private static Draft requestInfo(Options options, Members payload) {
        var elements = payload.objects("elements");
        if (elements.size() != 1) {
            throw ZaloError.invalid("elements");
        }
        return elements("template", "request_user_info", List.of(element(options, elements.getFirst(), true)));
    }

    private static Draft list(Options options, Members payload) {
        if (!options.acceptLists()) {
            throw new ZaloError(-233, "Message type is invalid or not supported");
        }
        var elements = payload.objects("elements");
        if (elements.isEmpty()) {
            throw ZaloError.invalid("elements");
        }
        if (elements.size() > options.listElements()) {
            throw ZaloError.tooMuch("elements");
        }
        var first = elements.getFirst();
        return elements(
                "list",
                "list",
                elements.stream().map(e -> element(options, e, e == first)).toList());
    }

    private static Draft elements(String kind, String templateType, List<Map<String, Object>> elements) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("template_type", templateType);
        payload.put("elements", elements);
        return new Draft(kind, "", List.of(Draft.attachment("template", payload)), List.of(), Optional.empty(), false);
    }

    private static Map<String, Object> element(Options options, Members element, boolean whole) {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", limited(element, "title", options.titleLength(), true));
        members.put("description", limited(element, "subtitle", options.subtitleLength(), whole));
        var image = webAddress(element, "image_url");
        if (whole && image.isEmpty()) {
            throw ZaloError.invalid("image_url");
        }
        image.ifPresent(address -> members.put("thumbnail", address));
        element.object("default_action")
                .flatMap(action -> webAddress(action, "url"))
                .ifPresent(address -> members.put("url", address));
        return members;
    }

    private static String limited(Members element, String name, int max, boolean required) {
        var text = normal(element.textOr(name, ""));
        if (required && text.isBlank()) {
            throw ZaloError.invalid(name);
        }
        if (text.codePointCount(0, text.length()) > max) {
            throw ZaloError.tooMuch(name);
        }
        return text;
    }

    private static Optional<String> webAddress(Members element, String name) {
        return element.filled(name).map(address -> {
            if (!address.startsWith("https://") && !address.startsWith("http://")) {
                throw ZaloError.invalid(name);
            }
            return address;
        });
    }

    private static String required(String text, String name) {
        if (text.isBlank()) {
            throw ZaloError.invalid(name);
        }
        return text;
    }
}
