package io.kenh.zalosimulator.webhook;

import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.fault.Fault;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.fault.Faults;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.time.Duration;
import java.util.List;

/** Puts events into the durable queue, in the transaction in which they happen. */
public final class Outbox {
    public static final String JOB = "zalo-simulator.deliver-webhooks";
    private static final int DEFAULT_DELAY = 60_000;
    /** An event held back to come out of order follows after this even when nothing else happens. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(5);

    private final Platform platform;
    private final Accounts accounts;
    private final People people;
    private final Faults faults;

    public Outbox(Platform platform, Accounts accounts, People people, Faults faults) {
        this.platform = platform;
        this.accounts = accounts;
        this.people = people;
        this.faults = faults;
    }

    /** To every app the OA has granted. */
    public void publish(Sim sim, SimOa oa, Event event) {
        accounts.listeners(sim, oa).forEach(app -> publish(sim, app, event));
    }

    /** To one app. */
    public void publish(Sim sim, SimApp app, Event event) {
        var byApp = event.person().map(person -> people.idByApp(sim, app, person));
        var body = platform.host().json().write(event.body(app.appId(), byApp));
        var delivery = new SimDelivery(app, event.name(), event.lane(), body, Sim.millis(event.at()), sim.now());
        if (app.webhookUrl().isEmpty() || !app.webhookEnabled()) {
            delivery.drop(sim.now());
            sim.save(delivery);
            return;
        }
        sim.save(delivery).queueUp();
        var waiting = waiting(sim, app, event.lane());
        var hit = faults.forEvent(sim, event.name());
        hit.forEach(fault -> apply(sim, fault, delivery));
        if (hit.stream().anyMatch(fault -> fault.kind() == FaultKind.DUPLICATE)) {
            sim.save(new SimDelivery(app, event.name(), event.lane(), body, Sim.millis(event.at()), sim.now()))
                    .queueUp();
        }
        waiting.forEach(earlier -> earlier.releaseBehind(delivery));
        platform.host().jobs().trigger(JOB);
    }

    private static List<SimDelivery> waiting(Sim sim, SimApp app, String lane) {
        return sim.list(
                SimDelivery.class,
                10,
                "from SimDelivery where app = ?1 and lane = ?2 and held = true order by place",
                app,
                lane);
    }

    private static void apply(Sim sim, Fault fault, SimDelivery delivery) {
        switch (fault.kind()) {
            case LATE -> delivery.delay(Duration.ofMillis(fault.amount() > 0 ? fault.amount() : DEFAULT_DELAY));
            case OUT_OF_ORDER -> delivery.hold(sim.now().plus(LONGEST_HOLD));
            case BAD_SIGNATURE -> delivery.spoilSignature();
            case DUPLICATE,
                    SLOW,
                    SERVER_ERROR,
                    TIMEOUT_AFTER,
                    MALFORMED,
                    RATE_LIMIT,
                    SEND_FAILED,
                    TOKEN_EXPIRED,
                    TOKEN_REVOKED -> {
                // not a change of this delivery
            }
        }
    }
}
