package io.kenh.zalosimulator.phone;

import io.kenh.zalosimulator.customer.Buttons;
import io.kenh.zalosimulator.message.Reactions;
import io.kenh.zalosimulator.message.SimMessage;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.zbs.Card;
import io.kenh.zalosimulator.zbs.NoticeDelivery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns messages into what the phone draws. */
final class Bubbles {
    private final Platform platform;

    Bubbles(Platform platform) {
        this.platform = platform;
    }

    /**
     * @param latestFirst as they come from the database
     * @param rates stars given to template messages, by message id
     */
    MessagesView view(String url, String oaName, List<SimMessage> latestFirst, Map<String, Integer> rates) {
        var texts = new HashMap<String, String>();
        latestFirst.forEach(message -> texts.put(message.messageId(), message.body()));
        var bubbles = latestFirst.reversed().stream()
                .map(message -> bubble(message, texts, rates.getOrDefault(message.messageId(), 0)))
                .toList();
        boolean unseen = latestFirst.stream()
                .anyMatch(message -> message.isFromOa() && message.seenAt().isEmpty());
        return new MessagesView(url, oaName, unseen, bubbles);
    }

    private MessagesView.Bubble bubble(SimMessage message, Map<String, String> texts, int rate) {
        var payload = new Members(platform.host().json().readMap(message.payload()));
        var parts = new ArrayList<MessagesView.Part>();
        boolean notice = message.kind().equals(NoticeDelivery.KIND);
        if (!notice) {
            payload.objects("attachments").forEach(attachment -> add(parts, attachment));
        }
        boolean asks = payload.objects("attachments").stream()
                .flatMap(attachment -> attachment.object("payload").stream())
                .anyMatch(details -> details.textOr("template_type", "").equals("request_user_info"));
        return new MessagesView.Bubble(
                message.messageId(),
                !message.isFromOa(),
                message.kind(),
                shownText(message),
                parts,
                Buttons.of(platform.host().json(), message).views(),
                quoted(message, texts),
                Reactions.emoji(message.userReaction()) + Reactions.emoji(message.oaReaction()),
                message.sentAt(),
                asks,
                notice ? card(payload) : null,
                rate);
    }

    /** The text of a link is its address, that of a template message its title: the card shows them already. */
    private static String shownText(SimMessage message) {
        var kind = message.kind();
        return kind.equals("link") || kind.equals(NoticeDelivery.KIND) ? "" : message.body();
    }

    private @Nullable Card card(Members payload) {
        var json = platform.host().json();
        return payload.objects("attachments").stream()
                .flatMap(attachment -> attachment.object("payload").stream())
                .findFirst()
                .map(stored -> json.read(json.write(stored.map()), Card.class))
                .orElse(null);
    }

    private static @Nullable String quoted(SimMessage message, Map<String, String> texts) {
        return message.quotedId().map(id -> texts.getOrDefault(id, "…")).orElse(null);
    }

    private void add(List<MessagesView.Part> parts, Members attachment) {
        var payload = attachment.object("payload").orElse(Members.EMPTY);
        var type = attachment.textOr("type", "");
        switch (type) {
            case "template" -> payload.objects("elements").forEach(element -> parts.add(template(element)));
            case "location" -> parts.add(place(payload));
            case "file" -> parts.add(part("file", payload.textOr("url", ""), payload.textOr("name", ""), ""));
            default -> parts.add(link(type, payload));
        }
    }

    private static MessagesView.Part template(Members element) {
        return new MessagesView.Part(
                "template",
                element.textOr("url", ""),
                element.textOr("title", ""),
                element.textOr("description", ""),
                element.textOr("thumbnail", ""));
    }

    private static MessagesView.Part place(Members payload) {
        var coordinates = payload.object("coordinates").orElse(Members.EMPTY);
        var where = coordinates.textOr("latitude", "") + ", " + coordinates.textOr("longitude", "");
        return part("location", "https://maps.google.com/?q=" + where.replace(" ", ""), where, "");
    }

    /** A contact card is a link whose description is JSON with the phone number. */
    private MessagesView.Part link(String type, Members payload) {
        var description = payload.textOr("description", "");
        if (type.equals("link") && description.startsWith("{")) {
            var phone = new Members(platform.host().json().readMap(description)).textOr("phone", "");
            return part("card", "tel:+" + phone, phone, "");
        }
        return part(type, payload.textOr("url", ""), payload.textOr("name", ""), description);
    }

    private static MessagesView.Part part(String type, String url, String title, String text) {
        return new MessagesView.Part(type, url, title, text, "");
    }
}
