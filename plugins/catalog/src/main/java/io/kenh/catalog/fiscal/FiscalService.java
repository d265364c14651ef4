package io.kenh.catalog.fiscal;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.FiscalPositions;
import io.kenh.catalog.tax.TaxService;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fiscal positions there are, and who has which. */
public final class FiscalService implements FiscalPositions {
    private static final int MOST = 200;

    private final Host host;
    private final PositionCheck check;
    private final FiscalCustomers customers;

    public FiscalService(Host host, TaxService taxes) {
        this.host = host;
        this.check = new PositionCheck(taxes);
        this.customers = new FiscalCustomers(host);
    }

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
        return customers.position(partner).map(positions::get).filter(PositionView::active);
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
        return customers.counts();
    }

    /** @throws KenhException {@code core.not-found} */
    PositionView get(long id) {
        return host.db().read(em -> one(em, id).view());
    }

    /** @throws KenhException {@code core.invalid} with the fields */
    long create(PositionData data) {
        return host.db().write(em -> {
            var company = Current.actor().companyId();
            check.of(em, data, company, 0);
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
            check.of(em, data, position.companyId(), id);
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
            if (positionId != null
                    && one(em, positionId).companyId() != Current.actor().companyId()) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            customers.assign(em, partnerId, positionId);
            return partnerId;
        });
    }

    private static FiscalPosition one(EntityManager em, long id) {
        return em.createQuery("select p from FiscalPosition p where p.id = :id", FiscalPosition.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
