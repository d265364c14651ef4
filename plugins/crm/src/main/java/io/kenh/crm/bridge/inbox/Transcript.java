package io.kenh.crm.bridge.inbox;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.time;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.Replies.Line;
import java.time.LocalDate;
import java.util.ArrayDeque;

/** What was said in a conversation, as plain text: the latest of it that fits. Notes among colleagues stay where they are. */
final class Transcript {
    private static final int LINES = 100;
    private static final int LONGEST = 7000;

    private final Host host;

    Transcript(Host host) {
        this.host = host;
    }

    /** @param until its last message, 0 when nothing is said */
    record Part(String text, long until) {}

    /** @param since the message behind which it begins; 0 for the beginning */
    Part of(ConversationRef conversation, long since) {
        var kept = new ArrayDeque<String>();
        int length = 0;
        long until = 0;
        for (var line : host.services()
                .get(Replies.class)
                .transcript(conversation.id(), LINES)
                .reversed()) {
            if (line.messageId() == since) {
                break;
            }
            var text = text(line);
            length += text.length() + 1;
            if (length > LONGEST) {
                break;
            }
            kept.addFirst(text);
            until = until == 0 ? line.messageId() : until;
        }
        return new Part(String.join("\n", kept), until);
    }

    private static String text(Line line) {
        var when = date(LocalDate.ofInstant(line.at(), Current.zone())) + " " + time(line.at());
        var files = line.attached().isEmpty()
                ? ""
                : " [" + t("crm.chat.files", line.attached().size()) + "]";
        var author = line.author().isEmpty() ? t("crm.chat.shop") : line.author();
        return when + " · " + author + ": " + line.text() + files;
    }
}
