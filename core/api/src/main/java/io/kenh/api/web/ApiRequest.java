package io.kenh.api.web;

import io.javalin.http.Context;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an endpoint is called with. {@code body} is null exactly when the endpoint's input is {@code Void}. */
public record ApiRequest<I>(I body, Context ctx) {
    public String path(String name) {
        return ctx.pathParam(name);
    }

    /** @throws KenhException {@code core.not-found} when it is not a number: no record has such an id */
    public long id(String name) {
        return PathId.of(ctx, name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(value -> !value.isBlank());
    }

    /** A query parameter that is a number, an id above all. @throws KenhException {@code core.bad-request} when it is none */
    public Optional<Long> number(String name) {
        try {
            return query(name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw unlike(name, "core-host.api.wanted.number");
        }
    }

    /** A query parameter that is {@code true} or {@code false}, which it is unless told. @throws KenhException {@code core.bad-request} */
    public boolean flag(String name) {
        return switch (query(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unlike(name, "core-host.api.wanted.flag");
        };
    }

    private static KenhException unlike(String name, String wanted) {
        return new KenhException(
                CoreError.BAD_REQUEST, Map.of(name, Current.texts().get(wanted)));
    }

    /**
     * A query parameter that is one of these, spelled {@code in_use}, whatever its case.
     *
     * @throws KenhException {@code core.bad-request}, naming all there are, when it is none of them
     */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return query(name)
                .map(text -> Arrays.stream(type.getEnumConstants())
                        .filter(one -> one.name().equalsIgnoreCase(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> noneOf(name, type)));
    }

    private static KenhException noneOf(String name, Class<? extends Enum<?>> type) {
        var all = Arrays.stream(type.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new KenhException(
                CoreError.BAD_REQUEST, Map.of(name, Current.texts().get("core-host.api.choice", all)));
    }

    /** Query parameter {@code limit}, or the default. @throws KenhException {@code core.bad-request} when it is not 1 to {@code max} */
    public int limit(int defaultLimit, int max) {
        try {
            int limit = query("limit").map(Integer::parseInt).orElse(defaultLimit);
            if (limit >= 1 && limit <= max) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence below, which names the limits.
        }
        throw new KenhException(
                CoreError.BAD_REQUEST, Map.of("limit", Current.texts().get("core-host.api.limit", max)));
    }
}
