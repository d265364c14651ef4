package io.kenh.runtime.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Signals as the text of a notification: a line with the node, then one line for each: topic, tab, permission. */
final class NodePayload {
    /** Something was lost: pages must fetch everything. */
    static final String GAP = "*";

    /** PostgreSQL takes less than 8000 bytes. */
    private static final int MOST_BYTES = 7_800;

    private NodePayload() {}

    static String line(String topic, String permission) {
        return topic + "\t" + permission;
    }

    static List<String> pack(String node, Collection<String> lines) {
        var payloads = new ArrayList<String>();
        var text = new StringBuilder(node);
        int size = bytes(node);
        for (var line : lines) {
            var next = bytes(line) + 1 > MOST_BYTES - bytes(node) ? GAP : line;
            if (size + bytes(next) + 1 > MOST_BYTES) {
                payloads.add(text.toString());
                text = new StringBuilder(node);
                size = bytes(node);
            }
            text.append('\n').append(next);
            size += bytes(next) + 1;
        }
        payloads.add(text.toString());
        return payloads;
    }

    /** Topic and permission of each, or one element for a gap; nothing when it is our own. */
    static List<String[]> read(String node, String payload) {
        var lines = payload.split("\n", -1);
        return lines[0].equals(node)
                ? List.of()
                : Arrays.stream(lines)
                        .skip(1)
                        .<String[]>map(line -> line.split("\t", 2))
                        .toList();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
