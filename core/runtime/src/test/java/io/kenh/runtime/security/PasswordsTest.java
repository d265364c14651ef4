package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.security.Passwords.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Argon2(128, 2, 1));

    @Test
    void the_right_password_is_right_and_any_other_is_wrong() {
        var hash = passwords.hash("trà đá vỉa hè");

        assertEquals(Verdict.RIGHT, passwords.verify("trà đá vỉa hè", hash));
        assertEquals(Verdict.WRONG, passwords.verify("tra da via he", hash));
        assertNotEquals(hash, passwords.hash("trà đá vỉa hè"));
    }

    @Test
    void a_hash_with_weaker_parameters_is_right_but_old() {
        var old = new Passwords(new Argon2(64, 1, 1)).hash("trà đá vỉa hè");

        assertEquals(Verdict.RIGHT_BUT_OLD, passwords.verify("trà đá vỉa hè", old));
        assertEquals(Verdict.WRONG, passwords.verify("x", old));
    }

    @Test
    void the_reference_vector_of_other_implementations_is_understood() {
        // From the command line tool of the Argon2 reference implementation: argon2id, t=2, m=256, p=1, "password",
        // "somesalt".
        var reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

        assertEquals(Verdict.RIGHT_BUT_OLD, passwords.verify("password", reference));
    }

    @Test
    void without_a_stored_hash_nothing_is_right() {
        assertEquals(Verdict.WRONG, passwords.verify("", null));
        assertEquals(Verdict.WRONG, passwords.verify("anything", null));
        assertEquals(Verdict.WRONG, passwords.verify("anything", "not a hash"));
    }

    @Test
    void the_default_parameters_are_the_recommended_ones() {
        assertTrue(new Passwords().hash("x").startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void weak_passwords_are_refused_with_a_reason() {
        assertEquals(Optional.of("core.password.too-short"), Passwords.refusal("chín kýtự", "a@b.vn"));
        assertEquals(Optional.of("core.password.is-email"), Passwords.refusal("An.Nguyen@b.vn", "an.nguyen@b.vn"));
        assertEquals(
                Optional.of("core.password.is-email"), Passwords.refusal("an.nguyen.hanoi", "an.nguyen.hanoi@b.vn"));
        assertEquals(Optional.of("core.password.common"), Passwords.refusal("MatKhau123", "a@b.vn"));
        assertEquals(Optional.of("core.password.common"), Passwords.refusal("aaaaaaaaaaaa", "a@b.vn"));
        assertEquals(Optional.empty(), Passwords.refusal("trà đá vỉa hè", "a@b.vn"));
    }
}
