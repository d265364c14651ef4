package io.kenh.zalosimulator.message;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message that passed all checks of form.
 *
 * @param kind the last word of the event name: text, image, gif, sticker, file, link, location, business_card, audio, video, list, template
 * @param text may be empty beside attachments
 * @param attachments as they stand in the event
 * @param buttons as they were sent: title, type, payload
 * @param hidden a button's hidden query: in the event, not on the phone
 */
public record Draft(
        String kind,
        String text,
        List<Map<String, Object>> attachments,
        List<Map<String, Object>> buttons,
        Optional<String> quoted,
        boolean hidden) {

    public static Draft text(String text) {
        return new Draft("text", text, List.of(), List.of(), Optional.empty(), false);
    }

    public static Draft of(String kind, String text, Map<String, Object> payload) {
        return new Draft(kind, text, List.of(attachment(kind, payload)), List.of(), Optional.empty(), false);
    }

    /** Contact cards travel as links. */
    public static Map<String, Object> attachment(String kind, Map<String, Object> payload) {
        var type = "business_card".equals(kind) ? "link" : kind;
        var attachment = new LinkedHashMap<String, Object>();
        attachment.put("type", type);
        attachment.put("payload", payload);
        return attachment;
    }

    public Draft quoting(Optional<String> messageId) {
        return new Draft(kind, text, attachments, buttons, messageId, hidden);
    }

    public Draft hiddenFromPhone() {
        return new Draft(kind, text, attachments, buttons, quoted, true);
    }

    /** The {@code message} member of an event. */
    public Map<String, Object> members(String messageId) {
        var members = new LinkedHashMap<String, Object>();
        if (!text.isEmpty()) {
            members.put("text", text);
        }
        if (!attachments.isEmpty()) {
            members.put("attachments", attachments);
        }
        members.put("msg_id", messageId);
        quoted.ifPresent(id -> members.put("quote_msg_id", id));
        return members;
    }
}
