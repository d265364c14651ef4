package io.kenh.api.security;

/** Which records a permission reaches. The plugin puts it into its query: {@link Actor#owners}. */
public enum Scope {
    /** What is the user's. */
    OWN,
    /** What is somebody's with whom the user shares a team. */
    TEAM,
    /** What the companies of the user have. */
    COMPANY,
    /** Everything of those companies; the administrators' scope. */
    ALL;

    public boolean covers(Scope other) {
        return compareTo(other) >= 0;
    }
}
