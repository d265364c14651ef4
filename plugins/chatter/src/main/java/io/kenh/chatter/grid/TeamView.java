package io.kenh.chatter.grid;

import io.kenh.chatter.grid.GridView.Link;
import io.kenh.chatter.page.MineView;
import java.util.List;

/**
 * Everybody's activities, counted by person and lateness, and those counted that somebody picks.
 *
 * @param address of the list alone
 * @param notice empty, or that nothing was counted
 */
public record TeamView(
        List<Link> documents,
        List<Link> types,
        List<Person> people,
        Person all,
        String notice,
        String chosen,
        String clear,
        MineView.Rows rows,
        String address,
        String script,
        String style) {
    /**
     * @param url empty for several people together
     * @param parts of the bar beside the name, which is as long as the person has activities
     */
    public record Person(
            String name, String url, boolean current, List<Figure> figures, Figure total, List<Part> parts) {}

    /** @param url what it counts, empty for nothing to open */
    public record Figure(String number, String url, boolean current) {}

    /** In hundredths of the longest bar. */
    public record Part(String css, int from, int width) {}
}
