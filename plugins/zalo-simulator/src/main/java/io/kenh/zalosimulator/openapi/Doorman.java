package io.kenh.zalosimulator.openapi;

import io.javalin.http.Context;
import io.kenh.zalosimulator.oauth.SimToken;
import io.kenh.zalosimulator.oauth.Tokens;
import io.kenh.zalosimulator.platform.Members;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.platform.ZaloError;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Looks at the token, the proof and the rate, and reads what was sent. */
public final class Doorman {
    private final Platform platform;
    private final Tokens tokens;
    private final boolean plainQuery;
    private final RateWindow rates = new RateWindow();

    /** @param plainQuery GET parameters are ordinary ones, not one JSON object in {@code data} */
    Doorman(Platform platform, Tokens tokens, boolean plainQuery) {
        this.platform = platform;
        this.tokens = tokens;
        this.plainQuery = plainQuery;
    }

    ApiCall admit(Sim sim, Context ctx) {
        // The bare header only: "Authorization: Bearer" is as good as nothing.
        var given = Optional.ofNullable(ctx.header("access_token")).filter(text -> !text.isBlank());
        var token = given.flatMap(text -> tokens.byAccess(sim, text)).orElseThrow(ZaloError::badToken);
        limit(sim, ctx, token);
        if (token.revoked() || token.accessExpired(sim.now())) {
            throw ZaloError.deadToken();
        }
        if (!token.app().active()) {
            throw new ZaloError(-219, "App was removed or disabled");
        }
        if (token.oa().disabled()) {
            throw new ZaloError(-204, "Offical Account is disable");
        }
        if (token.app().proofRequired() && !proven(ctx, token, given.orElseThrow())) {
            throw new ZaloError(-242, "appsecret_proof provided in the API parameter is invalid");
        }
        return new ApiCall(sim, token.app(), token.oa(), input(ctx), ctx);
    }

    private void limit(Sim sim, Context ctx, SimToken token) {
        int limit = sim.options().messagesPerMinute();
        int remain = rates.take(token.app().appId(), limit, sim.now());
        ctx.header("X-RateLimit-Limit", Integer.toString(limit));
        ctx.header("X-RateLimit-Remain", Integer.toString(Math.max(0, remain)));
        if (remain < 0) {
            throw ZaloError.tooOften();
        }
    }

    private static boolean proven(Context ctx, SimToken token, String accessToken) {
        return Optional.ofNullable(ctx.header("appsecret_proof"))
                .filter(proof -> proof.equals(proof(token.app().secret(), accessToken)))
                .isPresent();
    }

    public static String proof(String secret, String accessToken) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(accessToken.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Members input(Context ctx) {
        if (ctx.isMultipartFormData()) {
            return Members.EMPTY;
        }
        boolean get = ctx.method().name().equals("GET");
        if (get && plainQuery) {
            var plain = new LinkedHashMap<String, Object>();
            ctx.queryParamMap().forEach((name, values) -> plain.put(name, values.getFirst()));
            return new Members(plain);
        }
        var text = get ? ctx.queryParam("data") : ctx.body();
        if (text == null || text.isBlank()) {
            return Members.EMPTY;
        }
        try {
            return new Members(platform.host().json().readMap(text));
        } catch (IllegalArgumentException e) {
            throw ZaloError.invalid("data");
        }
    }
}
