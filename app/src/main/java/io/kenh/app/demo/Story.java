package io.kenh.app.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One customer's conversation of the demo.
 *
 * @param account which Official Account it is with
 * @param phone E.164 digits without the plus
 * @param assignee key of the staff member it is assigned to
 * @param reply what staff answer through Kenh at the end
 * @param paper a PDF that goes with the answer
 */
record Story(
        String customer,
        String account,
        String phone,
        Optional<String> assignee,
        State state,
        Optional<String> reply,
        Optional<String> paper,
        List<Line> lines) {
    enum State {
        UNREAD,
        OPEN,
        DONE
    }

    /** @param ago before the demo's first start */
    record Line(Duration ago, boolean fromCustomer, Optional<Attachment> attachment, String text) {}

    record Attachment(boolean picture, String name) {}

    private static final Pattern LINE = Pattern.compile("(\\S+) ([<>]) (?:\\[(picture|pdf):([a-z-]+)] ?)?(.*)");
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)([dhm])");

    static List<Story> all() {
        var stories = new ArrayList<Story>();
        for (var line : DemoText.lines("conversations.txt")) {
            if (line.startsWith("= ")) {
                stories.add(head(line.substring(2)));
            } else {
                stories.getLast().lines().add(line(line));
            }
        }
        return stories;
    }

    private static Story head(String text) {
        var parts = text.split(" \\| ");
        var keys = DemoText.keys(parts);
        return new Story(
                parts[0],
                keys.getOrDefault("oa", ""),
                keys.getOrDefault("phone", ""),
                Optional.ofNullable(keys.get("assign")),
                State.valueOf(keys.getOrDefault("state", "open").toUpperCase(java.util.Locale.ROOT)),
                Optional.ofNullable(keys.get("reply")),
                Optional.ofNullable(keys.get("paper")),
                new ArrayList<>());
    }

    private static Line line(String text) {
        var match = LINE.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("not a line of a conversation: " + text);
        }
        var attachment =
                Optional.ofNullable(match.group(3)).map(kind -> new Attachment(kind.equals("picture"), match.group(4)));
        return new Line(ago(match.group(1)), match.group(2).equals(">"), attachment, match.group(5));
    }

    private static Duration ago(String text) {
        var sum = Duration.ZERO;
        var amounts = AMOUNT.matcher(text);
        while (amounts.find()) {
            long amount = Long.parseLong(amounts.group(1));
            sum = sum.plus(
                    switch (amounts.group(2)) {
                        case "d" -> Duration.ofDays(amount);
                        case "h" -> Duration.ofHours(amount);
                        default -> Duration.ofMinutes(amount);
                    });
        }
        return sum;
    }
}
