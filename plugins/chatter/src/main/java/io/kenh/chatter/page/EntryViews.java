package io.kenh.chatter.page;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.security.Current;
import io.kenh.chatter.api.EntryKind;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.page.EntryView.ChangeView;
import io.kenh.chatter.page.EntryView.StatusView;
import io.kenh.chatter.text.Words;
import io.kenh.chatter.thread.AttachmentRow;
import io.kenh.chatter.thread.EntryQueries;
import io.kenh.chatter.thread.EntryRow;
import io.kenh.chatter.thread.Line;
import io.kenh.chatter.thread.Tracked;
import io.kenh.ui.Kit;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes entries ready to be shown: a few queries for all of them together. */
public final class EntryViews {
    private static final String OWN_SOURCES = "chatter.source.";

    private final Host host;

    EntryViews(Host host) {
        this.host = host;
    }

    List<EntryView> of(List<EntryRow> rows) {
        var ids = rows.stream().map(EntryRow::id).toList();
        var files = host.db().read(em -> EntryQueries.files(em, ids)).stream()
                .collect(Collectors.groupingBy(AttachmentRow::entryId));
        var names = Names.of(host, rows);
        return rows.stream()
                .map(row -> view(row, files.getOrDefault(row.id(), List.of()), names))
                .toList();
    }

    private EntryView view(EntryRow row, List<AttachmentRow> files, Names names) {
        var author = names.author(row);
        return new EntryView(
                row.id(),
                row.version() + "-" + row.statusKey() + "-" + files.size(),
                row.kind(),
                author.name(),
                author.avatar(),
                row.authorKind() == AuthorKind.PARTNER,
                row.at(),
                row.editedAt(),
                Words.split(row.body(), names.users()),
                line(row),
                changes(row),
                files.stream().map(FileView::of).toList(),
                source(row.source()),
                status(row),
                row.deletedAt() == null ? null : names.user(Objects.requireNonNullElse(row.deletedBy(), 0L)),
                row.noteOf(Current.actor().userId()));
    }

    private static @Nullable String source(@Nullable String source) {
        // What is no key of a text is a name, and comes back as it is.
        return source == null || source.startsWith(OWN_SOURCES) ? null : t(source);
    }

    private static @Nullable StatusView status(EntryRow row) {
        var tone = row.statusTone();
        var key = row.statusKey();
        return tone == null || key == null ? null : new StatusView(tone, t(key));
    }

    private String line(EntryRow row) {
        if (row.kind() != EntryKind.EVENT || row.payload() == null) {
            return "";
        }
        var line = host.json().read(row.payload(), Line.class);
        var texts = Current.texts();
        return t(
                line.key(),
                line.args().stream().map(arg -> texts.has(arg) ? t(arg) : arg).toArray());
    }

    private List<ChangeView> changes(EntryRow row) {
        if (row.kind() != EntryKind.TRACKING || row.payload() == null) {
            return List.of();
        }
        return host.json().read(row.payload(), Tracked.class).changes().stream()
                .map(EntryViews::change)
                .toList();
    }

    private static ChangeView change(Change change) {
        return new ChangeView(t(change.label()), show(change.as(), change.before()), show(change.as(), change.after()));
    }

    /** A value that is not what it says it is, is shown as it came. */
    static String show(As as, String value) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            return switch (as) {
                case TEXT -> value;
                case LABEL -> t(value);
                case NUMBER -> NumberFormat.getNumberInstance(Current.locale()).format(new BigDecimal(value));
                case MONEY -> Kit.money(Long.parseLong(value));
                case DATE -> Kit.date(LocalDate.parse(value));
                case DATE_TIME -> {
                    var at = Instant.parse(value);
                    yield Kit.date(LocalDate.ofInstant(at, Current.zone())) + " " + Kit.time(at);
                }
            };
        } catch (NumberFormatException | DateTimeException e) {
            return value;
        }
    }
}
