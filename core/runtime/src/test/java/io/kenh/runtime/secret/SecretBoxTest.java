package io.kenh.runtime.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.runtime.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTest {
    private static final String CONTEXT = "account:7:token";

    @TempDir
    Path data;

    @Test
    void a_secret_opens_after_a_restart_and_its_text_does_not_show() {
        var sealed = box().seal("bí mật", CONTEXT);

        assertFalse(sealed.contains("bí mật"));
        assertEquals("bí mật", box().open(sealed, CONTEXT));
        assertNotEquals(sealed, box().seal("bí mật", CONTEXT));
    }

    @Test
    void a_secret_of_one_record_does_not_open_as_another_records() {
        var sealed = box().seal("x", CONTEXT);

        assertThrows(IllegalArgumentException.class, () -> box().open(sealed, "account:8:token"));
    }

    @Test
    void another_key_does_not_open_and_the_message_says_what_to_do() {
        var sealed = box().seal("x", CONTEXT);
        var other = SecretBox.of(data, Optional.of(key(1)));

        var refusal = assertThrows(IllegalArgumentException.class, () -> other.open(sealed, CONTEXT));
        assertTrue(String.valueOf(refusal.getMessage()).contains("secret.key"));
    }

    @Test
    void a_changed_or_foreign_text_is_refused() {
        var sealed = box().seal("x", CONTEXT);

        assertThrows(IllegalArgumentException.class, () -> box().open(sealed + "AA", CONTEXT));
        assertThrows(IllegalArgumentException.class, () -> box().open("plain", CONTEXT));
        assertThrows(IllegalArgumentException.class, () -> box().open("k1.***", CONTEXT));
    }

    @Test
    void only_the_owner_reads_the_key_file() throws IOException {
        box();
        var permissions = Files.getPosixFilePermissions(data.resolve("secret.key"));
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
    }

    @Test
    void after_rotation_old_secrets_open_and_new_ones_need_the_new_key() throws IOException {
        var before = box().seal("old", CONTEXT);
        var oldKey = Files.readString(data.resolve("secret.key"));
        SecretBox.rotate(data);

        assertEquals("old", box().open(before, CONTEXT));
        var after = box().seal("new", CONTEXT);
        Files.writeString(data.resolve("secret.key"), oldKey);
        assertThrows(IllegalArgumentException.class, () -> box().open(after, CONTEXT));
    }

    @Test
    void configured_keys_rotate_by_putting_the_new_one_first() {
        var sealed = SecretBox.of(data, Optional.of(key(1))).seal("x", CONTEXT);
        var both = SecretBox.of(data, Optional.of(key(2) + "," + key(1)));

        assertEquals("x", both.open(sealed, CONTEXT));
        var onlyNew = SecretBox.of(data, Optional.of(key(2)));
        assertEquals("y", onlyNew.open(both.seal("y", CONTEXT), CONTEXT));
        assertFalse(Files.exists(data.resolve("secret.key")));
    }

    @Test
    void a_configured_key_of_the_wrong_length_is_refused_with_advice() {
        var refusal = assertThrows(ConfigException.class, () -> SecretBox.of(data, Optional.of("c2hvcnQ=")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("openssl rand -base64 32"));
    }

    private SecretBox box() {
        return SecretBox.of(data, Optional.empty());
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
