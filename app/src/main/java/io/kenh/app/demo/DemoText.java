package io.kenh.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's texts: lines, those after {@code #} and empty ones left out. */
final class DemoText {
    private DemoText() {}

    /** @param name of a file in {@code /demo} */
    static List<String> lines(String name) {
        try (var in = DemoText.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the demo's " + name + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What follows the first part of {@code first | key=value | key=value}. */
    static Map<String, String> keys(String[] parts) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            var equals = parts[i].indexOf('=');
            keys.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return keys;
    }
}
