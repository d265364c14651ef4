package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Route;
import io.kenh.zbstemplates.send.Sending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sums up what was found out about the documents of a bulk send. */
public final class Plans {
    private static final String SHARES = """
            select new io.kenh.zbstemplates.bulk.Plan$Share(i.route, count(i), sum(i.cost),
                   sum(case when i.cost is null then 1L else 0L end))
            from ZbsBulkItem i where i.bulkId = :bulk and i.verdict = :fits group by i.route
            """;
    private static final String REPEATED = """
            select new io.kenh.zbstemplates.bulk.Plan$Repeated(min(i.customer), count(i))
            from ZbsBulkItem i where i.bulkId = :bulk and i.verdict = :fits and i.partnerId is not null
            group by i.partnerId having count(i) > 1 order by count(i) desc, min(i.customer)
            """;

    private static final String SHORTENED =
            "select count(i) from ZbsBulkItem i where i.bulkId = :bulk and i.verdict = :fits and i.shortened = true";

    private final Host host;
    private final BulkStore store;
    private final Sending sending;

    Plans(Host host, BulkStore store, Sending sending) {
        this.host = host;
        this.store = store;
        this.sending = sending;
    }

    /** May ask the platform for the quota: outside a transaction. */
    public Plan of(long id) {
        var row = store.row(id);
        var shares = host.db()
                .read(em -> em.createQuery(SHARES, Plan.Share.class)
                        .setParameter("bulk", id)
                        .setParameter("fits", Verdict.FITS)
                        .getResultList());
        boolean ready = row.state() == BulkState.READY;
        return new Plan(
                row,
                store.counts(id),
                shares,
                repeated(id),
                shortened(id),
                ready ? sending.forecast().of(row.accountId(), row.tag(), byPhone(shares)) : null,
                ready ? first(row) : null);
    }

    private static long byPhone(List<Plan.Share> shares) {
        return shares.stream()
                .filter(share -> share.route() == Route.PHONE)
                .mapToLong(Plan.Share::count)
                .sum();
    }

    private List<Plan.Repeated> repeated(long id) {
        return host.db()
                .read(em -> em.createQuery(REPEATED, Plan.Repeated.class)
                        .setParameter("bulk", id)
                        .setParameter("fits", Verdict.FITS)
                        .getResultList());
    }

    private long shortened(long id) {
        return host.db()
                .read(em -> em.createQuery(SHORTENED, Long.class)
                        .setParameter("bulk", id)
                        .setParameter("fits", Verdict.FITS)
                        .getSingleResult());
    }

    private @Nullable Composed first(BulkRow row) {
        try {
            return store.first(row.id())
                    .map(document -> sending.composer().compose(row.templateId(), document))
                    .orElse(null);
        } catch (KenhException notForThisReader) {
            return null;
        }
    }
}
