package io.kenh.zalooa.api;

import java.net.URI;
import java.util.Set;

/**
 * Zalo's sign-in for people, with the app of an account: {@code host.services().get(ZaloLogin.class)}. State and verifier are the caller's
 * business; the app's secret and the person's token never leave the connector, and the token is forgotten at once.
 */
public interface ZaloLogin {
    /** Why nobody can sign in with an account's app. */
    enum Missing {
        ACCOUNT,
        CONNECTION,
        APP_ID,
        APP_SECRET
    }

    /**
     * Who signed in.
     *
     * @param id the person's in this app; what webhooks call {@code user_id_by_app}, by all we know. Other apps and the OA itself know the
     *     person by other ids
     * @param name as the person calls themselves: says nothing about who they are
     */
    record Person(String id, String name) {}

    /** What came of a code. */
    sealed interface Outcome {
        record Known(Person person) implements Outcome {}

        /** Zalo takes no such code: it is used up, expired, or not for this app, secret and verifier. */
        record Refused(long code, String why) implements Outcome {}

        /** Zalo did not say who it is, or nothing at all; the code may be used up. */
        record Unavailable(String why) implements Outcome {}
    }

    /** Empty when people can sign in. */
    Set<Missing> missing(long accountId);

    /**
     * Where the person says yes or no; Zalo leads them back to {@code callback} with {@code code} and {@code state}, or without a code.
     *
     * @param callback exactly as the app's console has it
     * @param challenge of the verifier (RFC 7636, S256)
     */
    URI consentPage(long accountId, URI callback, String challenge, String state);

    /** Not inside a transaction. */
    Outcome identify(long accountId, String code, String verifier);
}
