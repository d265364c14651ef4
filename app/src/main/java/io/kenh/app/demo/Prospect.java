package io.kenh.app.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One lead of the demo's pipeline.
 *
 * @param title a carried-on start knows the lead by it
 */
record Prospect(String title, Map<String, String> keys) {
    static List<Prospect> all() {
        return DemoText.lines("leads.txt").stream()
                .map(line -> {
                    var parts = line.split(" \\| ");
                    return new Prospect(parts[0], DemoText.keys(parts));
                })
                .toList();
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(keys.get(key));
    }

    String text(String key) {
        return keys.getOrDefault(key, "");
    }

    long number(String key) {
        return Long.parseLong(keys.getOrDefault(key, "0"));
    }
}
