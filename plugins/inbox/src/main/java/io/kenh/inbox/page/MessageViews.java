package io.kenh.inbox.page;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.inbox.conversation.Preview;
import io.kenh.inbox.message.AttachmentRow;
import io.kenh.inbox.message.Direction;
import io.kenh.inbox.message.MessagePage;
import io.kenh.inbox.message.MessageRow;
import io.kenh.inbox.text.Links;
import io.kenh.ui.Kit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns messages into lines, grouped by author and day. */
final class MessageViews {
    /** So much of a message above is enough to know which one. */
    private static final int ABOVE = 40;

    private final MessagePage page;
    private final Instant now;
    private final String customer;
    private final @Nullable String customerAvatar;
    private final Map<DocRef, Documents.Seen> documents;

    /**
     * @param customer as the contact is called now, whatever they were called when they wrote
     * @param documents of the page's cards, those the reader may see
     */
    MessageViews(
            MessagePage page,
            Map<DocRef, Documents.Seen> documents,
            Instant now,
            String customer,
            @Nullable String customerAvatar) {
        this.page = page;
        this.documents = documents;
        this.now = now;
        this.customer = customer;
        this.customerAvatar = customerAvatar;
    }

    List<MessageView> lines() {
        var rows = page.rows();
        var lines = new ArrayList<MessageView>(rows.size());
        var troubled = Optional.<MessageView.Above>empty();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            boolean first = i == 0 || !together(rows.get(i - 1), row);
            boolean last = i == rows.size() - 1 || !together(row, rows.get(i + 1));
            boolean newDay = i == 0 || !day(rows.get(i - 1)).equals(day(row));
            if (first) {
                troubled = Optional.empty();
            }
            var status = Optional.ofNullable(row.status())
                    .map(s -> StatusView.of(s, row.statusAt(), row.reason().show(Current.texts())))
                    .orElse(null);
            lines.add(line(row, newDay, first, last, status, last ? troubled.orElse(null) : null));
            if (status != null && status.troubled()) {
                troubled = Optional.of(new MessageView.Above(row.id(), SearchText.cut(oneLine(row), ABOVE), status));
            }
        }
        return lines;
    }

    private MessageView line(
            MessageRow row,
            boolean newDay,
            boolean first,
            boolean last,
            @Nullable StatusView status,
            MessageView.@Nullable Above above) {
        var quoted = page.quotedBy(row);
        return new MessageView(
                row.id(),
                row.position(),
                row.direction(),
                newDay ? dayName(day(row)) : null,
                day(row).toString(),
                first,
                last,
                author(row),
                row.direction() == Direction.IN ? customerAvatar : null,
                row.direction() == Direction.SYSTEM ? List.of() : Links.split(row.text()),
                page.attachmentsOf(row).stream().map(AttachmentView::of).toList(),
                quoted == null ? null : new MessageView.Quote(author(quoted), oneLine(quoted)),
                row.reaction(),
                row.at(),
                status,
                above,
                row.clientToken(),
                row.event() == null ? "" : Kit.t(row.event(), row.authorName(), row.text()),
                card(row.id()));
    }

    private @Nullable CardView card(long message) {
        var document = page.cards().get(message);
        return document == null ? null : CardView.of(message, documents.get(document));
    }

    private String oneLine(MessageRow row) {
        var first = page.attachmentsOf(row).stream().findFirst();
        var line = Preview.of(
                        row.text(),
                        first.map(AttachmentRow::kind).orElse(null),
                        first.map(AttachmentRow::name).orElse(null))
                .show(Kit::t);
        // The attachments of a message further up are not read for a quote.
        return line.isEmpty() ? Kit.t("inbox.attachment") : line;
    }

    private String author(MessageRow row) {
        return switch (row.direction()) {
            case IN -> customer;
            case OUTSIDE -> Kit.t("inbox.outside");
            case NOTICE -> row.authorName().isEmpty() ? Kit.t("inbox.automatic") : row.authorName();
            case OUT, NOTE, SYSTEM -> row.authorName();
        };
    }

    private static boolean together(MessageRow one, MessageRow next) {
        return one.direction() == next.direction()
                && one.direction() != Direction.SYSTEM
                && Objects.equals(one.authorId(), next.authorId())
                // A customer whose name was corrected in between is still the same one.
                && (one.direction() == Direction.IN || one.authorName().equals(next.authorName()))
                && day(one).equals(day(next));
    }

    private static LocalDate day(MessageRow row) {
        return LocalDate.ofInstant(row.at(), Current.zone());
    }

    private String dayName(LocalDate day) {
        var today = LocalDate.ofInstant(now, Current.zone());
        if (day.equals(today)) {
            return Kit.t("inbox.today");
        }
        return day.equals(today.minusDays(1)) ? Kit.t("inbox.yesterday") : Kit.date(day);
    }
}
