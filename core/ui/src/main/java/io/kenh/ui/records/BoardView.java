package io.kenh.ui.records;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param move where a card's move is posted to, empty when cards stay */
public record BoardView(List<Stage> stages, String move) {

    /**
     * A column of the board.
     *
     * @param token value of the board's column, {@code -} for none
     * @param list the list of the same records
     * @param more address of further cards, null when all are shown
     */
    public record Stage(
            String token,
            String label,
            String count,
            String sum,
            List<Card> cards,
            String list,
            @Nullable String more) {}

    /** @param targets where it can go */
    public record Card(long id, String title, @Nullable String url, List<Content> fields, List<Target> targets) {}

    public record Target(String token, String label) {}
}
