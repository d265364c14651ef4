package io.kenh.portal.account;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.SecondFactors.Door;
import io.kenh.api.security.SecondFactors.Standing;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The second proof of a customer, after whatever was the first: a password, an invitation, another sign-in. */
public final class SecondStep {
    /** Where it is asked for. */
    public static final String PAGE = PortalSessions.SIGN_IN + "/code";

    private static final String OWNER = "portal:";
    private static final Door DOOR = new Door("kenh_portal_step", PortalSessions.PATH);

    private final Host host;

    public SecondStep(Host host) {
        this.host = host;
    }

    /** How {@link SecondFactors} knows the account. */
    public static String owner(long accountId) {
        return OWNER + accountId;
    }

    public SecondFactors factors() {
        return host.services().get(SecondFactors.class);
    }

    public Optional<Standing> of(long accountId) {
        return factors().of(owner(accountId));
    }

    /** @return where the browser goes on */
    String ask(Context ctx, long accountId, String landing) {
        factors().owe(ctx, DOOR, owner(accountId));
        return page(landing);
    }

    /** @param landing where the browser goes on after it */
    public static String page(String landing) {
        return PAGE + "?next=" + URLEncoder.encode(landing, StandardCharsets.UTF_8);
    }

    /** Whose second proof this browser owes. */
    public Optional<Long> owed(Context ctx) {
        return factors().owed(ctx, DOOR).map(owner -> Long.valueOf(owner.substring(OWNER.length())));
    }

    public void paid(Context ctx) {
        factors().settle(ctx, DOOR);
    }
}
