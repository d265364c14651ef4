package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentSent;
import io.kenh.mail.api.MailPermissions;
import java.util.List;

/** Tells a letter's document how it fared, and lets open pages know. Inside a write. */
final class Teller {
    private final Host host;

    Teller(Host host) {
        this.host = host;
    }

    void tell(Message message) {
        var row = message.row();
        var document = row.document();
        var now = host.clock().instant();
        if (document != null && row.state().over()) {
            boolean quiet = row.state() == LetterState.SENT || row.state().stopped();
            var args = List.of(row.subject(), row.to(), row.said());
            long author = row.senderId() == null ? 0 : row.senderId();
            host.events().publish(new DocumentNoted(document, note(row), args, author, now, quiet ? true : null));
        }
        if (document != null && row.state() == LetterState.SENT) {
            host.events().publish(new DocumentSent(document, now, row.createdAt(), message.moment()));
        }
        signal(row.id());
    }

    /** With the reason where nobody decided that it should not go. */
    private static String note(LetterRow row) {
        var why = row.reason();
        boolean named = row.state().stopped() && why != null && !why.decided();
        return "mail.note." + row.state() + (named ? "." + why : "");
    }

    void signal(long id) {
        host.live().signal("mail.messages", MailPermissions.READ);
        host.live().signal("mail.message." + id, MailPermissions.READ);
    }
}
