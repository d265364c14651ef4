package io.kenh.runtime.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {
    @Test
    void every_key_stands_in_the_operations_manual_with_its_variable() throws IOException {
        var manual = Files.readString(Path.of("..", "docs", "operations.md"));
        var missing = ConfigKeys.ALL.stream()
                .filter(key -> !manual.contains("| `" + key.key() + "` | `" + key.variable() + "` |"))
                .map(ConfigKey::key)
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void a_key_nobody_knows_is_refused_with_the_nearest_one() {
        var typed = Config.load(null, Map.of("KENH_SERVER_PROT", "8081", "HOME", "/root"));
        var variable = assertThrows(ConfigException.class, () -> typed.checkKnown(List.of()));
        assertEquals(
                "Unknown configuration key \"KENH_SERVER_PROT\". Did you mean \"KENH_SERVER_PORT\"?",
                variable.getMessage());
        var written = Config.of(Map.of("zalo.oauth-ulr", "https://oauth.example"));
        var key = assertThrows(ConfigException.class, () -> written.checkKnown(List.of("zalo.oauth-url")));
        assertEquals(
                "Unknown configuration key \"zalo.oauth-ulr\". Did you mean \"zalo.oauth-url\"?", key.getMessage());
    }

    @Test
    void file_that_is_not_there_is_said_to_be_missing() {
        var file = Path.of("absent", "kenh.properties");
        var refused = assertThrows(ConfigException.class, () -> Config.load(file, Map.of()));
        assertEquals("There is no configuration file " + file + ".", refused.getMessage());
    }
}
