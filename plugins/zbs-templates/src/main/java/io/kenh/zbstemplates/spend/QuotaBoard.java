package io.kenh.zbstemplates.spend;

import io.kenh.api.addon.Host;
import io.kenh.zbstemplates.bulk.Verdict;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.platform.TemplatePlatform.Account;
import io.kenh.zbstemplates.send.AccountQuota.Figures;
import io.kenh.zbstemplates.send.Quotas;
import io.kenh.zbstemplates.send.Route;
import io.kenh.zbstemplates.send.RuleSends;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** How the accounts stand today. Quotas are an account's, whoever sends; what was spent is of what the reader may see. */
public final class QuotaBoard {
    private static final String WAITING = """
            select m.accountId, sum(case when m.dueAt < :tomorrow then 1L else 0L end),
                   sum(case when m.dueAt >= :tomorrow and m.dueAt < :after then 1L else 0L end), count(m)
            from ZbsMessage m
            where one_of(m.accountId, :accounts) and m.state in (QUEUED, WAITING, SENDING) and m.to.route = :phone
            group by m.accountId
            """;
    private static final String PLANNED = """
            select b.accountId, count(i)
            from ZbsBulk b join ZbsBulkItem i on i.bulkId = b.id
            where one_of(b.accountId, :accounts) and b.state in (READY, RUNNING) and i.verdict = :fits and i.route = :phone
            group by b.accountId
            """;

    private record Waiting(long account, long today, long tomorrow, long all) {}

    private record Planned(long account, long count) {}

    private final Host host;
    private final TemplatePlatform accounts;
    private final Quotas quotas;
    private final Spend spend;
    private final OwnQuotas own;
    private final RuleSends rules;

    public QuotaBoard(Host host, TemplatePlatform accounts, Quotas quotas, Spend spend, OwnQuotas own) {
        this.host = host;
        this.accounts = accounts;
        this.quotas = quotas;
        this.spend = spend;
        this.own = own;
        this.rules = new RuleSends(host);
    }

    /** As the platform last said. */
    public List<Standing> known() {
        return of(quotas::known);
    }

    /** Asks the platform where that was long ago: outside a transaction. */
    public List<Standing> fresh() {
        return of(quotas::of);
    }

    private List<Standing> of(LongFunction<Figures> figures) {
        var all = accounts.accounts();
        if (all.isEmpty()) {
            return List.of();
        }
        var ids = all.stream().map(Account::id).toList();
        var waiting = waiting(ids);
        var planned = planned(ids);
        var byRules = rules.of(ids, quotas.today());
        var month = YearMonth.from(quotas.today());
        var now = spend.accounts(Period.month(month));
        var before = spend.accounts(Period.month(month.minusMonths(1)));
        var templates = own.all().stream().collect(Collectors.groupingBy(OwnQuota::accountId));
        return all.stream()
                .map(account -> {
                    var id = account.id();
                    var told = figures.apply(id);
                    var queue = waiting.getOrDefault(id, new Waiting(id, 0, 0, 0));
                    long more = planned.getOrDefault(id, 0L);
                    var rule = byRules.getOrDefault(id, RuleSends.Due.nothing(id));
                    return new Standing(
                            account,
                            told,
                            queue.today(),
                            queue.all() - queue.today() - queue.tomorrow() + rule.later(),
                            more,
                            rule.all(),
                            Prospect.of(
                                    told,
                                    queue.today() + more + rule.today(),
                                    queue.tomorrow() + rule.tomorrow(),
                                    host.clock().instant().atZone(Quotas.ZALO_ZONE)),
                            quotas.alerts().reached(told),
                            now.getOrDefault(id, Sum.NOTHING),
                            before.getOrDefault(id, Sum.NOTHING),
                            templates.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private Map<Long, Waiting> waiting(List<Long> ids) {
        var found = new HashMap<Long, Waiting>();
        var today = quotas.today();
        host.db()
                .read(em -> em.createQuery(WAITING, Waiting.class)
                        .setParameter("accounts", ids.toArray(Long[]::new))
                        .setParameter("tomorrow", start(today.plusDays(1)))
                        .setParameter("after", start(today.plusDays(2)))
                        .setParameter("phone", Route.PHONE)
                        .getResultList())
                .forEach(row -> found.put(row.account(), row));
        return found;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Quotas.ZALO_ZONE).toInstant();
    }

    private Map<Long, Long> planned(List<Long> ids) {
        var found = new HashMap<Long, Long>();
        host.db()
                .read(em -> em.createQuery(PLANNED, Planned.class)
                        .setParameter("accounts", ids.toArray(Long[]::new))
                        .setParameter("fits", Verdict.FITS)
                        .setParameter("phone", Route.PHONE)
                        .getResultList())
                .forEach(row -> found.put(row.account(), row.count()));
        return found;
    }
}
