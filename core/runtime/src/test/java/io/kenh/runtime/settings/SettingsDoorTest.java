package io.kenh.runtime.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Setting.Kind;
import io.kenh.runtime.secret.SecretBox;
import io.kenh.runtime.security.SecurityFixture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsDoorTest {
    private static final Setting<Integer> DAYS = Setting.number("shop.days", 7, 1, 30);
    private static final Setting<String> TOKEN = Setting.text("shop.token", Kind.SECRET, "");
    private static final Setting<String> URL = Setting.text("shop.url", Kind.DEPLOYMENT, "https://default.example");

    @TempDir
    Path data;

    private SecurityFixture fixture;

    @BeforeEach
    void open() {
        fixture = new SecurityFixture(data, Map.of());
    }

    @AfterEach
    void close() throws IOException {
        fixture.close();
    }

    @Test
    void the_deployment_wins_over_what_was_saved_and_that_over_the_default() {
        var free = door(Map.of());
        assertEquals(7, free.get(DAYS));
        free.set(DAYS, 9);
        assertEquals(9, free.get(DAYS));
        assertEquals(9, door(Map.of()).get(DAYS));
        assertEquals(3, door(Map.of("shop.days", "3")).get(DAYS));
    }

    @Test
    void a_fixed_setting_and_one_of_the_deployment_cannot_be_changed() {
        assertThrows(
                IllegalStateException.class,
                () -> door(Map.of("shop.days", "3")).set(DAYS, 9));
        assertThrows(IllegalStateException.class, () -> door(Map.of()).set(URL, "https://x.example"));
        assertTrue(door(Map.of("shop.days", "3")).isFixed(DAYS));
    }

    @Test
    void a_secret_is_sealed_in_the_table() {
        var door = door(Map.of());
        assertFalse(door.isSet(TOKEN));
        door.set(TOKEN, "t0ken");

        assertEquals("t0ken", door.get(TOKEN));
        assertTrue(door.isSet(TOKEN));
        var stored = fixture.db()
                .read(em -> em.createQuery("select s.value from SettingRow s", String.class)
                        .getSingleResult());
        assertFalse(stored.contains("t0ken"));
        assertEquals("t0ken", fixture.secrets().open(stored, "setting:shop.token"));
    }

    @Test
    void a_secret_sealed_with_another_key_is_an_error_and_not_an_empty_value(@TempDir Path elsewhere) {
        door(Map.of()).set(TOKEN, "t0ken");
        var otherKey = SecretBox.of(elsewhere, Optional.empty());
        var door = new SettingsDoor(fixture.db(), otherKey, fixture.clock(), Map.of());

        assertThrows(IllegalArgumentException.class, () -> door.get(TOKEN));
    }

    @Test
    void a_value_out_of_range_is_not_saved() {
        var door = door(Map.of());

        assertThrows(IllegalArgumentException.class, () -> door.save(DAYS, "31"));
        assertEquals(7, door.get(DAYS));
    }

    @Test
    void a_saved_value_that_does_not_fit_any_more_gives_the_default() {
        door(Map.of()).set(DAYS, 30);
        assertEquals(5, door(Map.of()).get(Setting.number("shop.days", 5, 1, 10)));
    }

    @Test
    void a_change_on_another_node_is_seen_within_seconds() {
        var here = door(Map.of());
        assertEquals(7, here.get(DAYS));
        door(Map.of()).set(DAYS, 9);

        fixture.pass(Duration.ofSeconds(5));
        assertEquals(9, here.get(DAYS));
    }

    @Test
    void a_rolled_back_change_is_forgotten() {
        var door = door(Map.of());
        assertThrows(
                ArithmeticException.class,
                () -> fixture.db().write(em -> {
                    door.set(DAYS, 9);
                    throw new ArithmeticException();
                }));
        assertEquals(7, door.get(DAYS));
    }

    private SettingsDoor door(Map<String, String> fixed) {
        return new SettingsDoor(fixture.db(), fixture.secrets(), fixture.clock(), fixed);
    }
}
