package io.kenh.ui.records;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.data.SearchText;
import io.kenh.ui.Kit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
final class Cells {
    private static final Content EMPTY = Kit.none();

    private Cells() {}

    static Content content(Column column, @Nullable Object value, Names names) {
        if (value == null) {
            return EMPTY;
        }
        var look = column.look();
        if (look != null) {
            return look.apply(value);
        }
        return switch (column.kind()) {
            case MOMENT -> value instanceof Instant at ? Kit.dateTime(at) : EMPTY;
            case CHOICE -> choice(column, value).map(Kit::badge).orElseGet(() -> Kit.text(Values.token(value)));
            case FLAG ->
                Boolean.TRUE.equals(value)
                        ? Kit.join(Kit.icon("check"), RecordParts.hidden(t("ui.records.yes")))
                        : EMPTY;
            case USER -> {
                var name = names.get(column, value).name();
                yield RecordParts.who(Kit.avatar(name, null, "xs"), Kit.text(name));
            }
            case REF -> {
                var ref = names.get(column, value);
                var name = ref.url() == null ? Kit.text(ref.name()) : RecordParts.link(ref.url(), ref.name());
                yield ref.face() == null ? name : RecordParts.who(face(column, value, names), name);
            }
            case LABELS -> Kit.text(word(column, value, names));
            case TEXT, NUMBER, MONEY, DATE -> Kit.text(word(column, value, names));
        };
    }

    /** What stands before a name: a picture or initials; nothing for what has no face. */
    static Content face(Column column, @Nullable Object value, Names names) {
        if (value == null || column.kind() != Column.Kind.REF) {
            return EMPTY;
        }
        var ref = names.get(column, value);
        var face = ref.face();
        return face == null
                ? EMPTY
                : Kit.join(Kit.avatar(ref.name(), face.isEmpty() ? null : face, "xs"), Kit.text(" "));
    }

    /** Without markup. */
    static String word(Column column, @Nullable Object value, Names names) {
        if (value == null) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT -> worded(column, value.toString());
            case NUMBER ->
                value instanceof BigDecimal decimal ? Kit.number(decimal) : Kit.number(((Number) value).longValue());
            case MONEY -> Kit.money(((Number) value).longValue());
            case DATE -> Kit.date((LocalDate) value);
            case MOMENT -> Kit.date(LocalDate.ofInstant((Instant) value, io.kenh.api.security.Current.zone()));
            case CHOICE -> choice(column, value).map(c -> t(c.key())).orElse(Values.token(value));
            case FLAG -> t(Boolean.TRUE.equals(value) ? "ui.records.yes" : "ui.records.no");
            case USER, REF, LABELS -> names.get(column, value).name();
        };
    }

    /** As {@link io.kenh.api.file.Sheets} writes it: numbers and dates as such. */
    static @Nullable Object exported(Column column, @Nullable Object value, Names names) {
        return switch (column.kind()) {
            case NUMBER, MONEY, DATE, MOMENT -> value;
            case TEXT, CHOICE, FLAG, USER, REF, LABELS -> value == null ? null : word(column, value, names);
        };
    }

    static String worded(Column column, String text) {
        return column.words().isEmpty() || text.isEmpty() ? text : t(column.words() + text);
    }

    private static Optional<Choice> choice(Column column, Object value) {
        var token = Values.token(value);
        return column.choices().stream().filter(c -> c.value().equals(token)).findFirst();
    }

    static Key key(Column column, @Nullable Object value, Names names) {
        if (value == null) {
            return new Key(State.NONE, t("ui.records.none"), "");
        }
        var label = word(column, value, names);
        Comparable<?> order = switch (column.kind()) {
            case CHOICE -> choice(column, value).map(column.choices()::indexOf).orElse(Integer.MAX_VALUE);
            case FLAG -> !Boolean.TRUE.equals(value);
            default -> SearchText.sortKey(label);
        };
        var token = column.kind() == Column.Kind.TEXT ? Values.escaped(value.toString()) : Values.token(value);
        return new Key(token, label, order);
    }

    /** Two sums of a column; null is nothing. */
    static @Nullable Object plus(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null
                ? one == null ? other : one
                : one instanceof BigDecimal decimal
                        ? decimal.add((BigDecimal) other)
                        : ((Number) one).longValue() + ((Number) other).longValue();
    }

    static String css(Column column) {
        return column.numeric() ? "num" : "";
    }
}
