package io.kenh.ui.records;

import gg.jte.Content;
import io.kenh.ui.HasBadge;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Option;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A column of {@link Records}. All kinds but text can be filtered; dates, choices, flags, users and references can be grouped by.
 *
 * @param id name in addresses: {@code f.<id>=…}, {@code sort=<id>}; letters, digits and dashes
 * @param label text key
 * @param path attribute of the entity, {@code number} or {@code customer.name}; to-one associations are joined from the left
 * @param names finds what a reference column shows, once for all rows of a page
 * @param options what a reference or user column offers as filter; asked for when a page is shown, so keep it short and quick
 * @param words before a text's value it makes the text key of what is shown; empty: the value itself is shown
 * @param look how a value is shown on pages; null: as its kind is
 */
public record Column(
        String id,
        String label,
        Kind kind,
        String path,
        List<Choice> choices,
        Function<Collection<Long>, Map<Long, Ref>> names,
        Supplier<List<Option>> options,
        String words,
        Set<Trait> traits,
        @Nullable Function<Object, Content> look) {

    public enum Kind {
        TEXT,
        /** {@code long}, {@code int} or {@code BigDecimal}. */
        NUMBER,
        /** {@code long} đồng. */
        MONEY,
        /** {@code LocalDate}. */
        DATE,
        /** {@code Instant}, shown and filtered in the reader's time zone. */
        MOMENT,
        /** An enum or a text with a known set of values. */
        CHOICE,
        FLAG,
        /** Id of a user. */
        USER,
        /** Id of another record. */
        REF,
        /** Several others, such as tags. */
        LABELS
    }

    /** What else a column does. */
    public enum Trait {
        SORTED,
        SUMMED,
        AVERAGED,
        HIDDEN,
        GROUPED,
        NOT_EXPORTED
    }

    public Column {
        if (!id.matches("[a-zA-Z0-9-]+")) {
            throw new IllegalArgumentException("not a column's id: " + id);
        }
        choices = List.copyOf(choices);
        traits = Set.copyOf(traits);
    }

    private static Column of(String id, String label, Kind kind, Trait... traits) {
        var set = EnumSet.noneOf(Trait.class);
        set.addAll(List.of(traits));
        return new Column(id, label, kind, id, List.of(), ids -> Map.of(), List::of, "", set, null);
    }

    public static Column text(String id, String label) {
        return of(id, label, Kind.TEXT);
    }

    /** Telephone numbers as people read them. */
    public static Column phone(String id, String label) {
        return text(id, label).shown(number -> number.toString().isEmpty() ? Kit.none() : Kit.phone(number.toString()));
    }

    public static Column number(String id, String label) {
        return of(id, label, Kind.NUMBER);
    }

    public static Column money(String id, String label) {
        return of(id, label, Kind.MONEY);
    }

    public static Column date(String id, String label) {
        return of(id, label, Kind.DATE, Trait.GROUPED);
    }

    public static Column moment(String id, String label) {
        return of(id, label, Kind.MOMENT, Trait.GROUPED);
    }

    public static Column choice(String id, String label, Choice... choices) {
        var column = of(id, label, Kind.CHOICE, Trait.GROUPED);
        return new Column(
                id, label, Kind.CHOICE, id, List.of(choices), column.names, column.options, "", column.traits, null);
    }

    /** An enum of which every value has its badge. */
    public static <E extends Enum<E> & HasBadge> Column choice(String id, String label, Class<E> type) {
        return choice(
                id,
                label,
                Arrays.stream(type.getEnumConstants())
                        .map(value -> new Choice(value.name(), value.badge()))
                        .toArray(Choice[]::new));
    }

    public static Column flag(String id, String label) {
        return of(id, label, Kind.FLAG, Trait.GROUPED);
    }

    /** Shows the user's name; {@link io.kenh.api.security.Users} is asked for it. */
    public static Column user(String id, String label) {
        return of(id, label, Kind.USER, Trait.GROUPED);
    }

    /** @param names names and pages of so many ids, in one query; an id it does not know is shown as a number */
    public static Column ref(String id, String label, Function<Collection<Long>, Map<Long, Ref>> names) {
        var column = of(id, label, Kind.REF, Trait.GROUPED);
        return new Column(id, label, Kind.REF, id, List.of(), names, column.options, "", column.traits, null);
    }

    /**
     * Records that one record has several of, such as tags. They are filtered by what {@link #offering} offers, never grouped or sorted by.
     *
     * @param collection attribute of the entity that holds them
     * @param names what is shown for so many records, by the ids of these records themselves; absent for one without
     */
    public static Column labels(String collection, String label, Function<Collection<Long>, Map<Long, Ref>> names) {
        var column = of(collection, label, Kind.LABELS);
        return new Column(
                collection, label, Kind.LABELS, collection, List.of(), names, column.options, "", column.traits, null);
    }

    /** Where the value is, when it is not the attribute of the same name. */
    public Column at(String other) {
        return new Column(id, label, kind, other, choices, names, options, words, traits, look);
    }

    public Column offering(Supplier<List<Option>> others) {
        return new Column(id, label, kind, path, choices, names, others, words, traits, look);
    }

    private Column with(Trait trait) {
        var more = EnumSet.of(trait);
        more.addAll(traits);
        return new Column(id, label, kind, path, choices, names, options, words, more, look);
    }

    /** Its heading sorts the list. Give it an index (company, attribute, id). */
    public Column sortable() {
        return with(Trait.SORTED);
    }

    /** Summed under the list, in groups, on the board, and to choose in pivot and chart. */
    public Column sum() {
        return with(Trait.SUMMED);
    }

    /** Its average is to choose in pivot and chart: of the records that have a value. */
    public Column average() {
        return with(Trait.AVERAGED);
    }

    /** Not in the list; still to filter, group and export by. */
    public Column hidden() {
        return with(Trait.HIDDEN);
    }

    /** Never in an export. */
    public Column unexported() {
        return with(Trait.NOT_EXPORTED);
    }

    /** Each record has its own value, such as its own id: there are no groups of it. */
    public Column single() {
        var less = EnumSet.copyOf(traits);
        less.remove(Trait.GROUPED);
        return new Column(id, label, kind, path, choices, names, options, words, less, look);
    }

    /** A text with few different values. */
    public Column grouped() {
        return with(Trait.GROUPED);
    }

    /** A text that is a code: people read the text of this key and the code instead, {@code doc.} for types of documents. */
    public Column worded(String prefix) {
        return new Column(id, label, kind, path, choices, names, options, prefix, traits, look);
    }

    /** Shown in another way on pages, such as a day that is past in red. */
    public Column shown(Function<Object, Content> as) {
        return new Column(id, label, kind, path, choices, names, options, words, traits, as);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }

    boolean numeric() {
        return kind == Kind.NUMBER || kind == Kind.MONEY;
    }

    boolean temporal() {
        return kind == Kind.DATE || kind == Kind.MOMENT;
    }

    boolean named() {
        return kind == Kind.USER || kind == Kind.REF || kind == Kind.LABELS;
    }
}
