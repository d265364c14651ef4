package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Cursor;
import io.kenh.api.security.SecondFactors.Verdict;
import io.kenh.api.settings.Setting;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.TestDatabases;
import io.kenh.runtime.security.SignIn.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecurityOnPostgresqlTest {
    @Test
    void every_query_works_on_postgresql_too(@TempDir Path data) throws Exception {
        try (var fixture = new SecurityFixture(TestDatabases.empty(Database.Kind.POSTGRESQL), data, Map.of())) {
            var security = fixture.security();
            var link = security.setup().firstLink().orElseThrow();
            var token = link.substring(link.indexOf('=') + 1);
            var boss = security.setup().complete(token, "Phúc An", "An", "an@phucan.vn", SecurityFixture.PASSWORD);
            var lan = fixture.user("lan@phucan.vn", CoreRoles.STAFF);
            var actor = TestActors.of(fixture, boss);

            var client = new Client("10.0.0.7", "Test");
            assertEquals(new Result.Refused(), security.signIn().attempt("an@phucan.vn", "wrong", client, null));
            assertInstanceOf(
                    Result.Welcome.class,
                    security.signIn().attempt("an@phucan.vn", SecurityFixture.PASSWORD, client, "old"));
            assertEquals(2, security.sessions().of(boss).size());

            var invitation = security.accounts().invite(actor, lan).substring("/join/".length());
            assertEquals(lan, security.profiles().join(invitation, "mật khẩu của Lan"));
            security.accounts().deactivate(actor, lan);

            var first = security.staff().page("phucan", Optional.empty(), 1);
            var second = security.staff().page("phucan", Cursor.decode(first.next(), 2), 1);
            assertEquals(
                    List.of("An"),
                    first.items().stream().map(Staff.StaffRow::name).toList());
            assertEquals(1, second.items().size());
            var log = security.log().page(Optional.empty(), 1);
            assertEquals(
                    1,
                    security.log().page(Cursor.decode(log.next(), 2), 1).items().size());
            security.log().sweep();

            var company = security.companies().all().getFirst().id();
            assertEquals(
                    1,
                    new UserDirectory(fixture)
                            .withPermission(company, CorePermissions.USERS)
                            .size());
            security.keys().create("test", boss, null);
            security.keys().revoke(security.keys().all().getFirst().id());
            security.bootstrap().apiKey("x".repeat(32));
            security.checkKey();
            security.checkKey();
            fixture.settings().set(Setting.number("shop.days", 7, 1, 30), 9);
            assertTrue(security.roles().isAdmin(boss));
            var secret = SecondFactorsTest.begin(security.factors(), "user:7");
            var code = SecondFactorsTest.code(fixture, secret, Duration.ZERO);
            var recovery = security.factors().confirm("user:7", code).orElseThrow();
            assertEquals(Verdict.RIGHT, security.factors().check("user:7", recovery.getFirst()));
            assertEquals(9, security.factors().of("user:7").orElseThrow().recoveryCodes());
            assertTrue(security.factors().off("user:7"));
        }
    }
}
