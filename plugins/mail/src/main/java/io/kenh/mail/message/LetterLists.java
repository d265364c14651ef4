package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.mail.api.MailPermissions;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;

/** The list of letters: what wants somebody to look first. */
public final class LetterLists {
    static final String PATH = "/mail/messages";

    private final Host host;
    private final Letters letters;

    public LetterLists(Host host, Letters letters) {
        this.host = host;
        this.letters = letters;
    }

    public void routes(Routes routes) {
        Records.of(Message.class, PATH, MailPermissions.READ)
                .column(Column.text("subject", "mail.column.subject"))
                .column(Column.text("recipient", "mail.column.recipient").sortable())
                .column(Column.choice("state", "mail.column.state", LetterState.class))
                .column(Column.choice("reason", "mail.column.reason", Reason.choices()))
                .column(Column.text("said", "mail.column.said"))
                .column(Column.text("document", "mail.column.document").at("documentTitle"))
                .column(Column.flag("automatic", "mail.column.automatic").hidden())
                .column(Column.user("sender", "mail.column.sender").at("senderId"))
                .column(Column.number("attempts", "mail.column.attempts").hidden())
                .column(Column.moment("created", "mail.column.created")
                        .at("createdAt")
                        .sortable())
                .column(Column.moment("sent", "mail.column.sent").at("sentAt").hidden())
                .column(Column.number("place", "mail.column.place")
                        .hidden()
                        .sortable()
                        .unexported())
                .search(Search.line("words"))
                .owned("senderId")
                .order("-place")
                .open(PATH + "/{id}")
                .action(new BulkAction(
                        "cancel",
                        "mail.cancel",
                        "ban",
                        MailPermissions.SEND,
                        ids -> Outcome.each(ids, letters::cancel)))
                .action(new BulkAction(
                                "again",
                                "mail.again",
                                "refresh",
                                MailPermissions.SEND,
                                ids -> Outcome.each(ids, letters::again))
                        .confirmed("mail.again.confirm-many"))
                .empty("mail", "mail.empty", "mail.empty.text")
                .routes(routes, host);
    }
}
