package io.kenh.zalosimulator.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DoormanTest {
    @Test
    void the_proof_is_a_keyed_hash_of_the_token() {
        assertEquals(
                "d8912b487c75f22b30602eb519f665f4e0eb79596915d2691bbbe171bdea2081",
                Doorman.proof("appSecret1", "tokenABC"));
    }

    @Test
    void the_rate_starts_again_with_the_next_minute_and_apart_for_each_app() {
        var window = new RateWindow();
        var minute = Instant.parse("2026-11-20T03:00:59Z");

        assertEquals(1, window.take("a", 2, minute));
        assertEquals(0, window.take("a", 2, minute));
        assertEquals(-1, window.take("a", 2, minute));
        assertEquals(1, window.take("b", 2, minute));
        assertEquals(1, window.take("a", 2, minute.plusSeconds(1)));
    }
}
