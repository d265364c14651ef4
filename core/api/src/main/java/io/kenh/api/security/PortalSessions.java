package io.kenh.api.security;

import java.util.Optional;

/**
 * Who a customer's session belongs to: offered by the plugin that signs customers in. The host asks it for routes with
 * {@code Access.Portal}, and for public pages below {@code /portal/}; staff's sessions and API keys are not looked at there, nor this one
 * anywhere else.
 */
public interface PortalSessions {
    /** The cookie that carries the token; its path is {@link #PATH}. */
    String COOKIE = "kenh_portal";

    String PATH = "/portal";

    /** Where strangers are sent by routes that need a signed-in customer; takes {@code next}. */
    String SIGN_IN = "/portal/sign-in";

    /**
     * @param actor of the kind {@link Actor.Kind#PORTAL}
     * @param language {@code vi}, {@code en}, or empty: as the browser prefers
     */
    record Visitor(Actor actor, String language) {}

    /** Called for each request, without an actor. Empty for what is unknown, expired, revoked, or of a blocked account. */
    Optional<Visitor> find(String token);
}
