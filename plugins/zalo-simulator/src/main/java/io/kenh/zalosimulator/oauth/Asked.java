package io.kenh.zalosimulator.oauth;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four parameters of a consent link; empty texts for absent ones. */
public record Asked(String appId, String redirectUri, String challenge, String state) {

    /** As a link carries them. */
    public static Asked linked(Context ctx) {
        return of(ctx::queryParam);
    }

    /** As the page's form sends them on. */
    public static Asked sent(Context ctx) {
        return of(ctx::formParam);
    }

    private static Asked of(Function<String, @Nullable String> member) {
        return new Asked(
                orEmpty(member.apply("app_id")),
                orEmpty(member.apply("redirect_uri")),
                orEmpty(member.apply("code_challenge")),
                orEmpty(member.apply("state")));
    }

    Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
