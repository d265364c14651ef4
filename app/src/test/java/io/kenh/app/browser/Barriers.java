package io.kenh.app.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What keeps people from using a page: violations of WCAG 2.1 A and AA that axe finds. */
final class Barriers {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    /**
     * On the page as it stays: drawn, with colours that have changed over. Only violations: axe spends most of its time on describing what
     * is fine. Style sheets are not parsed once more: only a rule that none of these tags runs looks at them.
     */
    private static final String RUN = """
            async ([type, values]) => {
                const drawn = () => new Promise((done) => requestAnimationFrame(done));
                await drawn();
                await drawn();
                document.getAnimations().filter((one) => one instanceof CSSTransition).forEach((one) => one.finish());
                const found = await axe.run(document, { runOnly: { type, values }, resultTypes: ["violations"], preload: { assets: ["media"] } });
                return found.violations.map((rule) => `${rule.id}: ${rule.nodes.map((node) => node.html).join(" ")}`);
            }""";

    private Barriers() {}

    /** @return rule and the elements concerned, on the page as it is now */
    static List<String> on(Page page) {
        return run(page, "tag", TAGS);
    }

    /** What changes with the colours. */
    static List<String> ofContrast(Page page) {
        return run(page, "rule", List.of("color-contrast"));
    }

    private static List<String> run(Page page, String type, List<String> values) {
        if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, List.of(type, values)))
                .stream().map(String::valueOf).toList();
    }
}
