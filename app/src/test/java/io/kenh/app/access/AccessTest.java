package io.kenh.app.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Access;
import io.kenh.runtime.generation.Catalog;
import io.kenh.runtime.web.RouteTable.Route;
import io.kenh.testkit.Database;
import io.kenh.testkit.PluginFolders;
import io.kenh.testkit.TestKenh;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every route of every plugin, as the running server declares it, asked for by everybody. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {
    private TestKenh kenh;
    private Caller caller;
    private List<Route> routes;
    private People people;

    @BeforeAll
    void open() {
        kenh = TestKenh.start(Database.H2, List.copyOf(PluginFolders.all().keySet()));
        caller = new Caller(kenh.uri());
        people = new People(kenh);
        routes = kenh.with(generation -> generation.catalog().routes().all());
    }

    @AfterAll
    void close() {
        caller.close();
        kenh.close();
    }

    @Test
    void everybody_gets_in_where_a_route_says_so_and_nowhere_else() {
        for (Predicate<Access> kind : List.<Predicate<Access>>of(
                access -> access instanceof Access.Public,
                access -> access instanceof Access.Portal,
                access -> access instanceof Access.Needs,
                access -> access instanceof Access.Signed)) {
            assertTrue(routes.stream().anyMatch(route -> kind.test(route.access())), () -> "no such route: " + routes);
        }
        var everybody = people.all();
        assertTrue(everybody.size() > 20 && routes.size() > 300, () -> everybody + " " + routes.size());
        var mistakes = new ArrayList<String>();
        everybody.forEach(person -> mistakes.addAll(person.mistakes(caller, routes)));
        assertEquals(List.of(), mistakes, () -> String.join("\n", mistakes));
    }

    @Test
    void where_a_plugins_addresses_begin_stands_a_page_or_the_first_place_of_its_menu() {
        var places = kenh.with(generation -> Catalog.values(generation.catalog().menu())).stream()
                .map(MenuEntry::path)
                .toList();
        var admin = kenh.admin();
        var mistakes = new ArrayList<String>();
        for (var beginning :
                places.stream().map(path -> path.split("/")[1]).distinct().toList()) {
            // Customers' addresses ask staff to sign in there.
            var answer = admin.open("/" + beginning);
            if (answer.status() != 200) {
                mistakes.add("/" + beginning + " answers " + answer.status() + " " + answer.location());
            }
        }
        assertEquals(List.of(), mistakes);
        assertTrue(admin.get("/crm").expect(302).location().endsWith("/crm/pipeline"));
        kenh.as("crm.salesperson").get("/zalo-oa").expect(404);
    }

    @Test
    void no_route_acts_for_another_sites_page() {
        var mistakes = new ArrayList<String>();
        for (var route : routes) {
            if (!route.method().equals("GET") && !(route.access() instanceof Access.Signed)) {
                boolean portal = route.access() instanceof Access.Portal
                        || route.access() instanceof Access.Public
                                && route.path().startsWith("/portal/");
                var reply = (portal ? people.customer : people.administrator).asksFromElsewhere(caller, route);
                if (!reply.forbidden()) {
                    mistakes.add(route + " answers another site's page with " + reply);
                }
            }
        }
        assertEquals(List.of(), mistakes);
    }
}
