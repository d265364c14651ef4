package io.kenh.zalosimulator.fault;

import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.util.List;
import java.util.Optional;

/** Sets faults and takes them out again. */
public final class Faults {
    private static final int ALL = 200;
    private final Platform platform;

    public Faults(Platform platform) {
        this.platform = platform;
    }

    /** @param times 0 or less: until cleared */
    public Fault set(FaultKind kind, String path, int amount, int times) {
        int remaining = times > 0 ? times : SimFault.UNTIL_CLEARED;
        return platform.write(sim -> {
            var fault = sim.save(new SimFault(kind, path, amount, remaining));
            return fault.view();
        });
    }

    public void clear() {
        platform.write(sim -> sim.execute("delete from SimFault"));
    }

    public void clear(long id) {
        platform.write(sim -> sim.execute("delete from SimFault where id = ?1", id));
    }

    public List<Fault> inForce(Sim sim) {
        return sim.list(SimFault.class, ALL, "from SimFault order by id").stream()
                .map(SimFault::view)
                .toList();
    }

    /** The first API fault for this path, used once; cheap while there is none. */
    public Optional<Fault> forApi(String path) {
        if (platform.read(sim -> sim.count("select count(f) from SimFault f")) == 0) {
            return Optional.empty();
        }
        return platform.write(sim -> all(sim).stream()
                .filter(fault -> !fault.view().kind().ofWebhooks() && fault.meets(path))
                .findFirst()
                .map(fault -> use(sim, fault)));
    }

    /** All webhook faults for this event, each used once. */
    public List<Fault> forEvent(Sim sim, String eventName) {
        return all(sim).stream()
                .filter(fault -> fault.view().kind().ofWebhooks() && fault.meets(eventName))
                .map(fault -> use(sim, fault))
                .toList();
    }

    private static List<SimFault> all(Sim sim) {
        return sim.list(SimFault.class, ALL, "from SimFault order by id");
    }

    private static Fault use(Sim sim, SimFault fault) {
        var view = fault.view();
        if (fault.use()) {
            sim.em().remove(fault);
        }
        return view;
    }
}
