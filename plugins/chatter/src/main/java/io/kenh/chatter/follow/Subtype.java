package io.kenh.chatter.follow;

/** What a follower wants to hear of. */
public enum Subtype {
    NOTES,
    CHANGES,
    STAGES,
    ACTIVITIES
}
