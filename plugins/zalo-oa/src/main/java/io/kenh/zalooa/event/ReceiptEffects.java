package io.kenh.zalooa.event;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.zalooa.send.Outgoings;
import io.kenh.zalooa.send.SendState;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Delivered, read, reacted. Reports come in any order; states only move forward. */
final class ReceiptEffects {
    private static final Map<String, String> EMOJI = Map.of(
            "/-strong", "👍",
            "/-heart", "❤️",
            ":>", "😄",
            ":o", "😮",
            ":-((", "😢",
            "--b", "😞",
            ":-h", "😠");

    private final Host host;

    ReceiptEffects(Host host) {
        this.host = host;
    }

    String delivered(EventWork work) {
        return progress(work, Set.of(work.body().messageId()), SendState.DELIVERED, MessageStatus.DELIVERED);
    }

    String seen(EventWork work) {
        var ids = new LinkedHashSet<String>();
        work.tree().items("message", "msg_ids").forEach(id -> ids.add(id.text()));
        ids.add(work.body().messageId());
        ids.remove("");
        return progress(work, ids, SendState.READ, MessageStatus.READ);
    }

    String reacted(EventWork work) {
        var icon = work.tree().text("message", "react_icon");
        var emoji = icon.equals("/-remove") || icon.isEmpty() ? null : EMOJI.getOrDefault(icon, icon);
        conversations()
                .reacted(
                        work.thread(),
                        work.body().messageId(),
                        emoji,
                        work.event().happenedAt());
        return "";
    }

    /** Of messages nobody here sent, another plugin may know: it sends templates to the same people. */
    private String progress(EventWork work, Set<String> ids, SendState state, MessageStatus status) {
        boolean ours = true;
        for (var id : ids) {
            ours &= progress(work, id, state, status);
        }
        if (!ours) {
            host.events().publish(work.reported());
            return "zalo-oa.note.reported";
        }
        return ids.isEmpty() ? "zalo-oa.note.no-message" : "";
    }

    private boolean progress(EventWork work, String messageId, SendState state, MessageStatus status) {
        var account = work.account().id();
        // First lock what is open, then look for the id: a send that ends in between is found by one of the two.
        var open = Outgoings.unfinished(work.em(), account, work.customer());
        var found = Outgoings.byExternal(work.em(), account, messageId);
        if (found.isPresent()) {
            found.get().progress(state, work.event().happenedAt());
            conversations()
                    .reported(found.get().messageId(), status, work.event().happenedAt(), messageId, null);
            return true;
        }
        // The report may overtake the answer that tells us the id; what waited long enough is about something else.
        if (!open.isEmpty() && work.event().attempts() <= EventProcessor.RETRIES) {
            throw new EventProcessor.NotYet("a send to the same customer has no message id yet");
        }
        return false;
    }

    private Conversations conversations() {
        return host.services().get(Conversations.class);
    }
}
