package io.kenh.zbstemplates.spend;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.ui.Kit;
import io.kenh.zbstemplates.api.ZbsPermissions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sums over the messages the actor may see, by the moment the platform took them. The database adds up, along one index from the period's
 * first day to its last; a month is a stretch of that index, so it needs no grouping by a computed value.
 */
public final class Spend {
    private static final String SUMS = """
            count(m), count(m.deliveredAt), count(m.seenAt), coalesce(sum(m.cost), 0L), count(m) - count(m.cost)
            from ZbsMessage m
            where m.sentAt >= :from and m.sentAt < :to and (:account = 0L or m.accountId = :account)
              and (:everybody = true or one_of(m.source.senderId, :owners))
            """;
    private static final String ALL = "select " + SUMS;
    private static final String BY_TEMPLATE = "select m.templateId, " + SUMS + " group by m.templateId";
    private static final String BY_TEAM = "select m.source.teamId, " + SUMS + " group by m.source.teamId";
    private static final String BY_ACCOUNT = "select m.accountId, " + SUMS + " group by m.accountId";
    private static final Comparator<Line> MOST_FIRST = Comparator.<Line>comparingLong(
                    line -> line.sum().cost())
            .thenComparingLong(line -> line.sum().sent())
            .reversed()
            .thenComparing(Line::name)
            .thenComparing(Line::key);

    private record Keyed(@Nullable Long key, long sent, long delivered, long seen, long cost, long unpriced) {
        Sum sum() {
            return new Sum(sent, delivered, seen, cost, unpriced);
        }
    }

    private final Host host;
    private final SpendNames names;

    public Spend(Host host, SpendNames names) {
        this.host = host;
        this.names = names;
    }

    /** @param account 0 for all */
    public Sum total(Period period, long account) {
        return host.db().read(em -> sum(em, period, account));
    }

    /** Months in their order, the rest with the dearest first. @param account 0 for all */
    public List<Line> lines(By by, Period period, long account) {
        return switch (by) {
            case TEMPLATE -> named(keyed(BY_TEMPLATE, period, account), names::templates);
            case TEAM -> named(keyed(BY_TEAM, period, account), ids -> names.teams());
            case MONTH -> months(period, account);
        };
    }

    /** By account. */
    public Map<Long, Sum> accounts(Period period) {
        var sums = new HashMap<Long, Sum>();
        keyed(BY_ACCOUNT, period, 0).forEach(row -> sums.put(id(row), row.sum()));
        return sums;
    }

    private List<Line> months(Period period, long account) {
        return host.db()
                .read(em -> period.months().stream()
                        .map(month -> new Line(month.toString(), said(month), sum(em, Period.month(month), account)))
                        .toList());
    }

    public static String said(YearMonth month) {
        return Kit.t("ui.records.month-name", month.getMonthValue(), Integer.toString(month.getYear()));
    }

    private static Sum sum(EntityManager em, Period period, long account) {
        return bound(em.createQuery(ALL, Sum.class), period, account).getSingleResult();
    }

    private List<Keyed> keyed(String query, Period period, long account) {
        return host.db()
                .read(em -> bound(em.createQuery(query, Keyed.class), period, account)
                        .getResultList());
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Period period, long account) {
        var owners = Current.actor().owners(ZbsPermissions.MESSAGES);
        return query.setParameter("from", period.begin())
                .setParameter("to", period.end())
                .setParameter("account", account)
                .setParameter("everybody", owners.isEmpty())
                .setParameter("owners", owners.orElse(Set.of(0L)).toArray(Long[]::new));
    }

    private static long id(Keyed row) {
        var key = row.key();
        return key == null ? 0 : key;
    }

    private static List<Line> named(List<Keyed> rows, Function<Set<Long>, Map<Long, String>> find) {
        var ids = rows.stream().map(Spend::id).collect(Collectors.toSet());
        var known = find.apply(ids);
        return rows.stream().map(row -> line(row, known)).sorted(MOST_FIRST).toList();
    }

    private static Line line(Keyed row, Map<Long, String> known) {
        var key = row.key();
        return key == null
                ? new Line("", "", row.sum())
                : new Line(key.toString(), known.getOrDefault(key, "#" + key), row.sum());
    }
}
