package io.kenh.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands still until a test moves it. */
public final class TestClock extends Clock {
    /** Shared by a clock and its copies in other zones. */
    private static final class Hand {
        private volatile Instant now;

        Hand(Instant now) {
            this.now = now;
        }
    }

    private final Hand hand;
    private final ZoneId zone;

    public TestClock(Instant start) {
        this(new Hand(start), ZoneOffset.UTC);
    }

    private TestClock(Hand hand, ZoneId zone) {
        this.hand = hand;
        this.zone = zone;
    }

    public void set(Instant instant) {
        hand.now = instant;
    }

    public void advance(Duration by) {
        hand.now = hand.now.plus(by);
    }

    @Override
    public Instant instant() {
        return hand.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(hand, other);
    }
}
