package io.kenh.runtime.security;

import io.kenh.api.security.Actor;

/**
 * Who a request comes from, with what the shell shows.
 *
 * @param credentialId id of the session, or of the API key
 * @param locale as chosen by the user; empty: the browser's
 * @param theme {@code light}, {@code dark} or {@code auto}
 * @param company name of the company new records get
 * @param zone the user's time zone, else the company's
 */
public record Identity(
        Actor actor,
        Means means,
        long credentialId,
        String email,
        String locale,
        String theme,
        String zone,
        String company) {
    /** What proved it. */
    public enum Means {
        SESSION,
        API_KEY
    }
}
