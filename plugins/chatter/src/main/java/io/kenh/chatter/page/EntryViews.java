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
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes entries ready to be shown: a few queries for all of them together. */
public final class EntryViews {
    private static final String OWN_SOURCES = "chatter.source.";
    private static final Pattern KEY = Pattern.compile("[a-z][a-z-]*(\\.[\\w-]+)+");

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
        return source == null || source.startsWith(OWN_SOURCES)
                ? null
                : known(source).orElse(KEY.matcher(source).matches() ? null : source);
    }

    private static @Nullable StatusView status(EntryRow row) {
        var tone = row.statusTone();
        var key = row.statusKey();
        if (tone == null || key == null) {
            return null;
        }
        var label = known(key).orElse(null);
        return label == null ? null : new StatusView(tone, label);
    }

    /** The words of a key; empty while the plugin that has them is switched off. */
    private static Optional<String> known(String key) {
        return Optional.of(key).filter(Current.texts()::has).map(Kit::t);
    }

    private String line(EntryRow row) {
        return line(host, row);
    }

    /** What an event was, in the reader's language; empty for other entries. */
    static String line(Host host, EntryRow row) {
        return row.kind() != EntryKind.EVENT || row.payload() == null
                ? ""
                : host.json()
                        .read(row.payload(), Line.class)
                        .in(Current.locale(), Current.texts())
                        .orElseGet(() -> t("chatter.line.unknown"));
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
        var label = known(change.label()).orElseGet(() -> t("chatter.change.unknown"));
        return new ChangeView(label, show(change.as(), change.before()), show(change.as(), change.after()));
    }

    /** A value that is not what it says it is, is shown as it came. */
    static String show(As as, String value) {
        if (value.isEmpty()) {
            return "";
        }
        try {
            return switch (as) {
                case TEXT -> value;
                case LABEL -> known(value).orElse(KEY.matcher(value).matches() ? "…" : value);
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
