package io.kenh.catalog.fiscal;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.tax.TaxService;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fiscal positions there are, and who has which. */
public final class FiscalService implements FiscalPositions {
    private static final int MOST = 200;
    /** Customers with a position: where there are more, each is looked up. */
    private static final int MOST_KEPT = 1_000;

    private static final String THEIRS =
            "select x.partnerId, x.positionId from PartnerFiscalPosition x where x.companyId = :company";

    private final Host host;
    private final TaxService taxes;

    public FiscalService(Host host, TaxService taxes) {
        this.host = host;
        this.taxes = taxes;
    }

    private record Theirs(long partner, long position) {}

    @Override
    public List<PositionRef> all() {
        return views().stream()
                .filter(PositionView::active)
                .map(PositionView::ref)
                .toList();
    }

    @Override
    public Optional<PositionRef> find(long id) {
        return Optional.ofNullable(known().get(id)).map(PositionView::ref);
    }

    @Override
    public Optional<PositionRef> of(long partnerId) {
        return theirs(partnerId).map(PositionView::ref);
    }

    @Override
    public Swaps swaps(@Nullable Long positionId, long partnerId) {
        var position = positionId == null ? theirs(partnerId) : Optional.ofNullable(known().get(positionId));
        return position.map(one -> one.data().taxes()).orElse(ids -> ids);
    }

    private Optional<PositionView> theirs(long partner) {
        var positions = known();
        if (partner == 0 || positions.isEmpty()) {
            return Optional.empty();
        }
        return position(partner).map(positions::get).filter(PositionView::active);
    }

    private Optional<Long> position(long partner) {
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

    /** Of the actor's company, by name, archived ones last. */
    List<PositionView> views() {
        return List.copyOf(known().values());
    }

    private Map<Long, PositionView> known() {
        var company = Current.actor().companyId();
        return host.kept()
                .get(
                        FiscalPosition.class,
                        "all",
                        company,
                        () -> host.db()
                                .read(em -> em.createQuery("""
                        select p from FiscalPosition p where p.companyId = :company
                        order by p.active desc, p.sortName, p.id
                        """, FiscalPosition.class)
                                        .setParameter("company", company)
                                        .setMaxResults(MOST)
                                        .getResultStream()
                                        .map(FiscalPosition::view)
                                        .collect(Collectors.toMap(
                                                PositionView::id, view -> view, (a, b) -> a, LinkedHashMap::new))));
    }

    /** How many customers have each. */
    Map<Long, Long> customers() {
        return host.db()
                .read(em -> em.createQuery("""
                                select x.positionId, count(x) from PartnerFiscalPosition x
                                where x.companyId = :company group by x.positionId
                                """, Theirs.class)
                        .setParameter("company", Current.actor().companyId())
                        .getResultStream()
                        .collect(Collectors.toMap(Theirs::partner, Theirs::position)));
    }

    /** @throws KenhException {@code core.not-found} */
    PositionView get(long id) {
        return host.db().read(em -> one(em, id).view());
    }

    /** @throws KenhException {@code core.invalid} with the fields */
    long create(PositionData data) {
        return host.db().write(em -> {
            var company = Current.actor().companyId();
            check(em, data, company, 0);
            var position = new FiscalPosition(company, data);
            em.persist(position);
            return position.id();
        });
    }

    /** @throws KenhException {@code core.conflict}, {@code core.invalid} with the fields */
    void change(long id, int version, PositionData data) {
        host.db().write(em -> {
            var position = one(em, id);
            if (position.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            check(em, data, position.companyId(), id);
            position.say(data);
            return id;
        });
    }

    /** Customers keep it, and have it again when it is taken back; until then their taxes are the products'. */
    void archive(long id, boolean away) {
        host.db().write(em -> {
            one(em, id).archive(away);
            return id;
        });
    }

    @Override
    public void assign(long partnerId, @Nullable Long positionId) {
        host.db().write(em -> {
            var company = Current.actor().companyId();
            var now = em.createQuery("""
                            select x from PartnerFiscalPosition x
                            where x.partnerId = :partner and x.companyId = :company
                            """, PartnerFiscalPosition.class)
                    .setParameter("partner", partnerId)
                    .setParameter("company", company)
                    .getResultStream()
                    .findFirst();
            if (positionId == null) {
                now.ifPresent(em::remove);
            } else {
                if (one(em, positionId).companyId() != company) {
                    throw new KenhException(CoreError.NOT_FOUND);
                }
                now.ifPresentOrElse(
                        found -> found.point(positionId),
                        () -> em.persist(new PartnerFiscalPosition(company, partnerId, positionId)));
            }
            return partnerId;
        });
    }

    private void check(EntityManager em, PositionData data, long company, long id) {
        boolean taken = !em.createQuery("""
                        select p.id from FiscalPosition p
                        where p.companyId = :company and lower(p.name) = :name and p.id <> :id
                        """, Long.class)
                .setParameter("company", company)
                .setParameter("name", data.name().toLowerCase(Locale.ROOT))
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("name", t("error." + CatalogError.NAME_TAKEN.key(), data.name())));
        }
        var sold = taxes.views().stream()
                .filter(tax -> tax.data().scope() == Scope.SALE)
                .map(tax -> tax.id())
                .collect(Collectors.toSet());
        var named = new HashSet<Long>();
        for (var swap : data.swaps()) {
            var instead = swap.insteadId();
            if (!named.add(swap.taxId())
                    || !sold.contains(swap.taxId())
                    || instead != null && !sold.contains(instead)) {
                throw new KenhException(
                        CoreError.INVALID, Map.of("tax." + swap.taxId(), t("catalog.fiscal.error.tax")));
            }
        }
    }

    private static FiscalPosition one(EntityManager em, long id) {
        return em.createQuery("select p from FiscalPosition p where p.id = :id", FiscalPosition.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
