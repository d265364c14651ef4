package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScopesTest {
    private static final Permission READ =
            new Permission("shop.order.read").scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);

    private SecurityFixture fixture;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        fixture.permissions.add(READ);
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void a_permission_reaches_the_whole_company_unless_it_says_otherwise() {
        assertEquals(Set.of(Scope.COMPANY), Permission.of("shop.order.edit").scopes());
        assertEquals(Set.of(Scope.OWN, Scope.TEAM, Scope.COMPANY), READ.scopes());
        assertEquals(new Permission(READ.id()), READ);
    }

    @Test
    void a_role_is_given_only_scopes_that_the_permission_obeys() {
        var roles = fixture.security().roles();
        var admin = TestActors.of(fixture, fixture.admin("boss@phucan.vn"));
        var id = roles.create(admin, "Bán hàng", Map.of(READ.id(), Scope.OWN));

        refused(() -> roles.create(admin, "x", Map.of(READ.id(), Scope.ALL)));
        refused(() -> roles.change(admin, id, "x", Map.of("core.user.manage", Scope.OWN)));
        assertEquals(Map.of(READ.id(), Scope.OWN), roles.get(id).grants());
    }

    @Test
    void a_stored_scope_that_is_not_obeyed_any_more_means_the_narrowest() {
        var roles = fixture.security().roles();
        roles.create(TestActors.system(), "Bán hàng", Map.of(READ.id(), Scope.COMPANY));
        var code = roles.all().stream()
                .filter(role -> role.name().equals("Bán hàng"))
                .findFirst()
                .orElseThrow()
                .code();
        var user = fixture.user("lan@phucan.vn", code);
        assertEquals(Optional.of(Scope.COMPANY), TestActors.of(fixture, user).scope(READ));

        fixture.permissions.remove(READ);
        fixture.permissions.add(READ.scoped(Scope.OWN, Scope.TEAM));
        assertEquals(Optional.of(Scope.OWN), TestActors.of(fixture, user).scope(READ));
    }

    @Test
    void a_ready_made_role_is_stored_with_what_its_permissions_obey() {
        var edit = Permission.of("shop.order.edit");
        fixture.permissions.add(edit);
        fixture.security()
                .syncRoles(List.of(Role.of("shop.seller", edit, CorePermissions.SELF)
                        .with(READ, Scope.ALL)
                        .with(edit, Scope.OWN)));
        var actor = TestActors.of(fixture, fixture.user("lan@phucan.vn", "shop.seller"));

        assertEquals(Map.of(READ.id(), Scope.OWN, edit.id(), Scope.COMPANY, "core.self", Scope.OWN), actor.grants());
    }

    private static void refused(Runnable action) {
        assertEquals(
                SecurityError.SCOPE,
                assertThrows(KenhException.class, action::run).code());
    }
}
