package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.data.Cursor;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.security.Users.TeamRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamsTest {
    private static final Permission READ =
            new Permission("shop.order.read").scoped(Scope.OWN, Scope.TEAM, Scope.COMPANY);

    private SecurityFixture fixture;
    private Teams teams;
    private long company;
    private long lan;
    private long minh;
    private long hoa;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        fixture.permissions.add(READ);
        fixture.security().syncRoles(List.of(new Role("shop.seller", Map.of(READ, Scope.TEAM))));
        teams = fixture.security().teams();
        fixture.admin("boss@phucan.vn");
        company = fixture.security().accounts().createCompany("Phúc An");
        lan = fixture.user("lan@phucan.vn", "shop.seller");
        minh = fixture.user("minh@phucan.vn", "shop.seller");
        hoa = fixture.user("hoa@phucan.vn", "shop.seller");
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void the_scope_team_reaches_those_who_share_a_team_and_nobody_else() {
        create("Miền Bắc", lan, minh);
        create("Miền Nam", hoa);

        assertEquals(Optional.of(Set.of(lan, minh)), actor(lan).owners(READ));
        assertEquals(Optional.of(Set.of(hoa)), actor(hoa).owners(READ));
    }

    @Test
    void who_leaves_a_team_reaches_his_own_records_only_and_is_not_reached() {
        var team = create("Miền Bắc", lan, minh);
        teams.remove(team, minh);

        assertEquals(Optional.of(Set.of(minh)), actor(minh).owners(READ));
        assertEquals(Optional.of(Set.of(lan)), actor(lan).owners(READ));
    }

    @Test
    void an_archived_team_reaches_nobody_until_it_is_used_again() {
        var team = create("Miền Bắc", lan, minh);
        teams.archive(team, true);
        assertEquals(Set.of(lan), actor(lan).team());
        teams.archive(team, false);
        assertEquals(Set.of(lan, minh), actor(lan).team());
    }

    @Test
    void a_team_of_a_company_one_no_longer_works_for_counts_for_nothing() {
        create("Miền Bắc", lan, minh);
        var accounts = fixture.security().accounts();
        var other = accounts.createCompany("Chi nhánh");
        var roles = accounts.read(lan).roles();
        accounts.change(TestActors.system(), lan, new UserData("Lan", roles, other, Set.of(other)));

        assertEquals(Set.of(lan), actor(lan).team());
    }

    @Test
    void only_active_staff_of_the_company_get_into_a_team() {
        var accounts = fixture.security().accounts();
        var other = accounts.createCompany("Chi nhánh");
        var stranger = accounts.createUser("x@y.vn", "X", SecurityFixture.PASSWORD, List.of(), other);
        var team = create("Miền Bắc", lan);
        accounts.deactivate(TestActors.system(), hoa);

        refused(SecurityError.NOT_A_COLLEAGUE, () -> teams.add(team, stranger));
        refused(SecurityError.NOT_A_COLLEAGUE, () -> teams.add(team, hoa));
        refused(SecurityError.NOT_A_COLLEAGUE, () -> create("x", hoa));
        assertEquals(
                List.of("boss@phucan.vn", "minh@phucan.vn"),
                teams.candidates(team, "", 10).stream().map(Teams.Member::email).toList());
    }

    @Test
    void the_leader_is_one_of_the_members_and_stops_leading_on_leaving() {
        var team = teams.create(TestActors.system(), company, "Miền Bắc", Set.of(lan), minh);
        assertEquals(minh, teams.get(team).leaderId());
        assertEquals(2, teams.get(team).members().size());

        teams.remove(team, minh);
        assertNull(teams.get(team).leaderId());
        teams.change(team, "Bắc", hoa);
        assertNull(teams.get(team).leaderId());
    }

    @Test
    void a_team_of_another_company_is_not_there() {
        var team = create("Miền Bắc", lan);
        var elsewhere = fixture.security().accounts().createCompany("Chi nhánh");
        var stranger = new Actor(Actor.Kind.USER, 77, "X", elsewhere, Set.of(elsewhere), Map.of());

        refused(CoreError.NOT_FOUND, () -> as(stranger, () -> teams.get(team)));
        refused(
                CoreError.NOT_FOUND,
                () -> as(stranger, () -> {
                    teams.add(team, lan);
                    return true;
                }));
        refused(CoreError.INVALID, () -> teams.create(stranger, company, "x", Set.of(), null));
        assertEquals(
                0,
                as(stranger, () -> teams.page("", Optional.empty(), 10)).items().size());
    }

    @Test
    void teams_are_listed_by_key_those_in_use_first_and_found_without_accents() {
        var gone = create("An Giang");
        teams.archive(gone, true);
        for (var name : List.of("Đà Nẵng", "Cần Thơ", "Bắc Ninh")) {
            create(name, lan);
        }
        var first = teams.page("", Optional.empty(), 2);
        var second = teams.page("", Cursor.decode(first.next(), 3), 2);

        assertEquals(List.of("Bắc Ninh", "Cần Thơ"), names(first.items()));
        assertEquals(List.of("Đà Nẵng", "An Giang"), names(second.items()));
        assertNull(second.next());
        assertEquals(
                List.of("Đà Nẵng"),
                names(teams.page("da n", Optional.empty(), 9).items()));
    }

    @Test
    void the_directory_names_teams_in_use_and_team_mates() {
        var north = teams.create(TestActors.system(), company, "Miền Bắc", Set.of(lan), minh);
        var south = create("Miền Nam");
        teams.archive(create("Cũ", hoa), true);
        var directory = new UserDirectory(fixture);

        assertEquals(
                List.of(
                        new TeamRef(north, "Miền Bắc", minh, Set.of(lan, minh)),
                        new TeamRef(south, "Miền Nam", null, Set.of())),
                directory.teams(company));
        assertEquals(Set.of(lan, minh), directory.teamMates(minh));
        assertEquals(Set.of(hoa), directory.teamMates(hoa));
    }

    private long create(String name, Long... members) {
        return teams.create(TestActors.system(), company, name, Set.of(members), null);
    }

    private Actor actor(long user) {
        return TestActors.of(fixture, user);
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return Current.call(new Current.Bindings(actor, Locale.of("vi"), zone, fixture.texts()), work);
    }

    private static List<String> names(List<Teams.TeamRow> rows) {
        return rows.stream().map(Teams.TeamRow::name).toList();
    }

    private static void refused(ErrorCode code, Runnable action) {
        assertEquals(code, assertThrows(KenhException.class, action::run).code());
    }
}
