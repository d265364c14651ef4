package io.kenh.runtime.webhook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came.
 *
 * @param id 0 before it is stored
 * @param headers in order; a name may come twice
 * @param remote the sender's address
 * @param attempts how often its plugin failed with it
 */
record Waiting(
        long id,
        String pluginId,
        String method,
        String path,
        @Nullable String query,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        String remote,
        Instant receivedAt,
        int attempts) {
    /** The room it takes. */
    long bytes() {
        return (long) body.length + headerLines().length();
    }

    /** A header cannot contain a line's end. */
    String headerLines() {
        var lines = new StringBuilder();
        headers.forEach(header -> lines.append(header.getKey())
                .append(": ")
                .append(header.getValue())
                .append('\n'));
        return lines.toString();
    }

    static List<Map.Entry<String, String>> headers(String lines) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var line : lines.split("\n")) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                headers.add(Map.entry(line.substring(0, colon), line.substring(colon + 2)));
            }
        }
        return headers;
    }
}
