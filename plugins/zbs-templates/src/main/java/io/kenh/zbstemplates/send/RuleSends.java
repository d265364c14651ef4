package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What rules are going to send: decisions that wait for their time. A rule looks for its way only then, so one that may take the phone is
 * counted as one of the quota.
 */
public final class RuleSends {
    private static final String WAITING = """
            select r.accountId, sum(case when d.dueAt < :tomorrow then 1L else 0L end),
                   sum(case when d.dueAt >= :tomorrow and d.dueAt < :after then 1L else 0L end), count(d)
            from ZbsDecision d join ZbsRule r on r.id = d.ruleId
            where d.outcome = WAITING and d.dry = false and r.state <> OFF and r.channels like '%PHONE%'
              and one_of(r.accountId, :accounts)
            group by r.accountId
            """;

    private final Host host;

    public RuleSends(Host host) {
        this.host = host;
    }

    /** By the platform's days. */
    public record Due(long account, long today, long tomorrow, long all) {
        public static Due nothing(long account) {
            return new Due(account, 0, 0, 0);
        }

        public long later() {
            return all - today - tomorrow;
        }
    }

    /** @param today by the platform's clock; accounts whose rules wait for nothing are absent */
    public Map<Long, Due> of(Collection<Long> accounts, LocalDate today) {
        var found = new HashMap<Long, Due>();
        host.db()
                .read(em -> em.createQuery(WAITING, Due.class)
                        .setParameter("accounts", accounts.toArray(Long[]::new))
                        .setParameter("tomorrow", start(today.plusDays(1)))
                        .setParameter("after", start(today.plusDays(2)))
                        .getResultList())
                .forEach(row -> found.put(row.account(), row));
        return found;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Quotas.ZALO_ZONE).toInstant();
    }
}
