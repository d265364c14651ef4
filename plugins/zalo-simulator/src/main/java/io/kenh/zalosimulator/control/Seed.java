package io.kenh.zalosimulator.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /zalo-simulator/sim/seed} takes. Everything is optional but the ids; what exists already is changed, not doubled.
 *
 * @param deliver send the history as webhooks too, with the original times
 */
record Seed(
        @Nullable List<App> apps,
        @Nullable List<Oa> oas,
        @Nullable List<Person> people,
        @Nullable List<Line> history,
        @Nullable Boolean deliver) {

    record App(
            String appId,
            @Nullable String name,
            @Nullable String secret,
            @Nullable String oaSecretKey,
            @Nullable String callbackUrl,
            @Nullable String loginCallbackUrl,
            @Nullable String webhookUrl,
            @Nullable String codeChallenge,
            @Nullable Boolean proofRequired) {}

    /** @param appId grants this app at once, as if the OA's admin had consented */
    record Oa(
            String oaId,
            @Nullable String appId,
            @Nullable String name,
            @Nullable String description,
            @Nullable String alias,
            @Nullable String category,
            @Nullable String avatar,
            @Nullable String cover,
            @Nullable String packageName,
            @Nullable Boolean verified,
            @Nullable Integer quotaTotal,
            @Nullable String zcaId,
            @Nullable Long zcaBalance) {}

    /**
     * @param phone 84…
     * @param follows OA ids; following by seed opens no window and sends no event
     * @param sharedWith OA ids that got name, phone and address by the form
     */
    record Person(
            String key,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String avatar,
            @Nullable String gender,
            @Nullable String birthday,
            @Nullable String address,
            @Nullable String district,
            @Nullable String city,
            @Nullable Boolean online,
            @Nullable Boolean banned,
            @Nullable Boolean sensitive,
            @Nullable List<String> follows,
            @Nullable List<String> blocks,
            @Nullable List<String> anonymousTo,
            @Nullable List<String> sharedWith,
            @Nullable List<String> adminOf) {}

    /**
     * @param from user or oa
     * @param at ISO-8601; absent: now
     * @param seen for the OA's messages: the person has read it (default true)
     */
    record Line(
            String person,
            String oaId,
            String from,
            @Nullable String text,
            @Nullable String at,
            @Nullable Boolean seen,
            @Nullable String kind,
            @Nullable String url,
            @Nullable String stickerId) {}
}
