package io.kenh.crm.report;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Reach;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.LeadStore;
import io.kenh.crm.utm.WordKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads by where they come from. */
final class Figures {
    private static final int MOST = 100;
    private static final String FIGURES = """
            count(l.id), sum(l.end.wonCount), sum(l.end.wonRevenue), avg(l.end.daysToWin), sum(l.weighted),
            sum(l.repeat.won), sum(l.repeat.weighted)
            from CrmLead l
            where l.state <> io.kenh.crm.lead.LeadState.MERGED and l.createdAt >= :from
            """ + LeadStore.VISIBLE;
    private static final String BY_MEDIUM =
            "select l.utm.mediumId, " + FIGURES + " group by l.utm.mediumId order by count(l.id) desc";
    private static final String BY_SOURCE =
            "select l.utm.sourceId, " + FIGURES + " group by l.utm.sourceId order by count(l.id) desc";
    private static final String BY_CAMPAIGN =
            "select l.utm.campaignId, " + FIGURES + " group by l.utm.campaignId order by count(l.id) desc";

    private final Host host;

    Figures(Host host) {
        this.host = host;
    }

    /**
     * @param word null for leads that say nothing
     * @param revenue of those won, whole đồng
     * @param days from making to winning, on average; null when nothing was won
     * @param weighted what is won, and what is still open by its chance
     * @param wonMonthly of those won, a month
     * @param weightedMonthly the same as weighted, a month
     */
    record Figure(
            @Nullable Long word,
            long leads,
            long won,
            long revenue,
            @Nullable Double days,
            long weighted,
            long wonMonthly,
            long weightedMonthly) {}

    /** The most leads first. */
    List<Figure> of(WordKind kind, Instant from) {
        var reach = Reach.of(CrmPermissions.READ);
        var hql = switch (kind) {
            case MEDIUM -> BY_MEDIUM;
            case SOURCE -> BY_SOURCE;
            case CAMPAIGN -> BY_CAMPAIGN;
        };
        return host.db()
                .read(em -> em.createQuery(hql, Figure.class)
                        .setParameter("from", from)
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.ids())
                        .setMaxResults(MOST)
                        .getResultList());
    }
}
