package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.runtime.security.Identity.Means;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentitiesTest {
    private static final Permission READ = new Permission("shop.order.read").scoped(Scope.OWN, Scope.TEAM);
    private static final Permission LATER = new Permission("later.thing.do");
    private static final Client CLIENT = new Client("10.0.0.7", "Test");

    private SecurityFixture fixture;
    private Identities identities;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        fixture.permissions.add(READ);
        fixture.security()
                .syncRoles(List.of(
                        new Role("shop.seller", Map.of(READ, Scope.OWN)),
                        new Role("shop.lead", Map.of(READ, Scope.TEAM)),
                        new Role("shop.viewer", Map.of(READ, Scope.OWN))));
        identities = new Identities(fixture, () -> fixture.permissions);
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void of_several_roles_the_widest_scope_wins() {
        var user = fixture.user("lan@phucan.vn", "shop.seller", "shop.lead", "shop.viewer");

        assertEquals(Optional.of(Scope.TEAM), TestActors.of(fixture, user).scope(READ));
    }

    @Test
    void an_administrator_also_holds_permissions_of_plugins_enabled_later() {
        var user = fixture.admin("boss@phucan.vn");
        assertFalse(TestActors.of(fixture, user).may(LATER));

        fixture.permissions.add(LATER);
        assertEquals(Optional.of(Scope.ALL), TestActors.of(fixture, user).scope(LATER));
    }

    @Test
    void everybody_may_see_his_own_profile_and_nothing_else_without_a_role() {
        var actor = TestActors.of(fixture, fixture.user("lan@phucan.vn"));

        assertEquals(Map.of("core.self", Scope.OWN), actor.grants());
    }

    @Test
    void the_actor_sees_all_companies_he_may_work_for() {
        var accounts = fixture.security().accounts();
        var user = fixture.admin("boss@phucan.vn");
        var first = accounts.createCompany("Phúc An");
        var second = accounts.createCompany("Chi nhánh");
        var roles = accounts.read(user).roles();
        accounts.change(TestActors.system(), user, new UserData("An", roles, first, Set.of(second)));

        var actor = TestActors.of(fixture, user);
        assertEquals(first, actor.companyId());
        assertEquals(Set.of(first, second), actor.companies());
    }

    @Test
    void a_session_ends_after_twelve_idle_hours() {
        var token = session("lan@phucan.vn");

        fixture.pass(Duration.ofHours(11));
        assertTrue(find(token).isPresent());
        fixture.pass(Duration.ofHours(11));
        assertTrue(find(token).isPresent());
        fixture.pass(Duration.ofHours(12));
        assertTrue(find(token).isEmpty());
    }

    @Test
    void a_session_in_use_ends_after_fourteen_days() {
        var token = session("lan@phucan.vn");
        for (int i = 0; i < 33; i++) {
            fixture.pass(Duration.ofHours(10));
            assertTrue(find(token).isPresent());
        }
        fixture.pass(Duration.ofHours(10));
        assertTrue(find(token).isEmpty());
    }

    @Test
    void a_closed_session_is_over_and_others_go_on() {
        var user = fixture.user("lan@phucan.vn");
        var one = fixture.security().sessions().open(user, CLIENT);
        var other = fixture.security().sessions().open(user, CLIENT);
        var keep = find(other).orElseThrow().credentialId();

        fixture.security().sessions().closeAll(user, keep);
        identities.forget();

        assertTrue(find(one).isEmpty());
        assertTrue(find(other).isPresent());
        assertEquals(1, fixture.security().sessions().of(user).size());
    }

    @Test
    void nobody_closes_the_session_of_somebody_else() {
        var token = session("lan@phucan.vn");
        var stranger = fixture.user("minh@phucan.vn");

        fixture.security().sessions().close(stranger, find(token).orElseThrow().credentialId());
        identities.forget();

        assertTrue(find(token).isPresent());
    }

    @Test
    void a_changed_password_signs_out_all_other_browsers() {
        var user = fixture.user("lan@phucan.vn");
        var token = fixture.security().sessions().open(user, CLIENT);

        assertFalse(fixture.security().profiles().changePassword(user, "wrong", "another long one", 0));
        assertTrue(fixture.security().profiles().changePassword(user, SecurityFixture.PASSWORD, "another long one", 0));
        assertTrue(find(token).isEmpty());
    }

    @Test
    void an_api_key_works_until_it_expires_or_is_revoked() {
        var user = fixture.user("lan@phucan.vn");
        var end = fixture.clock().instant().plus(Duration.ofDays(30));
        var short30 = fixture.security().keys().create("30 days", user, end);
        var endless = fixture.security().keys().create("endless", user, null);

        assertTrue(short30.startsWith("kenh_"));
        assertEquals(user, key(short30).orElseThrow().actor().userId());
        fixture.pass(Duration.ofDays(30));
        assertTrue(key(short30).isEmpty());
        assertTrue(key(endless).isPresent());
        assertTrue(find(endless).isEmpty());

        fixture.security()
                .keys()
                .all()
                .forEach(info -> fixture.security().keys().revoke(info.id()));
        identities.forget();
        assertTrue(key(endless).isEmpty());
    }

    @Test
    void a_revocation_elsewhere_is_seen_within_seconds() {
        var user = fixture.user("lan@phucan.vn");
        var token = fixture.security().sessions().open(user, CLIENT);
        assertTrue(find(token).isPresent());

        fixture.security().sessions().closeToken(token);
        fixture.pass(Duration.ofSeconds(2));
        assertTrue(find(token).isEmpty());
    }

    private String session(String email) {
        return fixture.security().sessions().open(fixture.user(email), CLIENT);
    }

    private Optional<Identity> find(String token) {
        return identities.find(Means.SESSION, token);
    }

    private Optional<Identity> key(String key) {
        return identities.find(Means.API_KEY, key);
    }
}
