package io.kenh.zalooa.webhook;

import io.kenh.api.data.SearchText;
import io.kenh.zalooa.crypto.Digests;
import io.kenh.zalooa.json.Tree;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A webhook body, read as far as the envelope. Members may be missing, null, numbers or texts. */
public record PlatformEvent(String raw, Tree tree) {
    private static final int MAX_KEY = 190;

    public String name() {
        return SearchText.cut(tree.text("event_name"), 80);
    }

    public String appId() {
        return tree.text("app_id");
    }

    /** The literal text, as it goes into the signature. */
    public String timestamp() {
        return tree.text("timestamp");
    }

    /** When it happened by Zalo's clock; {@code fallback} when it does not say or says nonsense. */
    public Instant at(Instant fallback) {
        var millis = tree.number("timestamp");
        if (millis.isEmpty()) {
            return fallback;
        }
        var at = Instant.ofEpochMilli(millis.getAsLong());
        var plausible = at.isAfter(Instant.EPOCH) && at.isBefore(fallback.plus(1, ChronoUnit.DAYS));
        return plausible ? at : fallback;
    }

    public String messageId() {
        return SearchText.cut(tree.text("message", "msg_id"), 200);
    }

    public String text() {
        return tree.text("message", "text");
    }

    /** Everything that may be the Official Account's id, the most certain first. */
    public List<String> oaCandidates() {
        var ids = new ArrayList<String>();
        ids.add(tree.firstText("oa_id", "oaId", "oaid"));
        ids.add(tree.text("recipient", "id"));
        ids.add(tree.text("sender", "id"));
        ids.removeIf(String::isEmpty);
        return ids;
    }

    /** The person (or phone) the event is about, given which id is the account's. */
    public String subject(String oaId) {
        for (var id : List.of(
                tree.text("sender", "id"),
                tree.text("recipient", "id"),
                tree.text("follower", "id"),
                tree.text("user_id"),
                tree.text("data", "user_id"),
                tree.text("customer", "id"),
                tree.text("phone"))) {
            if (!id.isEmpty() && !id.equals(oaId)) {
                return SearchText.cut(id, 95);
            }
        }
        return "";
    }

    /**
     * The same for every delivery of the same event: account, name and message id; where there is no message id, or one message may have
     * several such events, a digest of what tells them apart.
     */
    public String key(String oaId) {
        var id = messageId();
        var name = name();
        if (!id.isEmpty() && (name.contains("_send_") || name.equals("user_received_message"))) {
            var key = oaId + "|" + name + "|" + id;
            return key.length() <= MAX_KEY ? key : oaId + "|" + name + "|#" + Digests.sha256Hex(key);
        }
        var ids = tree.items("message", "msg_ids").stream().map(Tree::text).collect(Collectors.joining(","));
        var subject = subject(oaId);
        // Without a timestamp only the bytes themselves can tell a repetition from a second event.
        var when = timestamp().isEmpty() ? raw : timestamp();
        var rest =
                String.join("|", subject, when, id, ids, tree.text("message", "react_icon"), tree.text("template_id"));
        return oaId + "|" + name + "|#" + Digests.sha256Hex(rest);
    }
}
