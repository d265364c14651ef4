package io.kenh.helpdesk.team;

/** Who gets a new ticket. */
public enum Assignment {
    /** Nobody: somebody takes it. */
    MANUAL,
    /** One member after the other. */
    ROUND_ROBIN,
    /** Who has the fewest open ones. */
    BALANCED,
    /** Whoever the dice choose. */
    RANDOM
}
