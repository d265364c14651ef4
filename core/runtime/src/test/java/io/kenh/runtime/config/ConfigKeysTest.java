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
    void file_that_is_not_there_is_said_to_be_missing() {
        var file = Path.of("absent", "kenh.properties");
        var refused = assertThrows(ConfigException.class, () -> Config.load(file, Map.of()));
        assertEquals("There is no configuration file " + file + ".", refused.getMessage());
    }
}
