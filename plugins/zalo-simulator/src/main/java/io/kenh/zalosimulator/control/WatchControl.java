package io.kenh.zalosimulator.control;

import io.javalin.http.Context;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.fault.Faults;
import io.kenh.zalosimulator.log.RequestLog;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.webhook.Deliveries;
import io.kenh.zalosimulator.webhook.Outbox;
import io.kenh.zalosimulator.zbs.NoticeDelivery;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Control API: clock, options, faults, logs, counters. */
final class WatchControl {
    private static final String SIM = "/zalo-simulator/sim";
    private static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private final Platform platform;
    private final Faults faults;
    private final RequestLog log;
    private final Deliveries deliveries;
    private final Reply reply;

    WatchControl(Platform platform, Faults faults, RequestLog log, Deliveries deliveries) {
        this.platform = platform;
        this.faults = faults;
        this.log = log;
        this.deliveries = deliveries;
        this.reply = new Reply(platform);
    }

    void add(Routes routes) {
        routes.get(SIM + "/clock", USE, this::clock)
                .post(SIM + "/clock", USE, this::setClock)
                .get(SIM + "/options", USE, ctx -> reply.send(ctx, platform.options()))
                .post(
                        SIM + "/options",
                        USE,
                        ctx -> reply.send(ctx, change(reply.members(ctx).map())))
                .get(SIM + "/faults", USE, ctx -> reply.send(ctx, Map.of("items", platform.read(faults::inForce))))
                .post(SIM + "/faults", USE, this::setFault)
                .post(SIM + "/faults/clear", USE, this::clearFaults)
                .get(SIM + "/requests", USE, this::requests)
                .post(SIM + "/requests/clear", USE, this::clearRequests)
                .get(SIM + "/deliveries", USE, this::deliveries)
                .post(SIM + "/deliveries/{id}/again", USE, this::again)
                .get(SIM + "/counters", USE, ctx -> reply.send(ctx, platform.read(this::counters)));
    }

    private Object change(Map<String, Object> members) {
        try {
            return platform.change(members);
        } catch (IllegalArgumentException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
    }

    private void clock(Context ctx) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("now", platform.read(Sim::now).toString());
        answer.put("offsetMillis", platform.options().clockOffsetMillis());
        reply.send(ctx, answer);
    }

    private void setClock(Context ctx) {
        var body = reply.members(ctx);
        try {
            body.filled("advance").map(Duration::parse).ifPresent(platform::advance);
            body.filled("set")
                    .map(Instant::parse)
                    .ifPresent(to -> platform.advance(Duration.between(platform.read(Sim::now), to)));
        } catch (DateTimeException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
        if (body.flag("reset").orElse(false)) {
            platform.change(Map.of("clockOffsetMillis", 0));
        }
        platform.host().jobs().trigger(Outbox.JOB);
        platform.host().jobs().trigger(NoticeDelivery.JOB);
        clock(ctx);
    }

    private void setFault(Context ctx) {
        var body = reply.members(ctx);
        var kind = kind(Reply.need(body, "kind"));
        reply.send(
                ctx,
                faults.set(
                        kind,
                        body.textOr("path", ""),
                        body.number("amount").orElse(0),
                        body.number("times").orElse(1)));
    }

    private static FaultKind kind(String text) {
        try {
            return FaultKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
    }

    private void clearFaults(Context ctx) {
        faults.clear();
        reply.send(ctx, Map.of("ok", true));
    }

    private void requests(Context ctx) {
        var path = Optional.ofNullable(ctx.queryParam("path")).orElse("");
        reply.send(ctx, log.latest(path, Reply.cursor(ctx), Reply.limit(ctx)));
    }

    private void clearRequests(Context ctx) {
        log.clear();
        reply.send(ctx, Map.of("ok", true));
    }

    private void deliveries(Context ctx) {
        reply.send(ctx, deliveries.latest(Reply.cursor(ctx), Reply.limit(ctx)));
    }

    private void again(Context ctx) {
        long id;
        try {
            id = Long.parseLong(ctx.pathParam("id"));
        } catch (NumberFormatException e) {
            throw new KenhException(SimulatorError.BAD_INPUT, e);
        }
        reply.send(ctx, Map.of("ok", deliveries.again(id).isPresent()));
    }

    private Map<String, Object> counters(Sim sim) {
        var counters = new LinkedHashMap<String, Object>();
        counters.put("messagesFromUsers", sim.count("select count(m) from SimMessage m where m.fromOa = false"));
        counters.put("messagesFromOas", sim.count("select count(m) from SimMessage m where m.fromOa = true"));
        counters.put("requests", sim.count("select count(r) from SimRequest r"));
        counters.put("refusedRequests", sim.count("select count(r) from SimRequest r where r.error <> 0"));
        counters.put("refreshTokenReuse", sim.count("select count(r) from SimRequest r where r.error = -14015"));
        counters.put("activeFaults", sim.count("select count(f) from SimFault f"));
        counters.put("deliveries", deliveries.counts(sim));
        return counters;
    }
}
