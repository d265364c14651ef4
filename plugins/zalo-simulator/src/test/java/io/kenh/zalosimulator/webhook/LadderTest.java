package io.kenh.zalosimulator.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LadderTest {
    @Test
    void five_retries_with_growing_pauses_then_none() {
        var pauses = IntStream.rangeClosed(1, 6)
                .mapToObj(attempts -> Ladder.pauseAfter(attempts, 1).map(Duration::toSeconds))
                .toList();

        assertEquals(
                List.of(
                        Optional.of(30L),
                        Optional.of(300L),
                        Optional.of(900L),
                        Optional.of(1800L),
                        Optional.of(3600L),
                        Optional.empty()),
                pauses);
    }

    @Test
    void compression_divides_the_pause() {
        assertEquals(Optional.of(Duration.ofMillis(500)), Ladder.pauseAfter(1, 60));
        assertEquals(Optional.of(Duration.ofSeconds(30)), Ladder.pauseAfter(1, 0));
    }
}
