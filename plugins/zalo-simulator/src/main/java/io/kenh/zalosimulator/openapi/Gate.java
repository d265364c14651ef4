package io.kenh.zalosimulator.openapi;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.kenh.zalosimulator.fault.Fault;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.fault.Faults;
import io.kenh.zalosimulator.fault.Stall;
import io.kenh.zalosimulator.log.Call;
import io.kenh.zalosimulator.log.RequestLog;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.ZaloError;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Around every API call: faults, token, rate limit, envelope, log. */
public final class Gate {
    private final Platform platform;
    private final Doorman doorman;
    private final Faults faults;
    private final RequestLog log;
    private final String prefix;
    private final UnaryOperator<ZaloError> dialect;

    /**
     * @param prefix of the surface's paths, left out of the log: {@code /zalo-simulator/openapi}
     * @param dialect what the surface's own code for an error of the OA API is
     */
    Gate(
            Platform platform,
            Doorman doorman,
            Faults faults,
            RequestLog log,
            String prefix,
            UnaryOperator<ZaloError> dialect) {
        this.platform = platform;
        this.doorman = doorman;
        this.faults = faults;
        this.log = log;
        this.prefix = prefix;
        this.dialect = dialect;
    }

    /** @param work makes the {@code data} member; throws {@link ZaloError} to refuse */
    public Handler around(Function<ApiCall, Object> work) {
        return ctx -> handle(ctx, work);
    }

    private void handle(Context ctx, Function<ApiCall, Object> work) {
        long start = System.nanoTime();
        var path = ctx.path().substring(ctx.path().indexOf(prefix) + prefix.length());
        var fault = faults.forApi(path);
        var seen = new Caller();
        var answer = fault.flatMap(this::instead).orElseGet(() -> {
            fault.filter(hit -> hit.kind() == FaultKind.SLOW).ifPresent(hit -> Stall.of(platform, hit));
            return carryOut(ctx, work, seen);
        });
        var text = platform.host().json().write(answer.body());
        int status = answer.status();
        if (is(fault, FaultKind.TIMEOUT_AFTER)) {
            Stall.of(platform, fault.orElseThrow());
            status = 504;
        }
        var sent = is(fault, FaultKind.MALFORMED) ? text.substring(0, text.length() / 2) : text;
        ctx.status(status).contentType("application/json").result(sent);
        int millis = (int) ((System.nanoTime() - start) / 1_000_000);
        log.add(new Call(
                ctx.method().name(),
                path,
                seen.appId,
                seen.oaId,
                status,
                answer.error(),
                millis,
                fault.map(hit -> hit.kind().name()).orElse(""),
                request(ctx),
                sent));
    }

    private Answer carryOut(Context ctx, Function<ApiCall, Object> work, Caller seen) {
        try {
            var data = platform.write(sim -> {
                var call = doorman.admit(sim, ctx);
                seen.appId = call.app().appId();
                seen.oaId = call.oa().oaId();
                return work.apply(call);
            });
            return new Answer(200, 0, envelope(data));
        } catch (ZaloError e) {
            return refusal(e);
        }
    }

    /** The faults that keep the work from being done. */
    private Optional<Answer> instead(Fault fault) {
        return switch (fault.kind()) {
            case SERVER_ERROR ->
                Optional.of(new Answer(
                        fault.amount() > 0 ? fault.amount() : 500, -1, Map.of("message", "Internal Server Error")));
            case RATE_LIMIT -> Optional.of(refusal(ZaloError.tooOften()));
            case SEND_FAILED -> Optional.of(refusal(new ZaloError(-200, "Send message failed")));
            case TOKEN_EXPIRED -> Optional.of(refusal(ZaloError.deadToken()));
            case TOKEN_REVOKED -> Optional.of(refusal(ZaloError.badToken()));
            case SLOW, TIMEOUT_AFTER, MALFORMED, DUPLICATE, LATE, OUT_OF_ORDER, BAD_SIGNATURE -> Optional.empty();
        };
    }

    private Answer refusal(ZaloError refused) {
        var error = dialect.apply(refused);
        var body = new LinkedHashMap<String, Object>();
        body.put("error", error.code());
        body.put("message", error.text());
        return new Answer(200, error.code(), body);
    }

    private static Map<String, Object> envelope(Object data) {
        var body = new LinkedHashMap<String, Object>();
        if (data instanceof WithMetadata(Object inner, Map<String, Object> metadata)) {
            body.put("data", inner);
            body.put("metadata", metadata);
        } else {
            body.put("data", data);
        }
        body.put("error", 0);
        body.put("message", "Success");
        return body;
    }

    private static boolean is(Optional<Fault> fault, FaultKind kind) {
        return fault.filter(hit -> hit.kind() == kind).isPresent();
    }

    private static String request(Context ctx) {
        if (ctx.isMultipartFormData()) {
            return "multipart";
        }
        return ctx.method().name().equals("GET")
                ? Optional.ofNullable(ctx.queryParam("data"))
                        .or(() -> Optional.ofNullable(ctx.queryString()))
                        .orElse("")
                : ctx.body();
    }

    /** Some lists say how long they are beside {@code data}. */
    public record WithMetadata(Object data, Map<String, Object> metadata) {}

    private record Answer(int status, int error, Map<String, Object> body) {}

    /** Who turned out to be calling, for the log, even when the work was then refused. */
    private static final class Caller {
        private String appId = "";
        private String oaId = "";
    }
}
