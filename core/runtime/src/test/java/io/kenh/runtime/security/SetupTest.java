package io.kenh.runtime.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.runtime.security.Identity.Means;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupTest {
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private SecurityFixture fixture;
    private Setup setup;

    @BeforeEach
    void open(@TempDir Path data) {
        fixture = new SecurityFixture(data, Map.of());
        setup = fixture.security().setup();
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void the_first_link_creates_company_and_administrator_and_then_there_is_none() {
        var token = token();
        assertTrue(setup.mayEnter(token));

        var id = setup.complete(token, "Phúc An", "Nguyễn An", "An@phucan.vn", SecurityFixture.PASSWORD);

        assertTrue(fixture.security().roles().isAdmin(id));
        assertEquals("Phúc An", fixture.security().companies().all().getFirst().name());
        assertEquals(Optional.empty(), setup.firstLink());
        assertFalse(setup.mayEnter(token));
        assertThrows(KenhException.class, () -> setup.complete(token, "B", "B", "b@b.vn", SecurityFixture.PASSWORD));
    }

    @Test
    void a_link_ends_after_a_day_or_when_a_newer_one_is_printed() {
        var first = token();
        var second = token();
        assertFalse(setup.mayEnter(first));
        assertTrue(setup.mayEnter(second));
        assertFalse(setup.mayEnter("guess"));

        fixture.pass(Duration.ofHours(24));
        assertFalse(setup.mayEnter(second));
    }

    @Test
    void the_bootstrap_key_is_an_administrators_and_leaves_the_set_up_open() {
        fixture.security().bootstrap().apiKey(KEY);
        fixture.security().bootstrap().apiKey(KEY);

        assertTrue(key(KEY).orElseThrow().actor().may(CorePermissions.ROLES));
        assertEquals(1, fixture.security().keys().all().size());
        setup.complete(token(), "Phúc An", "An", "an@phucan.vn", SecurityFixture.PASSWORD);
        assertEquals(1, fixture.security().companies().all().size());
    }

    @Test
    void a_revoked_bootstrap_key_does_not_come_back_at_the_next_start() {
        fixture.security().bootstrap().apiKey(KEY);
        fixture.security()
                .keys()
                .revoke(fixture.security().keys().all().getFirst().id());
        fixture.security().bootstrap().apiKey(KEY);

        assertTrue(key(KEY).isEmpty());
    }

    @Test
    void a_bootstrap_key_makes_nobody_an_administrator_once_there_are_users() {
        setup.complete(token(), "Phúc An", "An", "an@phucan.vn", SecurityFixture.PASSWORD);
        fixture.security().bootstrap().apiKey(KEY);

        assertTrue(key(KEY).isEmpty());
    }

    @Test
    void a_short_bootstrap_key_is_refused_with_a_sentence() {
        var refusal = assertThrows(
                IllegalArgumentException.class,
                () -> fixture.security().bootstrap().apiKey("x".repeat(31)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("KENH_BOOTSTRAP_API_KEY must have 32 characters"));
    }

    private String token() {
        var link = setup.firstLink().orElseThrow();
        assertTrue(link.startsWith("http://kenh.example/setup?token="));
        return link.substring(link.indexOf('=') + 1);
    }

    private Optional<Identity> key(String key) {
        return new Identities(fixture, () -> fixture.permissions).find(Means.API_KEY, key);
    }
}
