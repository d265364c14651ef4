package io.kenh.catalog.price;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.price.RuleData.Target;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of price lists. */
public final class RuleService {
    private static final int MOST = 500;
    private static final String ROW = """
            select r, p.name, p.reference, c.path, u.name from PriceRule r
            left join Product p on p.id = r.productId
            left join Category c on c.id = r.categoryId
            left join Unit u on u.id = p.unitId
            """;

    private final Host host;

    public RuleService(Host host) {
        this.host = host;
    }

    record Found(
            PriceRule rule,
            @Nullable String name,
            @Nullable String reference,
            @Nullable String category,
            @Nullable String unit) {
        RuleRow row() {
            var product = reference == null ? name : "[" + reference + "] " + name;
            return new RuleRow(rule.id(), rule.version(), rule.priceListId(), rule.said(), product, category, unit);
        }
    }

    /** In the order they are tried, at most 500. */
    public List<RuleRow> of(long listId) {
        return host.db()
                .read(em -> em.createQuery(
                                ROW + "where r.priceListId = :list order by r.target desc, r.id", Found.class)
                        .setParameter("list", listId)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(Found::row)
                        .sorted(RuleChoice.ORDER)
                        .toList());
    }

    /** Those that name the product itself, in any list. */
    public List<RuleRow> ofProduct(long productId) {
        return host.db()
                .read(em -> em.createQuery(
                                ROW + "where r.productId = :product order by r.priceListId, r.id", Found.class)
                        .setParameter("product", productId)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(Found::row)
                        .toList());
    }

    /** Those of the lists that may concern one of the products. */
    List<RuleRow> candidates(Collection<Long> lists, Collection<Long> products, Collection<Long> categories) {
        return host.db()
                .read(em -> em.createQuery(ROW + """
                                where one_of(r.priceListId, :lists) and (r.target = io.kenh.catalog.price.RuleData.Target.ALL
                                  or one_of(r.productId, :products) or one_of(r.categoryId, :categories))""", Found.class)
                        .setParameter("lists", lists.toArray(Long[]::new))
                        .setParameter("products", products.toArray(Long[]::new))
                        .setParameter("categories", categories.toArray(Long[]::new))
                        .getResultStream()
                        .map(Found::row)
                        .sorted(RuleChoice.ORDER)
                        .toList());
    }

    /** @throws KenhException {@code core.not-found} */
    public RuleRow get(long id) {
        return host.db()
                .read(em -> em.createQuery(ROW + "where r.id = :id", Found.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .map(Found::row)
                        .findFirst())
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    public long add(long listId, RuleData data) {
        return host.db().write(em -> {
            var list = PriceLists.one(em, listId);
            check(em, data);
            var rule = new PriceRule(list.companyId(), listId, data);
            em.persist(rule);
            return rule.id();
        });
    }

    /** @throws KenhException {@code core.conflict} (409) */
    public void change(long id, int version, RuleData data) {
        host.db().write(em -> {
            var rule = one(em, id);
            if (rule.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            check(em, data);
            rule.say(data);
            return id;
        });
    }

    /** @return the list it was in */
    public long delete(long id) {
        return host.db().write(em -> {
            var rule = one(em, id);
            em.remove(rule);
            return rule.priceListId();
        });
    }

    private static void check(EntityManager em, RuleData data) {
        if (data.target() == Target.PRODUCT
                && missing(em, "select p.id from Product p where p.id = :id", data.productId())) {
            throw invalid("product", "catalog.error.rule-product");
        }
        if (data.target() == Target.CATEGORY
                && missing(em, "select c.id from Category c where c.id = :id", data.categoryId())) {
            throw invalid("category", "catalog.error.rule-category");
        }
        if (data.from() != null && data.until() != null && data.until().isBefore(data.from())) {
            throw invalid("until", "catalog.error.until-before-from");
        }
    }

    private static boolean missing(EntityManager em, String query, @Nullable Long id) {
        return id == null
                || em.createQuery(query, Long.class)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
    }

    private static KenhException invalid(String field, String key) {
        return new KenhException(
                CoreError.INVALID, Map.of(field, Current.texts().get(key)));
    }

    private static PriceRule one(EntityManager em, long id) {
        return em.createQuery("select r from PriceRule r where r.id = :id", PriceRule.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
