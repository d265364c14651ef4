package io.kenh.zalosimulator.account;

import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.platform.Sim;
import java.util.List;
import java.util.Optional;

/** Finds apps and Official Accounts, and keeps who granted what to whom. */
public final class Accounts {
    private static final int ALL = 500;

    public Optional<SimApp> findApp(Sim sim, String appId) {
        return sim.one(SimApp.class, "from SimApp where appId = ?1", appId);
    }

    public Optional<SimOa> findOa(Sim sim, String oaId) {
        return sim.one(SimOa.class, "from SimOa where oaId = ?1", oaId);
    }

    public SimApp app(Sim sim, String appId) {
        return findApp(sim, appId).orElseThrow(() -> new KenhException(SimulatorError.UNKNOWN_APP, appId));
    }

    public SimOa oa(Sim sim, String oaId) {
        return findOa(sim, oaId).orElseThrow(() -> new KenhException(SimulatorError.UNKNOWN_OA, oaId));
    }

    public List<SimApp> apps(Sim sim) {
        return sim.list(SimApp.class, ALL, "from SimApp order by id");
    }

    public List<SimOa> oas(Sim sim) {
        return sim.list(SimOa.class, ALL, "from SimOa order by id");
    }

    public List<SimGrant> grants(Sim sim) {
        return sim.list(SimGrant.class, ALL, "from SimGrant g join fetch g.app join fetch g.oa order by g.id");
    }

    public boolean granted(Sim sim, SimApp app, SimOa oa) {
        return grant(sim, app, oa).filter(SimGrant::active).isPresent();
    }

    /** The apps that get the OA's events. */
    public List<SimApp> listeners(Sim sim, SimOa oa) {
        return sim.list(
                SimApp.class,
                ALL,
                "select g.app from SimGrant g where g.oa = ?1 and g.active = true and g.app.active = true order by g.id",
                oa);
    }

    public void allow(Sim sim, SimApp app, SimOa oa) {
        grant(sim, app, oa)
                .ifPresentOrElse(
                        grant -> grant.allow(true, sim.now()), () -> sim.save(new SimGrant(app, oa, sim.now())));
    }

    /** @return false when there was nothing to revoke */
    public boolean revoke(Sim sim, SimApp app, SimOa oa) {
        var grant = grant(sim, app, oa).filter(SimGrant::active);
        grant.ifPresent(found -> found.allow(false, sim.now()));
        return grant.isPresent();
    }

    private static Optional<SimGrant> grant(Sim sim, SimApp app, SimOa oa) {
        return sim.one(SimGrant.class, "from SimGrant where app = ?1 and oa = ?2", app, oa);
    }
}
