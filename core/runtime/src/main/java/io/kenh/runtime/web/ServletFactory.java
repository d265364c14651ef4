package io.kenh.runtime.web;

import io.javalin.Javalin;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.SecurityHeaders;
import io.kenh.runtime.web.RouteTable.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Servlet;
import java.util.Comparator;
import java.util.List;

/** Turns a generation's routes into one servlet: each request is authenticated, checked against its route's access, timed, answered. */
public final class ServletFactory {
    private final Gate gate;
    private final SecurityHeaders headers;
    private final ErrorAnswers errors;
    private final JacksonJson json;
    private final MeterRegistry metrics;
    private final LiveHub live;

    public ServletFactory(
            Gate gate,
            SecurityHeaders headers,
            ErrorAnswers errors,
            JacksonJson json,
            MeterRegistry metrics,
            LiveHub live) {
        this.live = live;
        this.gate = gate;
        this.headers = headers;
        this.errors = errors;
        this.json = json;
        this.metrics = metrics;
    }

    public Servlet build(List<Route> routes) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.startup.startupWatcherEnabled = false;
                    config.concurrency.useVirtualThreads = true;
                    config.http.maxRequestSize = BodyLimits.BODY_BYTES;
                    config.http.prefer405over404 = true;
                    config.jetty.multipartConfig.maxFileSize(BodyLimits.UPLOAD_BYTES, SizeUnit.BYTES);
                    config.jetty.multipartConfig.maxTotalRequestSize(
                            BodyLimits.UPLOAD_BYTES + BodyLimits.AROUND_BYTES, SizeUnit.BYTES);
                    for (var route : busiestFirst(routes)) {
                        config.routes.addHttpHandler(
                                HandlerType.findOrCreate(route.method()), route.path(), guarded(route));
                    }
                    config.routes.exception(HttpResponseException.class, this::unmatched);
                    config.routes.exception(Exception.class, (e, ctx) -> errors.answer(ctx, e));
                })
                .javalinServlet();
    }

    /** Javalin tries routes one after the other: webhooks come most often, and programs more often than people. */
    private static List<Route> busiestFirst(List<Route> routes) {
        return routes.stream()
                .sorted(Comparator.comparing(ServletFactory::turn))
                .toList();
    }

    private static int turn(Route route) {
        return route.access() instanceof Access.Signed ? 0 : route.endpoint() != null ? 1 : 2;
    }

    private Handler guarded(Route route) {
        var timer = Timer.builder("kenh.http.requests")
                .tag("route", route.path())
                .tag("method", route.method())
                .register(metrics);
        var handler = route.handler() != null
                ? route.handler()
                : answering(java.util.Objects.requireNonNull(route.endpoint()));
        return ctx -> {
            long start = System.nanoTime();
            inScope(ctx, route.access(), handler);
            timer.record(System.nanoTime() - start, java.util.concurrent.TimeUnit.NANOSECONDS);
        };
    }

    private void inScope(Context ctx, Access access, Handler handler) {
        var bindings = access instanceof Access.Signed ? gate.machine(ctx) : visitor(ctx, access);
        Current.run(bindings, () -> {
            try {
                gate.check(ctx, access, bindings.actor());
                Input.check(ctx, access);
                handler.handle(ctx);
            } catch (Exception | LinkageError | StackOverflowError e) {
                // The answer may be a page now, whoever asked.
                headers.apply(ctx, gate.https());
                errors.answer(ctx, e);
            }
        });
    }

    /** Who may be a browser. */
    private Current.Bindings visitor(Context ctx, Access access) {
        headers.apply(ctx, gate.https());
        ctx.attribute(Pages.LIVE_ID, live.currentId());
        return gate.authenticate(ctx, access);
    }

    /** Paths and methods no route answers. */
    private void unmatched(HttpResponseException e, Context ctx) {
        headers.apply(ctx, gate.https());
        Current.run(gate.authenticate(ctx), () -> errors.answer(ctx, e));
    }

    private <I, O> Handler answering(Endpoint<I, O> endpoint) {
        return ctx -> {
            ApiAddress.check(ctx, endpoint);
            var body = body(ctx, endpoint.input());
            endpoint.notes().statuses().stream().findFirst().ifPresent(ctx::status);
            var output = endpoint.call().handle(new ApiRequest<>(body, ctx));
            if (output == null || endpoint.output() == Void.class) {
                ctx.status(204);
            } else {
                ctx.contentType("application/json").result(json.answer(output));
            }
        };
    }

    @SuppressWarnings("NullAway") // The contract of ApiRequest: null exactly when there is no input.
    private <I> I body(Context ctx, Class<I> type) {
        if (type == Void.class) {
            return null;
        }
        var text = ctx.body();
        // Whoever has nothing to say may send nothing: what is needed is then named like any other missing member.
        if (text.isBlank()) {
            return ApiBody.read(json, "{}", type);
        }
        ApiAddress.checkJson(ctx);
        return ApiBody.read(json, text, type);
    }
}
