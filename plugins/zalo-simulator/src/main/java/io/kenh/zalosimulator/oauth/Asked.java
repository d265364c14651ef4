package io.kenh.zalosimulator.oauth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The four parameters of a consent link; empty texts for absent ones. */
record Asked(String appId, String redirectUri, String challenge, String state) {

    static Asked of(
            @Nullable String appId, @Nullable String redirectUri, @Nullable String challenge, @Nullable String state) {
        return new Asked(orEmpty(appId), orEmpty(redirectUri), orEmpty(challenge), orEmpty(state));
    }

    Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
