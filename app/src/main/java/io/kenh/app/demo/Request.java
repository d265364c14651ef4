package io.kenh.app.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One ticket of the demo's helpdesk.
 *
 * @param keys as in the file: subject, type, priority, assign, stage, tags, news
 */
record Request(String phone, Map<String, String> keys, List<String> description) {
    static List<Request> all() {
        var requests = new ArrayList<Request>();
        for (var line : DemoText.lines("tickets.txt")) {
            if (line.startsWith("= ")) {
                var parts = line.substring(2).split(" \\| ");
                requests.add(new Request(parts[0], DemoText.keys(parts), new ArrayList<>()));
            } else {
                requests.getLast().description().add(line);
            }
        }
        return requests;
    }

    String subject() {
        return keys.getOrDefault("subject", "");
    }

    Optional<String> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }
}
