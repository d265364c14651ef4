package io.kenh.catalog.product;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.TaxRef.Scope;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Products inside a transaction. Queries, not {@code em.find}: the company filter always applies. */
final class ProductStore {
    private ProductStore() {}

    /** @throws KenhException {@code core.not-found} */
    static Product get(EntityManager em, long id) {
        return em.createQuery("select p from Product p left join fetch p.taxIds where p.id = :id", Product.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /**
     * What only the database knows: codes that are taken; units, categories and taxes that are not there.
     *
     * @param id of the product that changes, 0 for a new one
     */
    static Map<String, String> errors(EntityManager em, ProductData data, long company, long id) {
        var errors = new LinkedHashMap<String, String>();
        var reference = data.reference();
        if (reference != null && taken(em, "referenceKey", reference.toLowerCase(Locale.ROOT), company, id)) {
            errors.put("reference", text("error." + CatalogError.REFERENCE_TAKEN.key(), reference));
        }
        var barcode = data.barcode();
        if (barcode != null && taken(em, "barcode", barcode, company, id)) {
            errors.put("barcode", text("error." + CatalogError.BARCODE_TAKEN.key(), barcode));
        }
        if (count(em, "select count(u) from Unit u where u.id = :id", data.unitId()) == 0) {
            errors.put("unit", text("ui.form.choice"));
        }
        var category = data.categoryId();
        if (category != null && count(em, "select count(c) from Category c where c.id = :id", category) == 0) {
            errors.put("category", text("ui.form.choice"));
        }
        if (!data.taxIds().isEmpty()
                && taxes(em, data, company) != data.taxIds().size()) {
            errors.put("taxes", text("ui.form.choice"));
        }
        return errors;
    }

    private static boolean taken(EntityManager em, String field, String value, long company, long id) {
        var query = field.equals("barcode")
                ? "select count(p) from Product p where p.companyId = :company and p.id <> :id and p.barcode = :value"
                : "select count(p) from Product p where p.companyId = :company and p.id <> :id and p.referenceKey = :value";
        return em.createQuery(query, Long.class)
                        .setParameter("company", company)
                        .setParameter("id", id)
                        .setParameter("value", value)
                        .getSingleResult()
                > 0;
    }

    private static long count(EntityManager em, String query, long id) {
        return em.createQuery(query, Long.class).setParameter("id", id).getSingleResult();
    }

    private static long taxes(EntityManager em, ProductData data, long company) {
        return em.createQuery(
                        "select count(t) from Tax t where one_of(t.id, :ids) and t.companyId = :company and t.scope = :scope",
                        Long.class)
                .setParameter("ids", data.taxIds().toArray(Long[]::new))
                .setParameter("company", company)
                .setParameter("scope", Scope.SALE)
                .getSingleResult();
    }

    private static String text(String key, Object... args) {
        return Current.texts().get(key, args);
    }
}
