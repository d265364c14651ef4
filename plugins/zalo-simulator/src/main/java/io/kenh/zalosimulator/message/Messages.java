package io.kenh.zalosimulator.message;

import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.person.SimRelation;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps and finds messages. */
public final class Messages {
    private static final int ID_BYTES = 10;
    private static final int MANY = 500;
    private final Platform platform;

    public Messages(Platform platform) {
        this.platform = platform;
    }

    public SimMessage fromUser(Sim sim, SimRelation relation, Draft draft, Instant at) {
        relation.interacted(at);
        relation.spoke(at);
        var id = platform.ids().hex(ID_BYTES);
        return sim.save(SimMessage.fromUser(id, relation, draft, payload(draft), at));
    }

    public SimMessage fromOa(Sim sim, SimRelation relation, Optional<SimApp> app, Draft draft, Instant at) {
        relation.spoke(at);
        var id = platform.ids().hex(ID_BYTES);
        return sim.save(SimMessage.fromOa(id, relation, app, draft, payload(draft), at));
    }

    /** One whose id the sender knows already. */
    public SimMessage fromOa(Sim sim, SimRelation relation, Optional<SimApp> app, Draft draft, String id) {
        relation.spoke(sim.now());
        return sim.save(SimMessage.fromOa(id, relation, app, draft, payload(draft), sim.now()));
    }

    public Optional<SimMessage> find(Sim sim, SimOa oa, String messageId) {
        return sim.one(
                SimMessage.class,
                "from SimMessage m join fetch m.relation r join fetch r.person where m.messageId = ?1 and r.oa = ?2",
                messageId,
                oa);
    }

    /** The latest first; what a phone does not show is left out. */
    public List<SimMessage> shown(Sim sim, SimRelation relation, int limit) {
        return sim.list(
                SimMessage.class,
                limit,
                "from SimMessage m where m.relation = ?1 and m.hidden = false order by m.sentAt desc, m.id desc",
                relation);
    }

    public List<SimMessage> unseen(Sim sim, SimRelation relation) {
        return sim.list(
                SimMessage.class,
                MANY,
                "from SimMessage m left join fetch m.app where m.relation = ?1 and m.fromOa = true and m.seenAt is null"
                        + " order by m.sentAt, m.id",
                relation);
    }

    public List<SimMessage> unreceived(Sim sim, long personId) {
        return sim.list(
                SimMessage.class,
                MANY,
                "from SimMessage m join fetch m.relation r join fetch r.oa where r.person.id = ?1 and m.fromOa = true"
                        + " and m.receivedAt is null order by m.sentAt, m.id",
                personId);
    }

    private String payload(Draft draft) {
        return platform.host().json().write(Map.of("attachments", draft.attachments(), "buttons", draft.buttons()));
    }
}
