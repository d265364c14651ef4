package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.IncomingMessage.Attachment;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.zalooa.json.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code message.attachments} of an event. */
final class AttachmentReader {
    private final Host host;

    AttachmentReader(Host host) {
        this.host = host;
    }

    List<Attachment> read(String eventName, Tree tree) {
        var result = new ArrayList<Attachment>();
        for (var item : tree.items("message", "attachments")) {
            var payload = item.at("payload");
            if (eventName.endsWith("_business_card")) {
                result.add(card(payload, tree.text("message", "text")));
            } else {
                result.add(attachment(item.text("type"), payload));
            }
        }
        var product = tree.at("product");
        if (product.present() && !product.text("url").isEmpty()) {
            result.add(of(Kind.LINK, product, product.text("title"), 0, product.text("description")));
        }
        return result;
    }

    private static Attachment attachment(String type, Tree payload) {
        return switch (type) {
            case "image" -> of(Kind.IMAGE, payload, "", 0, payload.text("description"));
            case "gif" -> of(Kind.GIF, payload, "", 0, "");
            case "audio", "voice" -> of(Kind.AUDIO, payload, "", 0, "");
            case "video" -> of(Kind.VIDEO, payload, "", 0, payload.text("description"));
            case "sticker" -> of(Kind.STICKER, payload, "", 0, "");
            case "file" ->
                of(
                        Kind.FILE,
                        payload,
                        payload.text("name"),
                        payload.number("size").orElse(0),
                        "");
            case "location" -> of(Kind.LOCATION, payload, "", 0, place(payload));
            case "link" -> of(Kind.LINK, payload, payload.text("title"), 0, payload.text("description"));
            default ->
                of(
                        Kind.TEMPLATE,
                        payload,
                        payload.text("title"),
                        0,
                        payload.firstText("text", "description", "link_url"));
        };
    }

    private static String place(Tree payload) {
        return payload.text("coordinates", "latitude") + "," + payload.text("coordinates", "longitude");
    }

    /** The description of a business card is itself JSON, in a string. */
    private Attachment card(Tree payload, String name) {
        var phone = "";
        try {
            var description = payload.text("description");
            phone = description.isEmpty()
                    ? ""
                    : Tree.of(host.json().readMap(description)).text("phone");
        } catch (IllegalArgumentException notJson) {
            phone = payload.text("description");
        }
        return of(Kind.CONTACT, payload, name, 0, phone);
    }

    private static Attachment of(Kind kind, Tree payload, String name, long size, String description) {
        return new Attachment(
                kind,
                null,
                emptyToNull(payload.text("url")),
                emptyToNull(payload.text("thumbnail")),
                emptyToNull(name),
                null,
                Math.max(0, size),
                emptyToNull(description));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
