package io.kenh.runtime.security;

import io.kenh.api.security.Actor;
import io.kenh.runtime.security.Identity.Means;

/** Actors for calls that need one. */
final class TestActors {
    private TestActors() {}

    static Actor system() {
        return Actor.SYSTEM;
    }

    /** The user as the gate would see him. */
    static Actor of(SecurityFixture fixture, long userId) {
        var token = fixture.security().sessions().open(userId, new Client("10.0.0.7", "Test"));
        return new Identities(fixture, () -> fixture.permissions)
                .find(Means.SESSION, token)
                .orElseThrow()
                .actor();
    }
}
