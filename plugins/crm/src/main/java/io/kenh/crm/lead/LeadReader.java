package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Reach;
import io.kenh.crm.api.CrmPermissions;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads leads for pages and programs. */
public final class LeadReader {
    private static final int MOST = 10;
    private static final String TWINS = """
            select l.id, l.title, l.kind, l.state, l.who.customer, l.who.phone, l.expectedRevenue, l.assigneeId, l.createdAt from CrmLead l
            where l.companyId = :company and l.id <> :id and l.state in (io.kenh.crm.lead.LeadState.OPEN, io.kenh.crm.lead.LeadState.LOST)
              and (l.who.partnerId = :partner or (l.who.phoneKey = :phone and l.who.phoneKey <> '')
                   or (l.who.emailKey = :email and l.who.emailKey <> ''))
            """ + LeadStore.VISIBLE + " order by l.createdAt desc, l.id desc";
    private static final String ABSORBED = "select l.id from CrmLead l where l.mergedIntoId = :id order by l.id";

    private final Host host;

    public LeadReader(Host host) {
        this.host = host;
    }

    /** Another lead of probably the same person. */
    public record Twin(
            long id,
            String title,
            LeadKind kind,
            LeadState state,
            String customer,
            String phone,
            long expectedRevenue,
            @Nullable Long assigneeId,
            Instant createdAt) {}

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} */
    public LeadView get(long id) {
        return host.db().read(em -> LeadView.of(LeadStore.read(em, id)));
    }

    /** With the same contact, phone number or e-mail, the newest first. */
    public List<Twin> twins(LeadView lead) {
        var data = lead.data();
        var partner = data.partnerId();
        return twins(lead.companyId(), lead.id(), partner == null ? 0 : partner, data.phone(), data.email());
    }

    /** @param except 0 for none; {@code partner} 0 for nobody */
    public List<Twin> twins(long company, long except, long partner, String phone, String email) {
        var reach = Reach.of(CrmPermissions.READ);
        return host.db()
                .read(em -> em.createQuery(TWINS, Twin.class)
                        .setParameter("company", company)
                        .setParameter("id", except)
                        .setParameter("partner", partner)
                        .setParameter("phone", Who.phoneKey(phone))
                        .setParameter("email", email.strip().toLowerCase(java.util.Locale.ROOT))
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.ids())
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** Ids of leads that were merged into this one. */
    public List<Long> absorbed(long id) {
        return host.db()
                .read(em -> em.createQuery(ABSORBED, Long.class)
                        .setParameter("id", id)
                        .setMaxResults(100)
                        .getResultList());
    }
}
