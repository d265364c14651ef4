package io.kenh.portal.account;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which company's portal a stranger stands before: the address says it, the browser remembers it. */
public final class Door {
    /** Of the sign-in page's address: the company's id. */
    public static final String PARAMETER = "company";

    private static final String COOKIE = "kenh_portal_company";
    private static final Duration LIFE = Duration.ofDays(400);

    private Door() {}

    /** Not looked up: there may be no such company. */
    public static Optional<Long> said(Context ctx) {
        return number(ctx.queryParam(PARAMETER)).or(() -> number(ctx.cookie(COOKIE)));
    }

    public static void remember(Host host, Context ctx, long companyId) {
        host.services().get(SignIns.class).cookie(ctx, COOKIE, Long.toString(companyId), PortalSessions.PATH, LIFE);
    }

    private static Optional<Long> number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(said -> said.matches("[1-9]\\d{0,17}"))
                .map(Long::valueOf);
    }
}
