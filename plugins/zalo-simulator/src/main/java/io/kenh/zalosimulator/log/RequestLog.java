package io.kenh.zalosimulator.log;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.zalosimulator.platform.Platform;
import java.time.Duration;

/** What the suite asked for, kept for assertions and for the console. Tokens and secrets are never in it: they travel in headers. */
public final class RequestLog {
    private static final int LONGEST = 8_000;
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String COLUMNS =
            "select new io.kenh.zalosimulator.log.LoggedCall(r.id, r.at, r.method, r.path, r.appId, r.oaId, r.status,"
                    + " r.error, r.millis, r.fault, r.request, r.response) from SimRequest r ";
    private final Platform platform;

    public RequestLog(Platform platform) {
        this.platform = platform;
    }

    public void add(Call call) {
        platform.write(sim -> sim.save(new SimRequest(
                sim.now(),
                new Call(
                        call.method(),
                        call.path(),
                        call.appId(),
                        call.oaId(),
                        call.status(),
                        call.error(),
                        call.millis(),
                        call.fault(),
                        SearchText.cut(call.request(), LONGEST),
                        SearchText.cut(call.response(), LONGEST)))));
    }

    /** The latest first. {@code path}: only this one; empty: all. */
    public Slice<LoggedCall> latest(String path, long before, int limit) {
        var rows = platform.read(sim -> path.isEmpty()
                ? sim.list(LoggedCall.class, limit + 1, COLUMNS + "where r.id < ?1 order by r.id desc", before)
                : sim.list(
                        LoggedCall.class,
                        limit + 1,
                        COLUMNS + "where r.id < ?1 and r.path = ?2 order by r.id desc",
                        before,
                        path));
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }

    public void clear() {
        platform.write(sim -> sim.execute("delete from SimRequest"));
    }

    public void prune() {
        platform.write(sim -> sim.execute("delete from SimRequest where at < ?1", sim.before(KEPT)));
    }
}
