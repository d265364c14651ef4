package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.runtime.security.SignIn.Result;
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
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class AccountsTest {
    private static final Permission ASLEEP = new Permission("gone.thing.do").scoped(Scope.OWN, Scope.TEAM);

    private SecurityFixture fixture;
    private Accounts accounts;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        accounts = fixture.security().accounts();
        fixture.security().syncRoles(List.of(Role.of("shop.hr", CorePermissions.USERS)));
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void creating_a_user_by_program_twice_changes_nothing() {
        assertEquals(fixture.user("lan@phucan.vn", CoreRoles.STAFF), fixture.user("LAN@phucan.vn", CoreRoles.ADMIN));
        assertEquals(
                1,
                fixture.security()
                        .staff()
                        .page("", Optional.empty(), 10)
                        .items()
                        .size());
    }

    @Test
    void an_address_is_taken_once() {
        fixture.user("lan@phucan.vn");

        refused(SecurityError.EMAIL_TAKEN, () -> accounts.create(TestActors.system(), "Lan@PhucAn.vn", data()));
    }

    @Test
    void who_manages_users_cannot_make_himself_or_others_administrator() {
        var boss = fixture.admin("boss@phucan.vn");
        var hr = fixture.user("hr@phucan.vn", "shop.hr");
        var actor = TestActors.of(fixture, hr);
        var adminRoles = accounts.read(boss).roles();
        var wish = new UserData("HR", adminRoles, data().companyId(), Set.of());

        refused(SecurityError.OUTRANKED, () -> accounts.change(actor, hr, wish));
        refused(SecurityError.OUTRANKED, () -> accounts.create(actor, "x@phucan.vn", wish));
        refused(SecurityError.OUTRANKED, () -> accounts.invite(actor, boss));
        refused(SecurityError.OUTRANKED, () -> accounts.deactivate(actor, boss));
        refused(SecurityError.OUTRANKED, () -> accounts.change(actor, boss, data()));
        refused(SecurityError.OUTRANKED, () -> accounts.requireMay(actor, boss));
        assertTrue(accounts.create(actor, "new@phucan.vn", data()) > 0);
    }

    @Test
    void who_manages_users_cannot_reach_into_another_company() {
        var hr = fixture.user("hr@phucan.vn", "shop.hr");
        var actor = TestActors.of(fixture, hr);
        long other = accounts.createCompany("Công ty khác");
        var stranger = accounts.createUser("ai@khac.vn", "Ai", "mot-mat-khau-dai", List.of(), other);

        var wish = new UserData("HR", accounts.read(hr).roles(), data().companyId(), Set.of(data().companyId(), other));
        refused(SecurityError.OUTRANKED, () -> accounts.change(actor, hr, wish));
        refused(
                SecurityError.OUTRANKED,
                () -> accounts.create(actor, "x@khac.vn", new UserData("X", Set.of(), other, Set.of(other))));
        refused(CoreError.NOT_FOUND, () -> accounts.invite(actor, stranger));
        refused(CoreError.NOT_FOUND, () -> accounts.deactivate(actor, stranger));
    }

    @Test
    void the_last_administrator_stays() {
        var boss = fixture.admin("boss@phucan.vn");

        refused(SecurityError.NOT_YOURSELF, () -> accounts.deactivate(TestActors.of(fixture, boss), boss));
        refused(SecurityError.LAST_ADMIN, () -> accounts.deactivate(TestActors.system(), boss));
        refused(SecurityError.LAST_ADMIN, () -> accounts.change(TestActors.system(), boss, data()));
        assertTrue(fixture.security().roles().isAdmin(boss));
    }

    @Test
    void a_newer_invitation_ends_the_older_one() {
        var admin = TestActors.of(fixture, fixture.admin("boss@phucan.vn"));
        var id = accounts.create(admin, "lan@phucan.vn", data());
        var older = accounts.invite(admin, id).substring("/join/".length());
        var newer = accounts.invite(admin, id).substring("/join/".length());
        var profiles = fixture.security().profiles();

        assertTrue(profiles.invited(older).isEmpty());
        refused(SecurityError.LINK_USED, () -> profiles.join(older, "mật khẩu của Lan"));
        assertTrue(profiles.invited(newer).isPresent());
    }

    @Test
    void an_invitation_sets_the_password_once_within_seven_days() {
        var admin = TestActors.of(fixture, fixture.admin("boss@phucan.vn"));
        var id = accounts.create(admin, "lan@phucan.vn", data());
        var token = accounts.invite(admin, id).substring("/join/".length());
        var profiles = fixture.security().profiles();

        fixture.pass(Duration.ofDays(6));
        assertEquals("lan@phucan.vn", profiles.invited(token).orElseThrow().email());
        profiles.join(token, "mật khẩu của Lan");
        assertInstanceOf(
                Result.Welcome.class,
                fixture.security().signIn().attempt("lan@phucan.vn", "mật khẩu của Lan", new Client("", ""), null));
        refused(SecurityError.LINK_USED, () -> profiles.join(token, "nữa một lần nữa"));

        var late = accounts.invite(admin, id).substring("/join/".length());
        fixture.pass(Duration.ofDays(7));
        assertTrue(profiles.invited(late).isEmpty());
        refused(SecurityError.LINK_USED, () -> profiles.join(late, "nữa một lần nữa"));
    }

    @Test
    void staff_are_found_without_accents_and_paged_by_name() {
        var company = data().companyId();
        for (var name : List.of("Đặng Hồng", "Bùi Ánh", "Cao Đạt")) {
            accounts.createUser(name.hashCode() + "@phucan.vn", name, SecurityFixture.PASSWORD, List.of(), company);
        }
        var staff = fixture.security().staff();

        assertEquals(
                "Đặng Hồng",
                staff.page("dang", Optional.empty(), 10).items().getFirst().name());
        assertEquals(0, staff.page("%", Optional.empty(), 10).items().size());
        var first = staff.page("", Optional.empty(), 2);
        assertEquals(
                List.of("Bùi Ánh", "Cao Đạt"),
                first.items().stream().map(Staff.StaffRow::name).toList());
        var second = staff.page("", io.kenh.api.data.Cursor.decode(first.next(), 2), 2);
        assertEquals(
                List.of("Đặng Hồng"),
                second.items().stream().map(Staff.StaffRow::name).toList());
    }

    @Test
    void a_role_keeps_grants_of_plugins_that_are_not_enabled_and_grants_only_what_its_author_holds() {
        var roles = fixture.security().roles();
        fixture.permissions.add(ASLEEP);
        var admin = TestActors.of(fixture, fixture.admin("boss@phucan.vn"));
        var id = roles.create(admin, "Bán hàng", Map.of(ASLEEP.id(), Scope.TEAM));
        fixture.permissions.remove(ASLEEP);

        var later = TestActors.of(fixture, fixture.admin("boss@phucan.vn"));
        roles.change(later, id, "Bán", Map.of(ASLEEP.id(), Scope.TEAM, "core.self", Scope.OWN));
        assertEquals(
                Map.of(ASLEEP.id(), Scope.TEAM, "core.self", Scope.OWN),
                roles.get(id).grants());

        var hr = TestActors.of(fixture, fixture.user("hr@phucan.vn", "shop.hr"));
        refused(SecurityError.OUTRANKED, () -> roles.create(hr, "x", Map.of("core.role.manage", Scope.COMPANY)));
        refused(SecurityError.SCOPE, () -> roles.create(hr, "x", Map.of("core.user.manage", Scope.ALL)));
    }

    @Test
    void ready_made_roles_are_data_once_they_are_there() {
        var roles = fixture.security().roles();
        var hr = roles.all().stream()
                .filter(role -> role.code().equals("shop.hr"))
                .findFirst()
                .orElseThrow();
        roles.change(TestActors.system(), hr.id(), "Nhân sự", Map.of());
        fixture.security().syncRoles(List.of(Role.of("shop.hr", CorePermissions.USERS)));

        assertEquals(Map.of(), roles.get(hr.id()).grants());
        refused(SecurityError.BUILT_IN_ROLE, () -> roles.delete(hr.id()));
    }

    @Test
    void the_directory_names_who_holds_a_permission_in_a_company() {
        fixture.admin("boss@phucan.vn");
        var hr = fixture.user("hr@phucan.vn", "shop.hr");
        fixture.user("lan@phucan.vn", CoreRoles.STAFF);
        var directory = new UserDirectory(fixture);

        var holders = directory.withPermission(data().companyId(), CorePermissions.USERS);
        assertEquals(
                List.of("boss@phucan.vn", "hr@phucan.vn"),
                holders.stream().map(user -> user.email()).toList());
        assertEquals("hr@phucan.vn", directory.find(hr).orElseThrow().email());
        assertEquals(Set.of(hr), directory.find(List.of(hr, -5L)).keySet());
        assertEquals(List.of(), directory.withPermission(-1, CorePermissions.USERS));
    }

    private UserData data() {
        return new UserData("Lan", Set.of(), accounts.createCompany("Phúc An"), Set.of());
    }

    private static void refused(ErrorCode code, Executable action) {
        assertEquals(code, assertThrows(KenhException.class, action).code());
    }
}
