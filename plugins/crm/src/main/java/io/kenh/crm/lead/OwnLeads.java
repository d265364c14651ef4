package io.kenh.crm.lead;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked about, for the copy of their data: what is known of the person and where it came from. What colleagues think of the
 * chance (notes, sums, stages, scores) is the company's own.
 */
public final class OwnLeads implements PersonalData {
    private static final int PAGE = 200;
    private static final String THEIRS = """
            select l.id, l.title, l.kind, l.state, l.who.contactName, l.who.companyName, l.who.phone, l.who.email, l.referredBy,
                   m.name, s.name, c.name, l.createdAt
            from CrmLead l left join CrmWord m on m.id = l.utm.mediumId left join CrmWord s on s.id = l.utm.sourceId
            left join CrmWord c on c.id = l.utm.campaignId
            where one_of(l.who.partnerId, :partners) and l.companyId = :company and l.mergedIntoId is null and l.id < :before
            order by l.id desc
            """;

    private final Host host;

    public OwnLeads(Host host) {
        this.host = host;
    }

    private record Copy(
            long id,
            String title,
            LeadKind kind,
            LeadState state,
            String contactName,
            String companyName,
            String phone,
            String email,
            String referredBy,
            @Nullable String medium,
            @Nullable String source,
            @Nullable String campaign,
            Instant createdAt) {}

    @Override
    public String name() {
        return "enquiries";
    }

    @Override
    public void write(long partnerId, Consumer<Object> to) {
        var partners = host.services().get(PartnerCards.class).ids(partnerId).toArray(Long[]::new);
        long before = Long.MAX_VALUE;
        List<Copy> page;
        do {
            page = page(partners, before);
            page.forEach(to);
            before = page.isEmpty() ? 0 : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private List<Copy> page(Long[] partners, long before) {
        return host.db()
                .read(em -> em.createQuery(THEIRS, Copy.class)
                        .setParameter("partners", partners)
                        .setParameter("company", Current.actor().companyId())
                        .setParameter("before", before)
                        .setMaxResults(PAGE)
                        .getResultList());
    }
}
