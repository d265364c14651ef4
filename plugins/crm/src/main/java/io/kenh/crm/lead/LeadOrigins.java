package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.stage.Stages;
import io.kenh.crm.utm.Sources;
import io.kenh.crm.utm.Utm;
import io.kenh.ui.Kit;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Where leads come from, which they know themselves. */
public final class LeadOrigins implements Sources.LeadSide {
    private static final String ONE = "from CrmLead l where l.id = :id";

    private final Trail trail;

    public LeadOrigins(Host host, Stages stages) {
        this.trail = new Trail(host, stages);
    }

    @Override
    public Optional<Utm> of(EntityManager em, long leadId) {
        return em.createQuery(ONE, Lead.class)
                .setParameter("id", leadId)
                .getResultStream()
                .findFirst()
                .map(Lead::utm);
    }

    @Override
    public void say(EntityManager em, long leadId, Utm utm) {
        come(LeadStore.lock(em, leadId, CrmPermissions.WRITE), utm);
    }

    @Override
    public void attribute(EntityManager em, long leadId, Utm utm) {
        var lead = LeadStore.lock(em, leadId, CrmPermissions.READ);
        if (lead.state() == LeadState.MERGED) {
            throw new KenhException(CrmError.WRONG_STATE, Kit.t(lead.state().key()));
        }
        come(lead, utm);
    }

    private void come(Lead lead, Utm utm) {
        var before = Trail.Watched.of(lead);
        lead.come(utm);
        trail.changed(lead, before);
    }
}
