package io.kenh.testkit.contract;

import io.kenh.api.web.Access;
import io.kenh.runtime.web.RouteTable.Route;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks for every page of a plugin that takes no parameter. */
public final class PageCheck {
    private PageCheck() {}

    /** Pages that do not answer an administrator. */
    public static List<String> broken(TestKenh kenh, String id) {
        var mistakes = new ArrayList<String>();
        for (var language : List.of("vi", "en")) {
            var admin = kenh.admin(Locale.of(language));
            for (var route : pages(kenh, id)) {
                var answer = admin.get(route.path());
                boolean html = answer.header("Content-Type").orElse("").startsWith("text/html");
                if (answer.status() / 100 > 3) {
                    mistakes.add(language + " " + route + ": " + answer.status() + " " + answer.body());
                } else if (html && answer.shows("<html") && !answer.shows("lang=\"" + language + "\"")) {
                    mistakes.add(language + " " + route + ": not in this language");
                } else if (html && answer.body().contains(">" + id + ".")) {
                    mistakes.add(language + " " + route + ": shows the key of a missing text");
                }
            }
        }
        return mistakes;
    }

    /** Pages that let somebody in who must stay out. */
    public static List<String> open(TestKenh kenh, String id) {
        var mistakes = new ArrayList<String>();
        for (var route : pages(kenh, id)) {
            if (route.access() instanceof Access.Needs) {
                check(route, kenh.anonymous(), mistakes, "a stranger");
                check(route, kenh.as(), mistakes, "staff without roles");
            }
        }
        return mistakes;
    }

    private static void check(Route route, Browserless visitor, List<String> mistakes, String who) {
        var answer = visitor.get(route.path());
        boolean refused = answer.status() == 401
                || answer.status() == 403
                || (answer.status() / 100 == 3 && answer.location().contains("signin"));
        if (!refused) {
            mistakes.add(route + " answers " + who + " with " + answer.status());
        }
    }

    private static List<Route> pages(TestKenh kenh, String id) {
        try (var generation = kenh.lease()) {
            return generation.catalog().routes().all().stream()
                    .filter(route -> route.pluginId().equals(id))
                    .filter(route -> route.method().equals("GET"))
                    .filter(route ->
                            !route.path().contains("{") && !route.path().contains("<"))
                    .filter(route -> route.access() instanceof Access.Needs || route.access() instanceof Access.Public)
                    .toList();
        }
    }
}
