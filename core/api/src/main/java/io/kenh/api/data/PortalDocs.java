package io.kenh.api.data;

import io.kenh.api.ui.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How documents of one kind stand in the portal. Every method sees only what a customer may see: no drafts, and only documents of these
 * partners; both are part of the query. It is called with the actor {@link io.kenh.api.security.Actor#partners a signed-in customer}, who has
 * no permissions.
 */
public interface PortalDocs {
    /**
     * One document in a list.
     *
     * @param title its number or subject
     * @param path of its page, below {@code /portal/<plugin>/}, with {@code Access.Portal}
     * @param state key of the text that says how it stands; {@code days} is its argument {@code {0}}
     * @param icon of that state
     * @param total in đồng, null for documents without an amount
     */
    record Row(
            long id,
            String title,
            String path,
            LocalDate day,
            String state,
            Tone tone,
            String icon,
            @Nullable Long total,
            long days) {
        /** Of a state without days. */
        public Row(
                long id,
                String title,
                String path,
                LocalDate day,
                String state,
                Tone tone,
                String icon,
                @Nullable Long total) {
            this(id, title, path, day, state, tone, icon, total, 0);
        }
    }

    /** A page where the customer makes one. @param label text key */
    record Start(String path, String label) {}

    /** {@code <plugin>.<plural>}, e.g. {@code sales.quotations}: part of the list's address. */
    String id();

    /** Key of the text that names the kind, in the plural. */
    String label();

    /** Name of a Tabler icon. */
    String icon();

    /** Place on the home page and in the menu. */
    int order();

    /** One query. */
    long count(Set<Long> partners);

    /** The same, of those that wait for something from the customer: to be accepted, paid, answered. */
    default long waiting(Set<Long> partners) {
        return 0;
    }

    /** Of those that wait the most pressing, for the home page. One query. */
    default List<Row> awaited(Set<Long> partners, int limit) {
        return List.of();
    }

    /** The latest first. @param after a cursor of the page before */
    Slice<Row> page(Set<Long> partners, @Nullable String after, int limit);

    /**
     * Whole documents for the customer's copy of their data: records that JSON can say, one for each row, in the order of the rows. A few
     * queries for all of them.
     */
    default List<?> copies(List<Row> rows) {
        return rows;
    }

    /** Stored files of these documents that their customer may read, for the same copy. */
    default void files(List<Row> rows, PersonalData.Files to) {}

    default Optional<Start> start() {
        return Optional.empty();
    }
}
