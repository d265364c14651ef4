package io.kenh.helpdesk.bridge.inbox;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.inbox.api.Replies;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The latest lines of a conversation as text: what was said, never notes among colleagues. */
final class Transcript {
    private static final int LINES = 40;
    private static final int LONGEST = TicketData.DESCRIPTION - 2_000;
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final Host host;

    Transcript(Host host) {
        this.host = host;
    }

    String of(long conversation) {
        return of(conversation, LINES, LONGEST);
    }

    /** More than a ticket begins with. */
    String whole(long conversation) {
        return of(conversation, 5 * LINES, Said.LONGEST);
    }

    private String of(long conversation, int most, int longest) {
        var lines = host.services().get(Replies.class).transcript(conversation, most);
        var text = new StringBuilder();
        // From the end: when it is too long, the beginning is what is left out.
        for (var line : lines.reversed()) {
            var said = line(line);
            if (text.length() + said.length() > longest) {
                break;
            }
            text.insert(0, said);
        }
        return text.toString().strip();
    }

    private static String line(Replies.Line line) {
        var attached = line.attached().isEmpty()
                ? ""
                : " " + t("helpdesk.chat.attachments", line.attached().size());
        var author = line.author().isEmpty() ? t("helpdesk.chat.shop") : line.author();
        return "[" + AT.format(line.at().atZone(Current.zone())) + "] " + author + ": " + line.text() + attached + "\n";
    }
}
