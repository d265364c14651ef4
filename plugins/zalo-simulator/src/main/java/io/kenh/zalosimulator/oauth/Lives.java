package io.kenh.zalosimulator.oauth;

import io.kenh.zalosimulator.platform.Sim;
import java.time.Duration;
import java.time.Instant;

/** From when to when a token pair serves. */
record Lives(Instant from, Instant accessUntil, Instant refreshUntil) {
    static Lives now(Sim sim) {
        return new Lives(
                sim.now(),
                sim.now().plusSeconds(sim.options().accessSeconds()),
                sim.now().plus(Duration.ofDays(sim.options().refreshDays())));
    }
}
