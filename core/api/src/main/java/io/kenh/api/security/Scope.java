package io.kenh.api.security;

/** Which records a permission reaches. The plugin puts it into its query. */
public enum Scope {
    OWN,
    TEAM,
    COMPANY,
    ALL;

    public boolean covers(Scope other) {
        return compareTo(other) >= 0;
    }
}
