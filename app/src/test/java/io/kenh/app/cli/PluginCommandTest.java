package io.kenh.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.app.client.Refusal;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"foo", "localhost:8080", "http:", "a b", ""})
    void address_that_is_none_is_refused_in_one_sentence(String text) {
        assertEquals(URI.create("https://kenh.example.vn"), PluginCommand.server("https://kenh.example.vn "));
        var refused = assertThrows(Refusal.class, () -> PluginCommand.server(text));
        assertEquals(
                "KENH_URL takes an address such as http://127.0.0.1:8080, not \"" + text + "\".", refused.getMessage());
    }
}
