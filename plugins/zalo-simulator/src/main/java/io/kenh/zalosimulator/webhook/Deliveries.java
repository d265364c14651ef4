package io.kenh.zalosimulator.webhook;

import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The delivery log, and the console's test button. */
public final class Deliveries {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String COLUMNS =
            "select new io.kenh.zalosimulator.webhook.DeliveryView(d.id, a.appId, d.eventName, d.state, d.attempts,"
                    + " d.lastStatus, d.lastError, d.createdAt, d.nextAt, d.body) from SimDelivery d join d.app a ";
    private final Platform platform;

    public Deliveries(Platform platform) {
        this.platform = platform;
    }

    /** The latest first. */
    public Slice<DeliveryView> latest(long before, int limit) {
        var rows = platform.read(
                sim -> sim.list(DeliveryView.class, limit + 1, COLUMNS + "where d.id < ?1 order by d.id desc", before));
        return Slice.of(rows, limit, row -> Cursor.of(row.id()));
    }

    public Map<DeliveryState, Long> counts(Sim sim) {
        var counts = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        for (var state : DeliveryState.values()) {
            counts.put(state, sim.count("select count(d) from SimDelivery d where d.state = ?1", state));
        }
        return counts;
    }

    /** Sends the same bytes once more. */
    public Optional<DeliveryView> again(long id) {
        platform.write(sim -> {
            Optional.ofNullable(sim.em().find(SimDelivery.class, id)).ifPresent(found -> found.again(sim.now()));
            platform.host().jobs().trigger(Outbox.JOB);
            return id;
        });
        return platform.read(sim -> sim.one(DeliveryView.class, COLUMNS + "where d.id = ?1", id));
    }

    /** What the console's test button sends: a signed sample about an OA that does not exist, unused members null. */
    public Optional<String> test(SimApp app) {
        var now = platform.read(Sim::millis);
        var body = TestSample.body(app.appId(), now);
        var due = new Due(0, "", app.appId(), app.oaSecretKey(), app.webhookUrl(), body, now, false, 0);
        var attempt = new Courier(platform.host().http()).post(due).join();
        return attempt.delivered() ? Optional.empty() : Optional.of(attempt.error());
    }

    public void prune() {
        platform.write(sim -> sim.execute(
                "delete from SimDelivery where createdAt < ?1 and state <> ?2",
                sim.before(KEPT),
                DeliveryState.PENDING));
    }
}
