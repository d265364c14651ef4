package io.kenh.chatter.follow;

/** A follower and what they want to hear of. */
public record FollowerRow(long userId, boolean notes, boolean changes, boolean stages, boolean activities) {
    /** One who chose nothing yet. Changes are off: many small ones are noise. */
    static FollowerRow fresh(long userId) {
        return new FollowerRow(userId, true, false, true, true);
    }

    public boolean wants(Subtype subtype) {
        return switch (subtype) {
            case NOTES -> notes;
            case CHANGES -> changes;
            case STAGES -> stages;
            case ACTIVITIES -> activities;
        };
    }
}
