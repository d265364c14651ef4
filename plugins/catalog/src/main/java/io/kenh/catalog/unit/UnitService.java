package io.kenh.catalog.unit;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import io.kenh.catalog.number.Decimals;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units there are. */
public final class UnitService implements Units {
    private static final int MOST = 500;
    private static final String REF =
            "select u.id, u.name, u.category.id, u.ratio, u.rounding from Unit u where u.active = true";

    private final Host host;

    public UnitService(Host host) {
        this.host = host;
    }

    /** A group of units. */
    public record CategoryRef(long id, String name) {}

    @Override
    public List<UnitRef> all() {
        return host.db()
                .read(em -> em.createQuery(REF + " order by u.category.id, u.ratio, u.id", UnitRef.class)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    @Override
    public Optional<UnitRef> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<Long, UnitRef> find(Collection<Long> ids) {
        var units = new HashMap<Long, UnitRef>();
        if (!ids.isEmpty()) {
            host.db()
                    .read(em -> em.createQuery(
                                    "select u.id, u.name, u.category.id, u.ratio, u.rounding from Unit u where one_of(u.id, :ids)",
                                    UnitRef.class)
                            .setParameter("ids", ids.toArray(Long[]::new))
                            .getResultList())
                    .forEach(unit -> units.put(unit.id(), unit));
        }
        return units;
    }

    /** @throws KenhException {@code core.not-found} */
    public UnitRef get(long id) {
        return find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    @Override
    public List<UnitRef> convertible(long unitId) {
        return host.db()
                .read(em -> em.createQuery(
                                REF + " and u.category.id = (select x.category.id from Unit x where x.id = :unit)"
                                        + " order by u.ratio, u.id",
                                UnitRef.class)
                        .setParameter("unit", unitId)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    @Override
    public BigDecimal convert(BigDecimal quantity, long fromUnitId, long toUnitId) {
        var units = find(List.of(fromUnitId, toUnitId));
        var from = units.get(fromUnitId);
        var to = units.get(toUnitId);
        if (from == null || to == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return Decimals.round(exact(quantity, from, to), to.rounding());
    }

    /**
     * Not rounded to the unit's step.
     *
     * @throws KenhException {@code catalog.units-differ} (422)
     */
    public static BigDecimal exact(BigDecimal quantity, UnitRef from, UnitRef to) {
        if (from.categoryId() != to.categoryId()) {
            throw new KenhException(CatalogError.UNITS_DIFFER, from.name(), to.name());
        }
        return from.id() == to.id()
                ? quantity
                : quantity.multiply(from.ratio()).divide(to.ratio(), MathContext.DECIMAL128);
    }

    public List<CategoryRef> categories() {
        return host.db()
                .read(em -> em.createQuery(
                                "select c.id, c.name from UnitCategory c order by c.sortName, c.id", CategoryRef.class)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** All, by category and size. */
    public List<UnitRow> rows() {
        return host.db()
                .read(em ->
                        em.createQuery("""
                        select u.id, u.name, u.category.id, u.category.name, u.ratio, u.rounding, (u.companyId is null),
                               u.active, u.version
                        from Unit u order by u.category.sortName, u.category.id, u.ratio, u.id""", UnitRow.class).setMaxResults(MOST).getResultList());
    }

    /** @throws KenhException {@code core.not-found} */
    public UnitRow row(long id) {
        return rows().stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    public long createCategory(String name) {
        return host.db().write(em -> {
            boolean taken = !em.createQuery("select c.id from UnitCategory c where lower(c.name) = :name", Long.class)
                    .setParameter("name", name.toLowerCase(Locale.ROOT))
                    .getResultList()
                    .isEmpty();
            if (taken) {
                throw taken(name);
            }
            var category = new UnitCategory(Current.actor().companyId(), name);
            em.persist(category);
            return category.id();
        });
    }

    public long create(UnitData data) {
        return host.db().write(em -> {
            refuseTaken(em, data, 0);
            var category = em.createQuery("select c from UnitCategory c where c.id = :id", UnitCategory.class)
                    .setParameter("id", data.categoryId())
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var unit = new Unit(Current.actor().companyId(), category, data);
            em.persist(unit);
            return unit.id();
        });
    }

    /**
     * The category stays; the ratio too, once a product is counted in it: prices would change behind everybody's back.
     *
     * @throws KenhException {@code catalog.shipped}, {@code catalog.in-use}, {@code core.conflict}
     */
    public void change(long id, int version, UnitData data) {
        host.db().write(em -> {
            var unit = own(em, id);
            if (unit.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            refuseTaken(em, new UnitData(unit.category().id(), data.name(), data.ratio(), data.rounding()), id);
            if (data.ratio().compareTo(unit.ratio()) != 0 && used(em, id)) {
                throw new KenhException(CatalogError.IN_USE);
            }
            unit.say(data);
            return id;
        });
    }

    public void archive(long id, boolean away) {
        host.db().write(em -> {
            own(em, id).archive(away);
            return id;
        });
    }

    private static Unit own(EntityManager em, long id) {
        var unit = em.createQuery("select u from Unit u join fetch u.category where u.id = :id", Unit.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        if (unit.shipped()) {
            throw new KenhException(CatalogError.SHIPPED);
        }
        return unit;
    }

    private static boolean used(EntityManager em, long id) {
        return !em.createQuery("select p.id from Product p where p.unitId = :unit", Long.class)
                .setParameter("unit", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static void refuseTaken(EntityManager em, UnitData data, long except) {
        boolean taken = !em.createQuery(
                        "select u.id from Unit u where u.category.id = :category and lower(u.name) = :name and u.id <> :id",
                        Long.class)
                .setParameter("category", data.categoryId())
                .setParameter("name", data.name().toLowerCase(Locale.ROOT))
                .setParameter("id", except)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw taken(data.name());
        }
    }

    private static KenhException taken(String name) {
        var text = Current.texts().get("error." + CatalogError.NAME_TAKEN.key(), name);
        return new KenhException(CatalogError.NAME_TAKEN, Map.of("name", text), name);
    }
}
