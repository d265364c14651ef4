package io.kenh.chatter.follow;

/** A follower and what they want to hear of. */
public record FollowerRow(long userId, boolean notes, boolean changes, boolean stages, boolean activities) {
    public boolean wants(Subtype subtype) {
        return switch (subtype) {
            case NOTES -> notes;
            case CHANGES -> changes;
            case STAGES -> stages;
            case ACTIVITIES -> activities;
        };
    }
}
