package io.kenh.catalog.fiscal;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which customer has which fiscal position, in the actor's company. */
final class FiscalCustomers {
    /** Where there are more, each is looked up. */
    private static final int MOST_KEPT = 1_000;

    private static final String THEIRS =
            "select x.partnerId, x.positionId from PartnerFiscalPosition x where x.companyId = :company";
    private static final String COUNTS = """
            select x.positionId, count(x) from PartnerFiscalPosition x
            where x.companyId = :company group by x.positionId
            """;
    private static final String ONE =
            "select x from PartnerFiscalPosition x where x.partnerId = :partner and x.companyId = :company";

    private final Host host;

    FiscalCustomers(Host host) {
        this.host = host;
    }

    private record Theirs(long partner, long position) {}

    private record Count(long position, long customers) {}

    Optional<Long> position(long partner) {
        var company = Current.actor().companyId();
        Optional<Map<Long, Long>> all = host.kept().get(PartnerFiscalPosition.class, "all", company, () -> {
            var rows = host.db()
                    .read(em -> em.createQuery(THEIRS, Theirs.class)
                            .setParameter("company", company)
                            .setMaxResults(MOST_KEPT + 1)
                            .getResultList());
            return rows.size() > MOST_KEPT
                    ? Optional.empty()
                    : Optional.of(rows.stream().collect(Collectors.toMap(Theirs::partner, Theirs::position)));
        });
        return all.map(map -> Optional.ofNullable(map.get(partner)))
                .orElseGet(() -> host.db()
                        .read(em -> em.createQuery(THEIRS + " and x.partnerId = :partner", Theirs.class)
                                .setParameter("company", company)
                                .setParameter("partner", partner)
                                .getResultStream()
                                .findFirst())
                        .map(Theirs::position));
    }

    /** By position. */
    Map<Long, Long> counts() {
        return host.db()
                .read(em -> em.createQuery(COUNTS, Count.class)
                        .setParameter("company", Current.actor().companyId())
                        .getResultStream()
                        .collect(Collectors.toMap(Count::position, Count::customers)));
    }

    /** @param positionId of this company; null takes it away */
    void assign(EntityManager em, long partnerId, @Nullable Long positionId) {
        var company = Current.actor().companyId();
        var now = em.createQuery(ONE, PartnerFiscalPosition.class)
                .setParameter("partner", partnerId)
                .setParameter("company", company)
                .getResultStream()
                .findFirst();
        if (positionId == null) {
            now.ifPresent(em::remove);
        } else {
            now.ifPresentOrElse(
                    found -> found.point(positionId),
                    () -> em.persist(new PartnerFiscalPosition(company, partnerId, positionId)));
        }
    }
}
