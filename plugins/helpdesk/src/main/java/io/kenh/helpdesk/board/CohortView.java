package io.kenh.helpdesk.board;

import io.kenh.ui.Tab;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How quickly tickets are closed, by when they began.
 *
 * @param unit {@code week} or {@code month}
 * @param team chosen, empty for all
 * @param steps headings
 */
public record CohortView(
        String unit, List<Tab> units, String team, List<Option> teams, List<String> steps, List<Row> rows) {
    /** @param cells null where that is still to come */
    public record Row(String name, String all, String url, List<@Nullable Cell> cells) {}

    /** @param shade a step of colour: 0, 10, 25, 50, 75 or 100 */
    public record Cell(String text, String title, String url, int shade) {
        public String css() {
            return shade == 0 ? "" : "bg-primary bg-opacity-" + shade + (shade >= 75 ? " text-primary-fg" : "");
        }
    }
}
