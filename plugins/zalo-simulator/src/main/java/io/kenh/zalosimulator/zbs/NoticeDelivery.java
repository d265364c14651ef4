package io.kenh.zalosimulator.zbs;

import io.kenh.zalosimulator.message.Draft;
import io.kenh.zalosimulator.message.Messages;
import io.kenh.zalosimulator.person.People;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import io.kenh.zalosimulator.webhook.Event;
import io.kenh.zalosimulator.webhook.Outbox;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings accepted template messages to phones that are on, and gives up on those that stay off. */
public final class NoticeDelivery {
    public static final String JOB = "zalo-simulator.deliver-notices";
    /** The kind of message they are on the phone. */
    public static final String KIND = "zbs";

    private static final int BATCH = 100;
    private static final int BATCHES = 100;

    private final Platform platform;
    private final People people;
    private final Messages messages;
    private final Notices notices;
    private final Outbox outbox;

    public NoticeDelivery(Platform platform, People people, Messages messages, Notices notices, Outbox outbox) {
        this.platform = platform;
        this.people = people;
        this.messages = messages;
        this.notices = notices;
        this.outbox = outbox;
    }

    /** The job. */
    public void run() {
        for (int i = 0; i < BATCHES; i++) {
            int done = platform.write(sim -> {
                var due = due(sim);
                due.forEach(notice -> settle(sim, notice));
                return due.size();
            });
            if (done < BATCH) {
                return;
            }
        }
        platform.host().jobs().trigger(JOB);
    }

    private static List<SimNotice> due(Sim sim) {
        return sim.list(
                SimNotice.class,
                BATCH,
                "from SimNotice n join fetch n.template join fetch n.oa join fetch n.app join fetch n.person p"
                        + " where n.state = ?1 and n.deliverAt <= ?2 and (p.online = true or n.expiresAt <= ?2)"
                        + " order by n.deliverAt, n.id",
                SimNotice.State.WAITING,
                sim.now());
    }

    private void settle(Sim sim, SimNotice notice) {
        if (notice.over(sim.now())) {
            notice.expire();
            return;
        }
        notice.delivered(sim.now());
        var relation = people.relation(sim, notice.oa(), notice.person());
        var card = notices.card(sim, notice);
        var payload = platform.host().json().readMap(platform.host().json().write(card));
        var draft = Draft.of(KIND, card.title(), payload);
        // Zalo reports "seen" of messages to user ids only.
        var sender =
                notice.byUserId() ? Optional.of(notice.app()) : Optional.<io.kenh.zalosimulator.account.SimApp>empty();
        var message = messages.fromOa(sim, relation, sender, draft, notice.messageId());
        message.received(sim.now());
        if (notice.byUserId()) {
            if (sim.options().received()) {
                outbox.publish(sim, notice.oa(), Event.received(relation, message, sim.now()));
            }
        } else {
            outbox.publish(sim, notice.app(), receipt(sim, notice));
        }
        platform.changed(notice.person().id());
    }

    private static Event receipt(Sim sim, SimNotice notice) {
        var message = new LinkedHashMap<String, Object>();
        message.put("delivery_time", sim.millis());
        message.put("msg_id", notice.messageId());
        message.put("tracking_id", notice.trackingId());
        var members = new LinkedHashMap<String, Object>();
        members.put("sender", Map.of("id", notice.oa().oaId()));
        members.put("recipient", Map.of("id", notice.phone().replace("+", "")));
        members.put("message", message);
        return Event.ofBusiness("user_received_message", notice.messageId(), sim.now(), members);
    }
}
