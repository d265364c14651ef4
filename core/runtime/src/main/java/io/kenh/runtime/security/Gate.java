package io.kenh.runtime.security;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.PortalSessions.Visitor;
import io.kenh.api.web.Access;
import io.kenh.runtime.security.Identity.Means;
import io.kenh.runtime.security.OriginCheck.Headers;
import io.kenh.runtime.security.OriginCheck.Verdict;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Every request passes here: who is it, and may it enter the route. */
public final class Gate {
    public static final String COOKIE = "kenh_session";

    private static final String IDENTITY = "kenh.identity";
    private static final String PORTAL = "kenh.portal";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private record PublicTurn(String address, String route, int perMinute) {}

    private final Host host;
    private final GateConfig config;
    private final Identities identities;
    private final RateLimits limits;

    public Gate(Host host, GateConfig config) {
        this.host = host;
        this.config = config;
        this.identities = new Identities(host, () -> config.permissions().values());
        this.limits = config.limits().routes();
    }

    /** Never refuses: whoever shows nothing valid is {@link Actor#ANONYMOUS}. For requests no route answers. */
    public Current.Bindings authenticate(Context ctx) {
        return customersPath(ctx) ? customer(ctx) : staff(ctx);
    }

    /** The same for a route: customers and staff have sessions of their own, and each route looks at one kind of them. */
    public Current.Bindings authenticate(Context ctx, Access access) {
        boolean customers = access instanceof Access.Portal || access instanceof Access.Public && customersPath(ctx);
        ctx.attribute(io.kenh.api.web.Visitor.ADDRESS, address(ctx));
        return customers ? customer(ctx) : staff(ctx);
    }

    /** Whether the request is a customer's business, not staff's. */
    public static boolean portal(Context ctx) {
        return Boolean.TRUE.equals(ctx.attribute(PORTAL));
    }

    private static boolean customersPath(Context ctx) {
        return ctx.path().equals(PortalSessions.PATH) || ctx.path().startsWith(PortalSessions.PATH + "/");
    }

    private Current.Bindings customer(Context ctx) {
        ctx.attribute(PORTAL, true);
        var token = ctx.cookie(PortalSessions.COOKIE);
        var visitor = token == null || token.isEmpty()
                ? Optional.<Visitor>empty()
                : host.services().find(PortalSessions.class).flatMap(sessions -> sessions.find(token));
        var locale = Languages.choose(
                visitor.map(Visitor::language).orElse(""), ctx.cookie(Languages.COOKIE), ctx.header("Accept-Language"));
        var actor = visitor.map(Visitor::actor).orElse(Actor.ANONYMOUS);
        return new Current.Bindings(actor, locale, zone(CompanyData.TIME_ZONE), host.texts());
    }

    private Current.Bindings staff(Context ctx) {
        var identity = identify(ctx);
        ctx.attribute(IDENTITY, identity.orElse(null));
        var locale = Languages.choose(
                identity.map(Identity::locale).orElse(""), ctx.cookie(Languages.COOKIE), ctx.header("Accept-Language"));
        var zone = zone(identity.map(Identity::zone).orElse(CompanyData.TIME_ZONE));
        return new Current.Bindings(identity.map(Identity::actor).orElse(Actor.ANONYMOUS), locale, zone, host.texts());
    }

    /** A machine that signs what it sends: it has no session and no company, and nobody's rights but its own route. */
    public Current.Bindings machine(Context ctx) {
        var locale = Languages.choose("", null, ctx.header("Accept-Language"));
        return new Current.Bindings(Actor.SYSTEM, locale, zone(CompanyData.TIME_ZONE), host.texts());
    }

    /** Who signed in, for the shell: theme, e-mail. */
    public static Optional<Identity> identity(Context ctx) {
        return Optional.ofNullable(ctx.attribute(IDENTITY));
    }

    /** @throws KenhException sign-in, forbidden or too many requests */
    public void check(Context ctx, Access access, Actor actor) {
        switch (access) {
            case Access.Signed signed -> {
                if (!signed.verifier().verify(ctx)) {
                    throw new KenhException(CoreError.SIGNATURE);
                }
            }
            case Access.Public open -> {
                int perMinute = open.perMinute();
                if (!limits.allow(new PublicTurn(address(ctx), route(ctx), perMinute), perMinute, MINUTE)) {
                    throw new KenhException(CoreError.TOO_MANY_REQUESTS);
                }
                checkOrigin(ctx);
            }
            case Access.Portal customers -> {
                require(actor.kind() == Actor.Kind.PORTAL, CoreError.SIGN_IN);
                checkOrigin(ctx);
            }
            case Access.Needs needs -> {
                require(actor.kind() == Actor.Kind.USER, CoreError.SIGN_IN);
                require(actor.may(needs.permission()), CoreError.FORBIDDEN);
                checkOrigin(ctx);
            }
        }
    }

    /** A page of another site must not act with the visitor's cookie; an API key is never sent by a browser on its own. */
    private void checkOrigin(Context ctx) {
        if (OriginCheck.changesNothing(ctx.method().name())) {
            return;
        }
        var bySession = Current.actor().kind() == Actor.Kind.PORTAL
                || identity(ctx)
                        .filter(identity -> identity.means() == Means.SESSION)
                        .isPresent();
        var verdict = OriginCheck.verdict(Headers.of(ctx), host.publicUrl());
        require(!bySession || verdict == Verdict.SAME, CoreError.FORBIDDEN);
    }

    /** The route's pattern: it is the same in every generation. */
    private static String route(Context ctx) {
        return ctx.endpoint().path;
    }

    /** For forms that work without a session, such as sign-in: refuses what another site's page sent. */
    public void refuseCrossSite(Context ctx) {
        require(OriginCheck.verdict(Headers.of(ctx), host.publicUrl()) != Verdict.CROSS, CoreError.FORBIDDEN);
    }

    /** The visitor's address. */
    public String address(Context ctx) {
        var forwarded = config.behindProxy() ? ctx.header("X-Forwarded-For") : null;
        // The last entry is the one our proxy wrote; the others may be invented.
        return forwarded == null
                ? ctx.ip()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    public Client client(Context ctx) {
        var agent = ctx.userAgent();
        return new Client(address(ctx), agent == null ? "" : agent);
    }

    /** Rights or sessions changed: the next request looks them up again. */
    public void forget() {
        identities.forget();
    }

    public boolean https() {
        return "https".equals(host.publicUrl().getScheme());
    }

    public void setSession(Context ctx, String token) {
        ctx.cookie(cookie(COOKIE, token, (int) Sessions.ABSOLUTE.toSeconds()));
    }

    public void clearSession(Context ctx) {
        ctx.cookie(cookie(COOKIE, "", 0));
    }

    /** A cookie that scripts cannot read and other sites cannot use for changes. */
    public Cookie cookie(String name, String value, int maxAge) {
        return new Cookie(name, value, "/", maxAge, https(), true, null, SameSite.LAX);
    }

    private Optional<Identity> identify(Context ctx) {
        var authorization = ctx.header("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return identities.find(Means.API_KEY, authorization.substring(7).strip());
        }
        var token = ctx.cookie(COOKIE);
        return token == null || token.isEmpty() ? Optional.empty() : identities.find(Means.SESSION, token);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneId.of(CompanyData.TIME_ZONE);
        }
    }

    private static void require(boolean condition, CoreError otherwise) {
        if (!condition) {
            throw new KenhException(otherwise);
        }
    }
}
