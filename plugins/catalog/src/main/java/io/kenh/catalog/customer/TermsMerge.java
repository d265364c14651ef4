package io.kenh.catalog.customer;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.CustomerTerms;
import java.util.List;

/** Rows name the merge that moved them, so that it can be undone. */
public final class TermsMerge implements CustomerTerms {
    private static final List<String> KINDS = List.of("PartnerPriceList", "PartnerFiscalPosition");

    /** Where both have one, each keeps it: the merged contact has its own again when the merge is undone. */
    private static final String MOVE = """
            update %1$s x set x.partnerId = :survivor, x.mergeId = :merge
            where x.partnerId = :merged and not exists
                (select 1 from %1$s own where own.partnerId = :survivor and own.companyId = x.companyId)
            """;

    private static final String BACK = """
            update %1$s x set x.partnerId = :merged, x.mergeId = null
            where x.partnerId = :survivor and x.mergeId = :merge and not exists
                (select 1 from %1$s own where own.partnerId = :merged and own.companyId = x.companyId)
            """;

    private final Host host;

    public TermsMerge(Host host) {
        this.host = host;
    }

    @Override
    public void merged(long mergeId, long mergedId, long survivorId) {
        run(MOVE, mergeId, mergedId, survivorId);
    }

    @Override
    public void undone(long mergeId, long mergedId, long survivorId) {
        run(BACK, mergeId, mergedId, survivorId);
    }

    private void run(String statement, long merge, long merged, long survivor) {
        host.db().write(em -> {
            KINDS.forEach(kind -> em.createQuery(statement.formatted(kind))
                    .setParameter("merge", merge)
                    .setParameter("merged", merged)
                    .setParameter("survivor", survivor)
                    .executeUpdate());
            return true;
        });
    }
}
