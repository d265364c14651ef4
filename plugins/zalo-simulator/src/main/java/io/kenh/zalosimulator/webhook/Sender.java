package io.kenh.zalosimulator.webhook;

import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Empties the queue: conversations side by side, the events of one conversation one after the other. */
public final class Sender {
    private static final int BATCH = 100;
    private static final int BATCHES = 50;
    private final Platform platform;

    public Sender(Platform platform) {
        this.platform = platform;
    }

    /** Sends all that is due. */
    public void run() {
        var courier = new Courier(platform.host().http());
        for (int i = 0; i < BATCHES; i++) {
            var due = platform.read(Sender::due);
            if (due.isEmpty()) {
                return;
            }
            var attempts = send(courier, due);
            platform.write(sim -> {
                attempts.forEach(attempt -> record(sim, attempt));
                return attempts.size();
            });
            platform.host().live().signal("zalo-simulator.console", io.kenh.zalosimulator.SimulatorPermissions.USE);
        }
    }

    private static List<Due> due(Sim sim) {
        return sim.list(
                Due.class,
                BATCH,
                "select new io.kenh.zalosimulator.webhook.Due(d.id, d.lane, a.appId, a.oaSecretKey, a.webhookUrl, d.body,"
                        + " d.timestamp, d.badSignature, d.attempts) from SimDelivery d join d.app a"
                        + " where d.state = ?1 and d.nextAt <= ?2 and a.webhookEnabled = true order by d.place, d.id",
                DeliveryState.PENDING,
                sim.now());
    }

    private static List<Attempt> send(Courier courier, List<Due> due) {
        var lanes = new LinkedHashMap<String, CompletableFuture<List<Attempt>>>();
        for (var next : due) {
            var before = lanes.getOrDefault(next.lane(), CompletableFuture.completedFuture(List.of()));
            lanes.put(
                    next.lane(),
                    before.thenCompose(done -> courier.post(next).thenApply(attempt -> {
                        var all = new ArrayList<>(done);
                        all.add(attempt);
                        return all;
                    })));
        }
        return lanes.values().stream().flatMap(lane -> lane.join().stream()).toList();
    }

    private static void record(Sim sim, Attempt attempt) {
        var delivery = sim.em().find(SimDelivery.class, attempt.deliveryId());
        if (delivery == null) {
            return;
        }
        if (attempt.delivered()) {
            delivery.delivered(attempt.status(), sim.now());
            return;
        }
        boolean last = delivery.failed(
                attempt.status(), attempt.error(), sim.now(), sim.options().timeCompression());
        if (last) {
            delivery.app().unsubscribe();
            sim.execute(
                    "update SimDelivery set state = ?1, doneAt = ?2 where app = ?3 and state = ?4",
                    DeliveryState.DROPPED,
                    sim.now(),
                    delivery.app(),
                    DeliveryState.PENDING);
        }
    }
}
