package io.kenh.catalog.price;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.Prices.PriceListRef;
import io.kenh.catalog.start.Shipped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The price lists there are, and who has which. */
public final class PriceLists {
    private static final int MOST = 200;
    /** Customers with lists of their own: where there are more, each is looked up. */
    private static final int MOST_KEPT = 1_000;

    private static final List<Class<?>> TABLES = List.of(PriceList.class, PartnerPriceList.class);

    private static final String WITH_PARTNERS = """
            select x.partnerId, l.id, l.name, l.standard, l.active from PriceList l
            left join PartnerPriceList x on x.priceListId = l.id and x.companyId = l.companyId
            """;
    private static final String THEIRS = """
             where l.companyId = :company and (l.standard = true or (l.active = true and x.partnerId is not null))
            order by l.id
            """;
    private static final String USUAL_OF_ALL = WITH_PARTNERS + THEIRS;
    private static final String USUAL = WITH_PARTNERS + " and one_of(x.partnerId, :partners)" + THEIRS;
    private static final String ROW = """
            select l.id, l.name, l.standard, l.active, l.version,
                   (select count(r) from PriceRule r where r.priceListId = l.id),
                   (select count(x) from PartnerPriceList x where x.priceListId = l.id)
            from PriceList l
            """;

    private final Host host;
    private final Shipped shipped;

    public PriceLists(Host host, Shipped shipped) {
        this.host = host;
        this.shipped = shipped;
    }

    /** A price list on a page. */
    public record ListRow(
            long id, String name, boolean standard, boolean active, int version, long rules, long partners) {
        PriceListRef ref() {
            return new PriceListRef(id, name, standard, active);
        }
    }

    /** Of the actor's company: the standard one first, archived ones last. */
    public List<ListRow> rows() {
        shipped.ensure();
        return host.db()
                .read(em -> em.createQuery(
                                ROW
                                        + "where l.companyId = :company order by l.active desc, l.standard desc, l.sortName, l.id",
                                ListRow.class)
                        .setParameter("company", Current.actor().companyId())
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** @throws KenhException {@code core.not-found} */
    public ListRow row(long id) {
        return host.db()
                .read(em -> em.createQuery(ROW + "where l.id = :id", ListRow.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    Map<Long, PriceListRef> find(Collection<Long> ids) {
        var lists = new HashMap<Long, PriceListRef>();
        if (!ids.isEmpty()) {
            host.db()
                    .read(em -> em.createQuery(
                                    "select l.id, l.name, l.standard, l.active from PriceList l where one_of(l.id, :ids)",
                                    PriceListRef.class)
                            .setParameter("ids", ids.toArray(Long[]::new))
                            .getResultList())
                    .forEach(list -> lists.put(list.id(), list));
        }
        return lists;
    }

    /** The company's standard list and the lists in use of these customers, in the actor's company. */
    UsualLists usual(Collection<Long> partners) {
        shipped.ensure();
        var company = Current.actor().companyId();
        return host.kept()
                .get(TABLES, "usual", company, () -> ofAll(company))
                .orElseGet(() -> UsualLists.read(host.db()
                        .read(em -> em.createQuery(USUAL, UsualLists.Row.class)
                                .setParameter("partners", partners.toArray(Long[]::new))
                                .setParameter("company", company)
                                .getResultList())));
    }

    /** Those of all customers; empty when too many have a list of their own. */
    private Optional<UsualLists> ofAll(long company) {
        var rows = host.db()
                .read(em -> em.createQuery(USUAL_OF_ALL, UsualLists.Row.class)
                        .setParameter("company", company)
                        .setMaxResults(MOST_KEPT + 1)
                        .getResultList());
        return rows.size() > MOST_KEPT ? Optional.empty() : Optional.of(UsualLists.read(rows));
    }

    public long create(String name) {
        shipped.ensure();
        return host.db().write(em -> {
            refuseTaken(em, name, 0);
            var list = new PriceList(Current.actor().companyId(), name, false);
            em.persist(list);
            return list.id();
        });
    }

    public void rename(long id, int version, String name) {
        host.db().write(em -> {
            var list = one(em, id);
            if (list.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            refuseTaken(em, name, id);
            list.rename(name);
            return id;
        });
    }

    /** For customers without a list of their own; the one before it no longer is. */
    public void makeStandard(long id) {
        host.db().write(em -> {
            var list = one(em, id);
            em.createQuery(
                            "select l from PriceList l where l.companyId = :company and l.standard = true",
                            PriceList.class)
                    .setParameter("company", list.companyId())
                    .getResultList()
                    .forEach(other -> other.standard(false));
            list.archive(false);
            list.standard(true);
            return id;
        });
    }

    /** @throws KenhException {@code catalog.standard-list} (422) */
    public void archive(long id, boolean away) {
        host.db().write(em -> {
            var list = one(em, id);
            if (list.standard()) {
                throw new KenhException(CatalogError.STANDARD_LIST);
            }
            list.archive(away);
            return id;
        });
    }

    void assign(long partnerId, @Nullable Long listId) {
        host.db().write(em -> {
            var company = Current.actor().companyId();
            Optional<PartnerPriceList> now = em.createQuery(
                            "select x from PartnerPriceList x where x.partnerId = :partner and x.companyId = :company",
                            PartnerPriceList.class)
                    .setParameter("partner", partnerId)
                    .setParameter("company", company)
                    .getResultStream()
                    .findFirst();
            if (listId == null) {
                now.ifPresent(em::remove);
            } else {
                var list = one(em, listId);
                if (list.companyId() != company) {
                    throw new KenhException(CoreError.NOT_FOUND);
                }
                now.ifPresentOrElse(
                        found -> found.point(listId),
                        () -> em.persist(new PartnerPriceList(company, partnerId, listId)));
            }
            return partnerId;
        });
    }

    static PriceList one(EntityManager em, long id) {
        return em.createQuery("select l from PriceList l where l.id = :id", PriceList.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static void refuseTaken(EntityManager em, String name, long except) {
        boolean taken = !em.createQuery(
                        "select l.id from PriceList l where l.companyId = :company and lower(l.name) = :name and l.id <> :id",
                        Long.class)
                .setParameter("company", Current.actor().companyId())
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setParameter("id", except)
                .getResultList()
                .isEmpty();
        if (taken) {
            var text = Current.texts().get("error." + CatalogError.NAME_TAKEN.key(), name);
            throw new KenhException(CatalogError.NAME_TAKEN, Map.of("name", text), name);
        }
    }
}
