package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.security.CoreLogin.Outcome;
import io.kenh.runtime.security.Identity.Means;
import io.kenh.runtime.security.SignIn.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
    private static final String EMAIL = "lan@phucan.vn";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Client CLIENT = new Client("10.0.0.7", "Test");

    private SecurityFixture fixture;

    @Test
    void a_change_of_plugins_gives_nobody_new_tries() {
        for (int i = 0; i < 20; i++) {
            attempt("nobody@phucan.vn", "guess" + i);
        }
        var next = new Security(fixture, fixture.config(), SecurityFixture.FAST);

        assertEquals(
                new Result.Later(),
                next.signIn().attempt("nobody@phucan.vn", "guess", new Client("10.0.0.8", "Test"), null));
    }

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        fixture.user(EMAIL, CoreRoles.STAFF);
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void the_right_password_opens_a_session_whatever_the_case_of_the_address() {
        assertInstanceOf(Result.Welcome.class, attempt(" LAN@phucan.vn ", SecurityFixture.PASSWORD));
        assertEquals(List.of(Outcome.OK), outcomes());
    }

    @Test
    void wrong_password_unknown_user_and_deactivated_user_look_the_same() {
        var admin = fixture.admin("boss@phucan.vn");
        var gone = fixture.user("gone@phucan.vn", CoreRoles.STAFF);
        fixture.security().accounts().deactivate(TestActors.system(), gone);

        assertEquals(new Result.Refused(), attempt(EMAIL, "wrong"));
        assertEquals(new Result.Refused(), attempt("nobody@phucan.vn", "wrong"));
        assertEquals(new Result.Refused(), attempt("gone@phucan.vn", SecurityFixture.PASSWORD));
        assertEquals(List.of(Outcome.INACTIVE, Outcome.UNKNOWN_USER, Outcome.WRONG_PASSWORD), outcomes());
        assertTrue(admin > 0);
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_fifteen_minutes() {
        fail(5);

        assertEquals(new Result.Refused(), attempt(EMAIL, SecurityFixture.PASSWORD));
        fixture.pass(Duration.ofMinutes(14));
        assertEquals(new Result.Refused(), attempt(EMAIL, SecurityFixture.PASSWORD));
        fixture.pass(MINUTE);
        assertInstanceOf(Result.Welcome.class, attempt(EMAIL, SecurityFixture.PASSWORD));
    }

    @Test
    void four_wrong_passwords_do_not_lock_and_a_right_one_starts_the_count_anew() {
        fail(4);
        assertInstanceOf(Result.Welcome.class, attempt(EMAIL, SecurityFixture.PASSWORD));
        fail(4);
        assertInstanceOf(Result.Welcome.class, attempt(EMAIL, SecurityFixture.PASSWORD));
    }

    @Test
    void the_second_lock_lasts_twice_as_long() {
        fail(5);
        fixture.pass(Duration.ofMinutes(15));
        fail(5);
        fixture.pass(Duration.ofMinutes(29));
        assertEquals(new Result.Refused(), attempt(EMAIL, SecurityFixture.PASSWORD));
        fixture.pass(MINUTE);
        assertInstanceOf(Result.Welcome.class, attempt(EMAIL, SecurityFixture.PASSWORD));
    }

    @Test
    void an_address_that_tries_many_accounts_has_to_wait() {
        for (int i = 0; i < 30; i++) {
            assertEquals(new Result.Refused(), attempt("user" + i + "@phucan.vn", "guess"));
        }
        assertEquals(new Result.Later(), attempt(EMAIL, SecurityFixture.PASSWORD));
        assertEquals(Outcome.TOO_MANY, outcomes().getFirst());
        fixture.pass(Duration.ofMinutes(5));
        assertInstanceOf(Result.Welcome.class, attempt(EMAIL, SecurityFixture.PASSWORD));
    }

    @Test
    void a_hash_with_old_parameters_is_replaced_at_sign_in() {
        var stronger = new Passwords(new Argon2(128, 1, 1));
        var signIn = new SignIn(
                fixture,
                stronger,
                new Sessions(fixture),
                fixture.config().limits().signIns(),
                fixture.security().factors());

        assertInstanceOf(Result.Welcome.class, signIn.attempt(EMAIL, SecurityFixture.PASSWORD, CLIENT, null));
        assertTrue(hash().startsWith("$argon2id$v=19$m=128,t=1,p=1$"));
        assertInstanceOf(Result.Welcome.class, signIn.attempt(EMAIL, SecurityFixture.PASSWORD, CLIENT, null));
    }

    @Test
    void signing_in_ends_the_session_the_browser_had_before() {
        var first = welcome(null);
        var second = welcome(first);
        var identities = new Identities(fixture, () -> fixture.permissions);

        assertEquals(Optional.empty(), identities.find(Means.SESSION, first));
        assertTrue(identities.find(Means.SESSION, second).isPresent());
    }

    @Test
    void a_service_account_cannot_sign_in() {
        fixture.security().bootstrap().apiKey("x".repeat(32));

        assertEquals(new Result.Refused(), attempt("bootstrap@service.invalid", ""));
    }

    private String welcome(@org.jspecify.annotations.Nullable String old) {
        var result = fixture.security().signIn().attempt(EMAIL, SecurityFixture.PASSWORD, CLIENT, old);
        return assertInstanceOf(Result.Welcome.class, result).token();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertEquals(new Result.Refused(), attempt(EMAIL, "wrong" + i));
        }
    }

    private Result attempt(String email, String password) {
        return fixture.security().signIn().attempt(email, password, CLIENT, null);
    }

    private List<Outcome> outcomes() {
        return fixture.security().log().page(Optional.empty(), 100).items().stream()
                .map(LoginLog.LoginRow::outcome)
                .toList();
    }

    private String hash() {
        return fixture.db()
                .read(em -> em.createQuery("select u.passwordHash from CoreUser u where u.email = :email", String.class)
                        .setParameter("email", EMAIL)
                        .getSingleResult());
    }
}
