package io.kenh.ui.records;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param move where a card's move is posted to, empty when cards stay
 * @param quick where a new record's title is posted to, empty when none is made here
 * @param quickLabel of its field
 */
public record BoardView(List<Stage> stages, String move, String quick, String quickLabel) {

    /**
     * A column of the board.
     *
     * @param token value of the board's column, {@code -} for none; several, with commas, for records in values that are not offered
     * @param open whether records may be put there
     * @param list the list of the same records
     * @param more address of further cards, null when all are shown
     * @param marks how many of its records have which mark; empty when nobody marks them
     */
    public record Stage(
            String token,
            String label,
            boolean open,
            String count,
            String sum,
            List<Card> cards,
            String list,
            @Nullable String more,
            List<Part> marks) {}

    /** A part of the bar of a column's marks: from there on so wide, of a hundred. @param said in words */
    public record Part(String css, int from, int width, String said) {}

    /** @param targets where it can go. @param mark null for none */
    public record Card(
            long id,
            String title,
            @Nullable String url,
            List<Content> fields,
            List<Target> targets,
            @Nullable Content mark) {}

    public record Target(String token, String label) {}
}
