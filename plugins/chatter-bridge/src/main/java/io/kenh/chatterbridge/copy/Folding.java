package io.kenh.chatterbridge.copy;

import io.kenh.inbox.api.Transcripts.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one person said without a long pause is one block. */
final class Folding {
    private static final Duration PAUSE = Duration.ofMinutes(15);
    /** Characters: less than an entry may have. */
    private static final int LONGEST = 6000;

    private Folding() {}

    static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(PAUSE) <= 0;
    }

    static List<List<Said>> blocks(List<Said> lines) {
        var blocks = new ArrayList<List<Said>>();
        for (var line : lines) {
            if (blocks.isEmpty() || !goesOn(blocks.getLast(), line)) {
                blocks.add(new ArrayList<>());
            }
            blocks.getLast().add(line);
        }
        return blocks;
    }

    private static boolean goesOn(List<Said> block, Said line) {
        var last = block.getLast();
        return last.writer() == line.writer()
                && last.writerId() == line.writerId()
                && (last.writerId() != 0 || last.name().equals(line.name()))
                && near(last.at(), line.at())
                && block.stream().mapToInt(Folding::length).sum() + length(line) <= LONGEST;
    }

    private static int length(Said line) {
        return Wording.of(line).length() + 1;
    }
}
