package io.kenh.app.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page: violations of WCAG 2.1 A and AA that axe finds. */
final class Barriers {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    /** Only violations: axe spends most of its time on describing what is fine. */
    private static final String RUN = """
            async (tags) => {
                const found = await axe.run(document,
                    { runOnly: { type: "tag", values: tags }, resultTypes: ["violations"] });
                return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(" ")}`);
            }""";

    private Barriers() {}

    /** @return rule and the elements concerned, on the page as it is now */
    static List<String> on(Page page) {
        page.evaluate(SCRIPT);
        return ((List<?>) page.evaluate(RUN, TAGS))
                .stream().map(String::valueOf).toList();
    }
}
