package io.kenh.runtime.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.i18n.Texts;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.web.Json;
import io.kenh.runtime.security.Gate;
import io.kenh.ui.Kit;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One place that turns a failure into an answer: a page, an htmx fragment, or problem+json for the API. */
public final class ErrorAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    /**
     * @param key text key of the sentence
     * @param incident given to the user and written to the log when we do not know what happened; else empty
     */
    private record Answer(int status, String key, Object[] args, Map<String, String> fields, String incident) {}

    private static final String DEAD_LINK = "error." + CoreError.PAGE_KEY.key();

    /** As long as the shortest key of a page; no id is. */
    private static final Pattern KEY = Pattern.compile("/[A-Za-z0-9_-]{22,}(?=/|$)");

    private final Texts texts;
    private final Json json;
    private final Pages pages;

    public ErrorAnswers(Texts texts, Json json, Pages pages) {
        this.texts = texts;
        this.json = json;
        this.pages = pages;
    }

    public void answer(Context ctx, Throwable failure) {
        if (ctx.res().isCommitted()) {
            LOG.debug("a failure after the answer had begun", failure);
            return;
        }
        if (failure instanceof MethodNotAllowedResponse other) {
            ctx.header("Allow", allowed(other));
        }
        var answer =
                explain(ctx, BodyLimits.refusal(failure).<Throwable>map(e -> e).orElse(failure));
        ctx.status(answer.status());
        BodyLimits.readAway(ctx);
        if (program(ctx.path())) {
            problem(ctx, answer);
        } else if (answer.status() == 401) {
            toSignIn(ctx);
        } else {
            var said = new Pages.Failure(answer.status(), sentence(answer), answer.incident());
            pages.error(ctx, said, answer.key().equals(DEAD_LINK));
        }
    }

    /** As the standard wants it (RFC 9110, 15.5.6). Whoever may GET may ask for the head alone. */
    private static String allowed(MethodNotAllowedResponse other) {
        return Stream.of(String.join(",", other.getDetails().values()).split(","))
                .map(String::strip)
                .filter(method -> !method.isEmpty())
                .flatMap(method -> method.equals("GET") ? Stream.of("GET", "HEAD") : Stream.of(method))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Who asks here is no browser: a page, or the way to one, would tell it nothing. */
    private static boolean program(String path) {
        return path.startsWith("/api/") || path.startsWith("/webhooks/") || path.equals("/metrics");
    }

    private Answer explain(Context ctx, Throwable failure) {
        return switch (failure) {
            case KenhException e
            when BodyLimits.about(e.code()) ->
                new Answer(413, "error." + e.code().key(), sizes(e.args()), e.fields(), "");
            case KenhException e ->
                new Answer(e.code().status(), "error." + e.code().key(), e.args(), e.fields(), "");
            case HttpResponseException e
            when e.getStatus() == 404 ->
                new Answer(404, "error." + CoreError.NOT_FOUND.key(), new Object[0], Map.of(), "");
            case MethodNotAllowedResponse e ->
                new Answer(405, "error.core.method", new Object[] {ctx.method().name()}, Map.of(), "");
            case HttpResponseException e ->
                new Answer(e.getStatus(), "error.core.http", new Object[] {e.getStatus()}, Map.of(), "");
            default -> {
                var incident = UUID.randomUUID().toString().substring(0, 8);
                LOG.error("{} {} failed, incident {}", ctx.method(), withoutKeys(ctx.path()), incident, failure);
                yield new Answer(500, "error.core.internal", new Object[] {incident}, Map.of(), incident);
            }
        };
    }

    /** Addresses of customers' pages and invitations open them: the log is read by others. */
    static String withoutKeys(String path) {
        return KEY.matcher(path).replaceAll("/•••");
    }

    private static Object[] sizes(Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Number bytes ? Kit.bytes(bytes.longValue()) : arg)
                .toArray();
    }

    private String sentence(Answer answer) {
        var text = texts.get(answer.key(), answer.args());
        return answer.fields().isEmpty()
                ? text
                : text + " " + String.join(" ", answer.fields().values());
    }

    private void problem(Context ctx, Answer answer) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", texts.get(answer.key(), answer.args()));
        problem.put("status", answer.status());
        problem.put("code", answer.key().substring("error.".length()));
        if (!answer.fields().isEmpty()) {
            problem.put("fields", answer.fields());
        }
        if (!answer.incident().isEmpty()) {
            problem.put("incident", answer.incident());
        }
        if (answer.status() == 401) {
            ctx.header("WWW-Authenticate", "Bearer");
        }
        ctx.contentType("application/problem+json").result(json.write(problem).getBytes(StandardCharsets.UTF_8));
    }

    private static void toSignIn(Context ctx) {
        var next = page(ctx)
                .map(page -> "?next=" + URLEncoder.encode(page, StandardCharsets.UTF_8))
                .orElse("");
        var signIn = (Gate.portal(ctx) ? PortalSessions.SIGN_IN : "/signin") + next;
        if (isHtmx(ctx)) {
            ctx.header("HX-Redirect", signIn);
        } else {
            ctx.redirect(signIn);
        }
    }

    /** The page to come back to: the one asked for, or the one htmx asks from. */
    private static Optional<String> page(Context ctx) {
        if (!isHtmx(ctx)) {
            return ctx.method().name().equals("GET") ? Optional.of(pathAndQuery(ctx)) : Optional.empty();
        }
        try {
            return Optional.ofNullable(ctx.header("HX-Current-URL"))
                    .map(URI::create)
                    .map(url -> url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery()))
                    .filter(page -> page.startsWith("/"));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    static boolean isHtmx(Context ctx) {
        return "true".equals(ctx.header("HX-Request"));
    }

    private static String pathAndQuery(Context ctx) {
        var query = ctx.queryString();
        return ctx.path() + (query == null ? "" : "?" + query);
    }
}
