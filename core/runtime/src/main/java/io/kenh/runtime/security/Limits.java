package io.kenh.runtime.security;

import java.time.Clock;

/**
 * The counters of a server's sign-ins and public routes. They outlive generations, and hold texts and numbers only. Kept apart, so that
 * visitors of public pages push no sign-in out of the memory.
 */
public record Limits(RateLimits signIns, RateLimits routes) {
    public static Limits of(Clock clock) {
        return new Limits(new RateLimits(clock), new RateLimits(clock));
    }
}
