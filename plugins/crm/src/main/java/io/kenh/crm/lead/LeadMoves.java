package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.LeadLost;
import io.kenh.crm.api.LeadWon;
import io.kenh.crm.stage.Reasons;
import io.kenh.crm.stage.StageRow;
import io.kenh.crm.stage.Stages;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The steps of a lead's life. */
public final class LeadMoves {
    private final Host host;
    private final Stages stages;
    private final Reasons reasons;
    private final Giving giving;
    private final Trail trail;

    public LeadMoves(Host host, Stages stages, Reasons reasons) {
        this.host = host;
        this.stages = stages;
        this.reasons = reasons;
        this.giving = new Giving(host);
        this.trail = new Trail(host, stages);
    }

    /** To another column of the pipeline. */
    public void stage(long id, long stageId) {
        var stage = stages.get(stageId);
        step(id, (lead, now) -> move(lead, stage, now));
    }

    public void won(long id) {
        step(id, (lead, now) -> move(lead, stages.won(lead.teamId()), now));
    }

    private void move(Lead lead, StageRow stage, Instant now) {
        boolean before = lead.state() == LeadState.WON;
        lead.move(stage, now);
        if (!before && lead.state() == LeadState.WON) {
            won(trail, lead, now);
        }
    }

    static void won(Trail trail, Lead lead, Instant now) {
        trail.publish(new LeadWon(lead.id(), lead.companyId(), lead.expectedRevenue(), now));
        trail.moment(lead, LeadDoc.WON, now.toString());
    }

    /** @param reasonId null when only words say why */
    public void lost(long id, @Nullable Long reasonId, String note) {
        if (reasonId != null && !reasons.known(reasonId)) {
            throw new KenhException(CoreError.INVALID);
        }
        step(id, (lead, now) -> {
            lead.lose(reasonId, note, now);
            var why = reasonId == null
                    ? note.strip()
                    : Optional.ofNullable(
                                    reasons.names(java.util.List.of(reasonId)).get(reasonId))
                            .map(ref -> ref.name())
                            .orElse("");
            trail.noted(lead, "crm.note.lost", why);
            trail.publish(new LeadLost(lead.id(), lead.companyId(), reasonId, note.strip(), now));
            trail.moment(lead, LeadDoc.LOST, now.toString());
        });
    }

    /** A lost one goes on where it stood, or at the beginning when that column is gone. */
    public void restore(long id) {
        step(id, (lead, now) -> {
            var stage = stages.active().stream()
                    .filter(one -> one.id() == lead.stageId() && !one.won() && one.suits(lead.teamId()))
                    .findFirst()
                    .orElseGet(() -> stages.first(lead.teamId()));
            lead.restore(stage, now);
        });
    }

    /** @param user null for nobody */
    public void assign(long id, @Nullable Long user) {
        if (user != null) {
            giving.require(user);
        }
        step(id, (lead, now) -> lead.assign(user));
    }

    private void step(long id, BiConsumer<Lead, Instant> step) {
        Current.actor().require(CrmPermissions.WRITE);
        host.db().write(em -> {
            var lead = LeadStore.lock(em, id, CrmPermissions.WRITE);
            var before = Trail.Watched.of(lead);
            step.accept(lead, host.clock().instant());
            trail.changed(lead, before);
            return id;
        });
    }
}
