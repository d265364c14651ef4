package io.kenh.api.security;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What pages that sign people in need of the host: {@code host.services().get(SignIns.class)}. */
public interface SignIns {
    /** How the check of a password ended. */
    enum Verdict {
        WRONG,
        RIGHT,
        /** Right, but hashed with older parameters: store {@link #hash} of it. */
        RIGHT_BUT_OLD
    }

    /** Where a request comes from; both are cut to what tables hold (60 and 250 characters). */
    record Client(String address, String userAgent) {}

    /** Argon2id with its parameters, at most 200 characters. Takes tens of milliseconds: outside transactions. */
    String hash(String password);

    /**
     * Takes the same work whatever is stored. Outside transactions.
     *
     * @param stored null for an account that does not exist or has no password
     */
    Verdict verify(String password, @Nullable String stored);

    /** Key of the text that says why this password is refused: its length, what everybody tries first, the login itself. */
    Optional<String> refusal(String password, String login);

    /** Looks behind the proxy if the deployment has one. */
    Client client(Context ctx);

    /**
     * Takes one of {@code count} turns per {@code period}; counted on this node, over changes of plugins.
     *
     * @param key whose turns they are, beginning with the plugin's id
     */
    boolean allow(String key, int count, Duration period);

    /** For forms that work without a session: refuses what another site's page sent. @throws io.kenh.api.error.KenhException 403 */
    void refuseCrossSite(Context ctx);

    /** A cookie that scripts cannot read and other sites cannot use for changes, secure where people come by https. @param age zero removes it */
    void cookie(Context ctx, String name, String value, String path, Duration age);

    /** Remembers the language of this browser, for whoever uses it. @param language {@code vi} or {@code en}; others change nothing */
    void language(Context ctx, String language);
}
