package io.kenh.runtime.security;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.kenh.api.security.SignIns;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What staff's sign-in is made of, for plugins that sign others in. */
final class SignInDoor implements SignIns {
    private final Gate gate;
    private final Passwords passwords;
    private final RateLimits limits;

    SignInDoor(Gate gate, Passwords passwords, RateLimits limits) {
        this.gate = gate;
        this.passwords = passwords;
        this.limits = limits;
    }

    @Override
    public String hash(String password) {
        return passwords.hash(password);
    }

    @Override
    public Verdict verify(String password, @Nullable String stored) {
        return switch (passwords.verify(password, stored)) {
            case WRONG -> Verdict.WRONG;
            case RIGHT -> Verdict.RIGHT;
            case RIGHT_BUT_OLD -> Verdict.RIGHT_BUT_OLD;
        };
    }

    @Override
    public Optional<String> refusal(String password, String login) {
        return Passwords.refusal(password, login);
    }

    @Override
    public Client client(Context ctx) {
        var client = gate.client(ctx);
        return new Client(client.address(), client.userAgent());
    }

    @Override
    public boolean allow(String key, int count, Duration period) {
        return limits.allow(key, count, period);
    }

    @Override
    public void refuseCrossSite(Context ctx) {
        gate.refuseCrossSite(ctx);
    }

    @Override
    public void cookie(Context ctx, String name, String value, String path, Duration age) {
        ctx.cookie(new Cookie(name, value, path, (int) age.toSeconds(), gate.https(), true, null, SameSite.LAX));
    }

    @Override
    public void language(Context ctx, String language) {
        if (Languages.ALL.contains(language)) {
            cookie(ctx, Languages.COOKIE, language, "/", Duration.ofDays(365));
        }
    }
}
