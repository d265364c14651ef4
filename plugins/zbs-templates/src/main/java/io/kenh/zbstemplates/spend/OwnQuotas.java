package io.kenh.zbstemplates.spend;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.send.Quotas;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Templates' own quotas. What is left is counted here: the platform's figure is as old as the last comparison with it. */
public final class OwnQuotas {
    private static final String OWN = """
            select t.id, t.name, t.accountId, v.dailyQuota,
                   (select count(m) from ZbsMessage m
                    where m.companyId = t.companyId and m.sentAt >= :midnight and m.templateId = t.id)
            from TemplateVersion v join v.template t
            where v.number = t.activeNumber and v.dailyQuota is not null and t.state in (APPROVED, IN_USE)
              and (:template = 0L or t.id = :template)
            order by t.name, t.id
            """;

    private final Host host;
    private final Quotas quotas;

    public OwnQuotas(Host host, Quotas quotas) {
        this.host = host;
        this.quotas = quotas;
    }

    public List<OwnQuota> all() {
        return find(0);
    }

    public Optional<OwnQuota> of(long template) {
        return find(template).stream().findFirst();
    }

    private List<OwnQuota> find(long template) {
        var midnight = quotas.today().atStartOfDay(Quotas.ZALO_ZONE).toInstant();
        return host.db()
                .read(em -> em.createQuery(OWN, Object[].class)
                        .setParameter("midnight", midnight)
                        .setParameter("template", template)
                        .getResultStream()
                        .map(row -> quota(row, quotas.today().plusDays(1)))
                        .toList());
    }

    private static OwnQuota quota(Object[] row, LocalDate renewed) {
        return new OwnQuota((Long) row[0], (String) row[1], (Long) row[2], (Long) row[3], (Long) row[4], renewed);
    }
}
