package io.kenh.runtime.admin;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.Tone;
import io.kenh.api.ui.Ui;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.api.web.Visitor;
import io.kenh.runtime.job.FailedRuns;
import io.kenh.runtime.security.Gate;
import io.kenh.runtime.security.Passwords;
import io.kenh.runtime.security.SecurityFixture;
import io.kenh.runtime.security.SecurityHeaders;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The security pages behind their real gate on a real port, without the rest of the host. */
final class MiniServer implements AutoCloseable {
    private final SecurityParts parts;
    private final Javalin javalin;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    MiniServer(SecurityFixture fixture) {
        parts = new SecurityParts(fixture, fixture.config(), Passwords.quick(), fixture::settingsDoor);
        fixture.ui = new PlainUi();
        javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.routes.before(ctx -> new SecurityHeaders(List.of()).apply(ctx, false));
                    var table = new Table(config.routes, parts.gate());
                    parts.routes(table);
                    var anybody = new Access.Public();
                    table.get("/address", anybody, ctx -> ctx.result(Visitor.address(ctx)))
                            .get("/portal/address", anybody, ctx -> ctx.result(Visitor.address(ctx)));
                    new WorkPages(fixture, new FailedRuns(fixture.database(), fixture.clock())).routes(table);
                    config.routes.get("/", ctx -> ctx.result("home"));
                    config.routes.exception(
                            KenhException.class,
                            (e, ctx) -> ctx.status(e.code().status())
                                    .result(e.code().key()));
                })
                .start("127.0.0.1", 0);
        fixture.publicUrl = URI.create("http://127.0.0.1:" + javalin.port());
    }

    SecurityParts parts() {
        return parts;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form, String... headers) throws Exception {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(path, body, headers);
    }

    HttpResponse<String> send(String path, String body, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + javalin.port() + path);
    }

    @Override
    public void close() {
        client.close();
        javalin.stop();
    }

    private record Table(RoutesConfig routes, Gate gate) implements Routes {
        private Handler guarded(Access access, Handler handler) {
            return ctx -> {
                var bindings = gate.authenticate(ctx, access);
                gate.check(ctx, access, bindings.actor());
                Current.run(bindings, () -> {
                    try {
                        handler.handle(ctx);
                    } catch (KenhException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
            };
        }

        @Override
        public Routes get(String path, Access access, Handler handler) {
            routes.get(path, guarded(access, handler));
            return this;
        }

        @Override
        public Routes post(String path, Access access, Handler handler) {
            routes.post(path, guarded(access, handler));
            return this;
        }

        @Override
        public Routes api(Endpoint<?, ?> endpoint) {
            if (endpoint.method() == Endpoint.Method.GET) {
                routes.get("/api/v1" + endpoint.path(), guarded(endpoint.access(), ctx -> answer(endpoint, ctx)));
            }
            return this;
        }

        @SuppressWarnings({"unchecked", "NullAway"}) // no body is exactly what Void means
        private static void answer(Endpoint<?, ?> endpoint, Context ctx) {
            var call = (Endpoint.Call<Object, Object>) endpoint.call();
            ctx.result(String.valueOf(call.handle(new ApiRequest<>(null, ctx))));
        }

        @Override
        public Routes put(String path, Access access, Handler handler) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Routes delete(String path, Access access, Handler handler) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class PlainUi implements Ui {
        @Override
        public void page(Context ctx, String title, Content body) {
            fragment(ctx, body);
        }

        @Override
        public void barePage(Context ctx, String title, Content body) {
            fragment(ctx, body);
        }

        @Override
        public void fragment(Context ctx, Content body) {
            var output = new StringOutput();
            body.writeTo(output);
            ctx.html(output.toString());
        }

        @Override
        public void toast(Context ctx, Tone tone, String text) {}

        @Override
        public <T> Content slot(Context ctx, Slot<T> slot, T model) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> List<Content> parts(Context ctx, Slot<T> slot, T model) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String asset(String file) {
            throw new UnsupportedOperationException();
        }
    }
}
