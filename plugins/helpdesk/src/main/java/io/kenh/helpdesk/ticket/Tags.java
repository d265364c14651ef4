package io.kenh.helpdesk.ticket;

import java.util.Arrays;
import java.util.List;

/** Words that people put on tickets, with commas between them. */
public final class Tags {
    private Tags() {}

    public static List<String> of(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }
}
