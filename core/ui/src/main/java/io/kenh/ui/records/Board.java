package io.kenh.ui.records;

import io.kenh.api.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kanban board.
 *
 * @param column id of the choice column whose values are the board's columns, or of a reference column whose options are
 * @param fields ids of the columns a card shows under its title, which is the list's first column
 * @param move who may drag, null when the board is only looked at
 * @param asking columns that need more than a card dragged there: the page that asks for it and then does it, by the record's id
 */
public record Board(
        String column,
        List<String> fields,
        @Nullable Permission move,
        Mover mover,
        Map<String, LongFunction<String>> asking) {
    /** Moves one record; refuses with a {@link io.kenh.api.error.KenhException}. */
    @FunctionalInterface
    public interface Mover {
        /** @param to value of the board's column */
        void move(long id, String to);
    }

    /**
     * A record made in a column of the board, of hardly more than its title.
     *
     * @param label text key of the title's field
     */
    public record Quick(Permission permission, String label, Maker maker) {}

    /** Makes one; refuses with a {@link io.kenh.api.error.KenhException}. */
    @FunctionalInterface
    public interface Maker {
        /** @param title stripped, not empty, at most {@link #LONGEST} characters. @param to value of the board's column */
        void make(String title, String to);
    }

    static final int LONGEST = 200;
}
