package io.kenh.api.security;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A second proof beside the first one: the codes of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds) and recovery codes for
 * who lost it. {@code host.services().get(SecondFactors.class)}.
 *
 * <p>An owner is named by a text of at most 80 characters that begins with the plugin's id, e.g. {@code portal:1042}. Secrets are encrypted
 * in the database, recovery codes are kept as hashes, and neither is logged. Nothing here asks who is signed in: pages make sure of it.
 */
public interface SecondFactors {
    /** So many recovery codes; each works once. */
    int RECOVERY_CODES = 10;

    /**
     * What an authenticator app is told.
     *
     * @param secret Base32, to be typed where no camera is
     * @param uri {@code otpauth://}, to be shown as a QR code
     */
    record Setup(String secret, String uri) {}

    /** @param recoveryCodes how many are left */
    record Standing(Instant since, int recoveryCodes) {}

    /** How a check ended. */
    enum Verdict {
        RIGHT,
        /** Wrong, used before, or the owner has none. */
        WRONG,
        /** Too many wrong ones: not looked at, see {@link LockOut}. */
        LATER
    }

    /** Empty for who has not set it up; what was only begun does not count. */
    Optional<Standing> of(String owner);

    /**
     * Begins with a fresh secret, which takes the place of one that was begun before. Nothing is asked for until it is confirmed.
     *
     * @throws io.kenh.api.error.KenhException {@code core.conflict} (409) when it is set up already
     */
    void begin(String owner);

    /**
     * What was begun and not confirmed yet.
     *
     * @param issuer whose it is, as the app shows it: the company
     * @param account as the app shows it: the login
     */
    Optional<Setup> begun(String owner, String issuer, String account);

    /** The app works: from now on it is asked for. @return the recovery codes, never to be read again; empty for a wrong code */
    Optional<List<String>> confirm(String owner, String code);

    /** New recovery codes; the old ones work no more. @throws io.kenh.api.error.KenhException {@code core.not-found} */
    List<String> renew(String owner);

    /** A code of the app, one step early or late at most and never a second time, or a recovery code. Wrong ones count. */
    Verdict check(String owner, String code);

    /**
     * Where a sign-in asks for the second proof.
     *
     * @param cookie of its own: it says, sealed and for ten minutes, who has shown the first proof, and opens nothing by itself
     * @param path of the cookie
     */
    record Door(String cookie, String path) {}

    /** The first proof was shown at this door; lead to the page that asks for the second. */
    void owe(Context ctx, Door door, String owner);

    /** Who has shown the first proof in this browser at this door, and not yet the second. */
    Optional<String> owed(Context ctx, Door door);

    /** The second was shown too, or it is too late for it. */
    void settle(Context ctx, Door door);

    /** Forgets secret and recovery codes. Inside a write it is part of it. @return whether it was set up */
    boolean off(String owner);
}
