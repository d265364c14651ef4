package io.kenh.app.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.web.Access;
import io.kenh.testkit.Database;
import io.kenh.testkit.PluginFolders;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every page of staff that takes no parameter, and one of each that shows a thing of its own; each plugin's in one of two tests. */
final class StaffPages {
    /** The others are about business. */
    private static final Set<String> OF_TALK = Set.of(
            "core",
            "contacts",
            "inbox",
            "chatter",
            "chatter-bridge",
            "zalo-oa",
            "zalo-simulator",
            "zbs-templates",
            "website-button");

    private StaffPages() {}

    /** @param own makes one of everything, and says where it is */
    static void walk(Browser browser, boolean talk, Function<TestKenh, List<String>> own) {
        try (var kenh =
                TestKenh.start(Database.H2, List.copyOf(PluginFolders.all().keySet()))) {
            var single = own.apply(kenh);
            var pages = Stream.concat(pages(kenh, talk).stream(), single.stream())
                    .distinct()
                    .toList();
            assertTrue(pages.size() > 25 + single.size(), () -> "only " + pages);
            var page = browser.untraced().signedIn(kenh, "core.admin");
            var mistakes = new Walk(page, true).over(pages);
            assertEquals(List.of(), mistakes, () -> String.join("\n", mistakes));
            assertEquals(List.of(), browser.mistakes());
        }
    }

    private static List<String> pages(TestKenh kenh, boolean talk) {
        var visitor = kenh.admin();
        return kenh.with(generation -> generation.catalog().routes().all()).stream()
                .filter(route -> OF_TALK.contains(route.pluginId()) == talk)
                .filter(route -> route.method().equals("GET") && route.access() instanceof Access.Needs)
                .map(route -> route.path())
                .filter(path -> !path.contains("{") && !path.contains("<") && !path.startsWith("/api/"))
                .filter(path -> !path.equals("/live"))
                .filter(path -> visitor.get(path).shows("<html"))
                .sorted()
                .toList();
    }
}
