package io.kenh.catalog.category;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Categories inside a transaction. Queries, not {@code em.find}: the company filter always applies. */
final class CategoryStore {
    private CategoryStore() {}

    static boolean exists(EntityManager em, String query, long id) {
        return !em.createQuery(query, Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** All under it, parents first. */
    static List<Category> below(EntityManager em, Category category) {
        return em.createQuery(
                        "select c from Category c where c.lineage like :under and c.id <> :id order by c.sortPath",
                        Category.class)
                .setParameter("under", category.lineage() + "%")
                .setParameter("id", category.id())
                .getResultStream()
                .sorted((a, b) ->
                        Integer.compare(a.lineage().length(), b.lineage().length()))
                .toList();
    }

    static Category find(EntityManager em, long id) {
        return em.createQuery("select c from Category c where c.id = :id", Category.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    static void refuseTaken(EntityManager em, String name, @Nullable Long parentId, long except) {
        boolean taken = !em.createQuery("""
                        select c.id from Category c where c.companyId = :company and lower(c.name) = :name and c.id <> :id
                          and coalesce(c.parentId, 0) = :parent""", Long.class)
                .setParameter("company", Current.actor().companyId())
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .setParameter("id", except)
                .setParameter("parent", parentId == null ? 0 : parentId)
                .getResultList()
                .isEmpty();
        if (taken) {
            var text = Current.texts().get("error." + CatalogError.NAME_TAKEN.key(), name);
            throw new KenhException(CatalogError.NAME_TAKEN, Map.of("name", text), name);
        }
    }
}
