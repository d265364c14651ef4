package io.kenh.zalosimulator.person;

import io.kenh.api.error.KenhException;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.platform.Ids;
import io.kenh.zalosimulator.platform.Sim;
import java.util.List;
import java.util.Optional;

/** Finds people, and makes the ids under which OAs and apps know them. */
public final class People {
    private static final int ALL = 2_000;
    private final Ids ids;

    public People(Ids ids) {
        this.ids = ids;
    }

    public Optional<SimPerson> find(Sim sim, String key) {
        return sim.one(SimPerson.class, "from SimPerson where personKey = ?1", key);
    }

    public SimPerson person(Sim sim, String key) {
        return find(sim, key).orElseThrow(() -> new KenhException(SimulatorError.UNKNOWN_PERSON, key));
    }

    public List<SimPerson> all(Sim sim) {
        return sim.list(SimPerson.class, ALL, "from SimPerson order by name, id");
    }

    public Optional<SimPerson> byPhone(Sim sim, String phone) {
        return sim.one(SimPerson.class, "from SimPerson where phone = ?1 order by id", phone);
    }

    public Optional<SimRelation> byUserId(Sim sim, SimOa oa, String userId) {
        return sim.one(
                SimRelation.class,
                "from SimRelation r join fetch r.person where r.oa = ?1 and r.userId = ?2",
                oa,
                userId);
    }

    public Optional<SimRelation> byAnonymousId(Sim sim, SimOa oa, String anonymousId, String conversationId) {
        return sim.one(
                SimRelation.class,
                "from SimRelation r join fetch r.person where r.oa = ?1 and r.anonymousId = ?2 and r.conversationId = ?3",
                oa,
                anonymousId,
                conversationId);
    }

    public List<SimRelation> relations(Sim sim, SimPerson person) {
        return sim.list(
                SimRelation.class, ALL, "from SimRelation r join fetch r.oa where r.person = ?1 order by r.id", person);
    }

    public SimRelation relation(Sim sim, SimOa oa, SimPerson person) {
        return sim.one(SimRelation.class, "from SimRelation where oa = ?1 and person = ?2", oa, person)
                .orElseGet(
                        () -> sim.save(new SimRelation(oa, person, ids.decimal(), "anon-" + ids.hex(12), ids.hex(12))));
    }

    public String idByApp(Sim sim, SimApp app, SimPerson person) {
        return sim.one(SimAppUser.class, "from SimAppUser where app = ?1 and person = ?2", app, person)
                .orElseGet(() -> sim.save(new SimAppUser(app, person, ids.decimal())))
                .userId();
    }
}
