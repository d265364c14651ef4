package io.kenh.portal.account;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.SecondFactors.Standing;
import io.kenh.api.security.SignIns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between the first proof and the second. Who has shown the first (password, invitation, another sign-in) stands sealed in a cookie for ten
 * minutes; it opens nothing by itself.
 */
public final class SecondStep {
    /** Where the second proof is asked for. */
    public static final String PAGE = PortalSessions.SIGN_IN + "/code";

    private static final String COOKIE = "kenh_portal_step";
    private static final String CONTEXT = "portal.second-step";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Host host;

    public SecondStep(Host host) {
        this.host = host;
    }

    /** How {@link SecondFactors} knows the account. */
    public static String owner(long accountId) {
        return "portal:" + accountId;
    }

    public SecondFactors factors() {
        return host.services().get(SecondFactors.class);
    }

    public Optional<Standing> of(long accountId) {
        return factors().of(owner(accountId));
    }

    /** @return where the browser goes on */
    String ask(Context ctx, long accountId, String landing) {
        var until = host.clock().instant().plus(LIFE).getEpochSecond();
        cookie(ctx, host.secrets().seal(accountId + ":" + until, CONTEXT), LIFE);
        return PAGE + "?next=" + URLEncoder.encode(landing, StandardCharsets.UTF_8);
    }

    /** Whose second proof this browser owes. */
    public Optional<Long> owed(Context ctx) {
        return open(ctx.cookie(COOKIE))
                .map(text -> text.split(":", -1))
                .filter(parts ->
                        Long.parseLong(parts[1]) > host.clock().instant().getEpochSecond())
                .map(parts -> Long.valueOf(parts[0]));
    }

    private Optional<String> open(@Nullable String sealed) {
        try {
            return sealed == null || sealed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(host.secrets().open(sealed, CONTEXT));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public void paid(Context ctx) {
        cookie(ctx, "", Duration.ZERO);
    }

    private void cookie(Context ctx, String value, Duration age) {
        host.services().get(SignIns.class).cookie(ctx, COOKIE, value, PortalSessions.PATH, age);
    }
}
