package io.kenh.runtime.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.api.ui.SavedViews.SavedView;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.SecurityFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedViewStoreTest {
    private static final String LIST = "/sales/orders";

    @TempDir
    private Path folder;

    private SecurityFixture fixture;
    private SavedViewStore views;

    @BeforeEach
    void open() {
        fixture = new SecurityFixture(folder, Map.of());
        views = new SavedViewStore(fixture);
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    private <T> T as(long user, long company, Supplier<T> work) {
        return as(new Actor(Actor.Kind.USER, user, "An", company, Set.of(company), Map.of()), work);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Current.call(new Current.Bindings(actor, Locale.of("vi"), ZoneOffset.UTC, fixture.texts()), work);
    }

    private List<String> names(long user, long company) {
        return as(user, company, () -> views.of(LIST)).stream()
                .map(SavedView::name)
                .toList();
    }

    @Test
    void one_sees_own_favourites_first_and_then_the_companys() {
        as(1, 1, () -> views.save(LIST, "Zz của tôi", "q=a", false, false));
        as(2, 1, () -> views.save(LIST, "Chung", "q=b", true, false));
        as(2, 1, () -> views.save(LIST, "Riêng", "q=c", false, false));
        as(3, 2, () -> views.save(LIST, "Công ty khác", "q=d", true, false));
        as(1, 1, () -> views.save("/sales/other", "Nơi khác", "q=e", false, false));
        assertEquals(List.of("Zz của tôi", "Chung"), names(1, 1));
        assertEquals(List.of("Công ty khác"), names(3, 2));
    }

    @Test
    void the_same_name_replaces_and_only_one_is_standard() {
        as(1, 1, () -> views.save(LIST, "A", "q=a", false, true));
        as(1, 1, () -> views.save(LIST, "B", "q=b", false, true));
        as(1, 1, () -> views.save(LIST, " B ", "q=b2", true, true));
        var seen = as(1, 1, () -> views.of(LIST));
        assertEquals(List.of("A", "B"), seen.stream().map(SavedView::name).toList());
        assertEquals(
                List.of(false, true), seen.stream().map(SavedView::standard).toList());
        assertEquals("q=b2", seen.get(1).query());
    }

    @Test
    void only_its_maker_or_an_administrator_deletes() {
        long shared = as(1, 1, () -> views.save(LIST, "Chung", "", true, false)).id();
        long own = as(1, 1, () -> views.save(LIST, "Riêng", "", false, false)).id();
        assertEquals("core.forbidden", refusal(2, 1, shared));
        assertEquals("core.not-found", refusal(2, 1, own));
        assertEquals("core.not-found", refusal(2, 2, shared));
        var admin = new Actor(
                Actor.Kind.USER, 9, "Chủ", 1, Set.of(1L), Map.of(CorePermissions.SETTINGS.id(), Scope.COMPANY));
        as(admin, () -> {
            views.delete(shared);
            return true;
        });
        assertEquals(List.of("Riêng"), names(1, 1));
    }

    private String refusal(long user, long company, long id) {
        return assertThrows(
                        KenhException.class,
                        () -> as(user, company, () -> {
                            views.delete(id);
                            return true;
                        }))
                .code()
                .key();
    }

    @Test
    void a_favourite_needs_a_name_that_fits() {
        for (var name : List.of("  ", "x".repeat(101))) {
            var refusal =
                    assertThrows(KenhException.class, () -> as(1, 1, () -> views.save(LIST, name, "", false, false)));
            assertEquals(Set.of("name"), refusal.fields().keySet());
        }
        assertThrows(KenhException.class, () -> as(Actor.SYSTEM, () -> views.save(LIST, "A", "", false, false)));
    }
}
