package io.kenh.runtime.webhook;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Answers in the place of a plugin that is switched off: 200 once the request is on disk. Nobody here can check its signature; the
 * plugin's own route does when it is back.
 */
public record WaitingRoute(Address address, WaitingWebhooks waiting, Clock clock, Function<Context, String> remote)
        implements Handler {
    /** Webhooks tell of events and are small; nobody here can tell a stranger's from a platform's. */
    static final int MAX_BYTES = 65_536;

    private static final String RETRY_SECONDS = "300";

    /** The signature cannot be checked, so strangers get no more than this from one address; platforms send from few. */
    public static final Access ACCESS = new Access.Public(6_000);

    /** A machine has no session, and what a browser sends along is nobody's business later. */
    private static final Set<String> LEFT_OUT = Set.of("cookie", "connection", "transfer-encoding", "expect");

    private static final int LONGEST_PATH = 2000;
    private static final int LONGEST_ADDRESS = 64;

    @Override
    public void handle(Context ctx) throws IOException {
        var path = ctx.req().getRequestURI();
        if (path.length() > LONGEST_PATH) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var sender = remote.apply(ctx);
        var body = body(ctx);
        store(
                ctx,
                new Waiting(
                        0,
                        address.pluginId(),
                        ctx.req().getMethod(),
                        path,
                        ctx.queryString(),
                        headers(ctx),
                        body,
                        SearchText.cut(sender, LONGEST_ADDRESS),
                        clock.instant(),
                        0));
        ctx.status(200);
    }

    /** What was acknowledged stays: for a new one it is never given up. */
    private void store(Context ctx, Waiting request) {
        try {
            waiting.store(address, request);
        } catch (KenhException e) {
            if (e.code().status() == 503) {
                ctx.header("Retry-After", RETRY_SECONDS);
            }
            throw e;
        }
    }

    private byte[] body(Context ctx) throws IOException {
        var bytes = ctx.bodyInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new KenhException(CoreError.FILE_TOO_LARGE, (long) MAX_BYTES);
        }
        return bytes;
    }

    private static List<Map.Entry<String, String>> headers(Context ctx) {
        var headers = new ArrayList<Map.Entry<String, String>>();
        for (var name : Collections.list(ctx.req().getHeaderNames())) {
            if (!LEFT_OUT.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                Collections.list(ctx.req().getHeaders(name)).forEach(value -> headers.add(Map.entry(name, value)));
            }
        }
        return headers;
    }
}
