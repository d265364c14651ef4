package io.kenh.catalog.category;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tree of categories. */
public final class CategoryService {
    /** More than this would not fit on a form. */
    private static final int MOST = 500;

    private static final String ROW = """
            select c.id, c.name, c.path, c.parentId, c.lineage, c.version,
                   (select count(p) from Product p where p.categoryId = c.id and p.active = true)
            from Category c
            """;

    private final Host host;

    public CategoryService(Host host) {
        this.host = host;
    }

    /** Of the actor's company, parents before their children. */
    public List<CategoryRow> all() {
        return host.db()
                .read(em -> em.createQuery(
                                ROW + "where c.companyId = :company order by c.sortPath, c.id", CategoryRow.class)
                        .setParameter("company", Current.actor().companyId())
                        .setMaxResults(MOST)
                        .getResultList());
    }

    record Path(long id, String path) {}

    /** Names from the root down, of so many in one query. */
    public Map<Long, String> paths(Collection<Long> ids) {
        var paths = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            host.db()
                    .read(em -> em.createQuery(
                                    "select c.id, c.path from Category c where one_of(c.id, :ids)", Path.class)
                            .setParameter("ids", ids.toArray(Long[]::new))
                            .getResultList())
                    .forEach(row -> paths.put(row.id(), row.path()));
        }
        return paths;
    }

    /** @throws KenhException {@code core.not-found} */
    public CategoryRow get(long id) {
        return host.db()
                .read(em -> em.createQuery(ROW + "where c.id = :id", CategoryRow.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** By its whole path or, when only one has it, by its name; whatever the case. For imports. */
    public Optional<CategoryRow> named(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var all = all();
        var byPath = all.stream()
                .filter(row -> row.path().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        var byName = all.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).equals(wanted))
                .toList();
        return byPath.or(() -> byName.size() == 1 ? Optional.of(byName.getFirst()) : Optional.empty());
    }

    public long create(String name, @Nullable Long parentId) {
        return host.db().write(em -> {
            CategoryStore.refuseTaken(em, name, parentId, 0);
            var category = new Category(Current.actor().companyId(), name);
            em.persist(category);
            category.stand(name, parentId == null ? null : CategoryStore.find(em, parentId));
            return category.id();
        });
    }

    /** @throws KenhException {@code core.conflict} (409), {@code core.invalid} (422) for a parent that stands below it */
    public void change(long id, int version, String name, @Nullable Long parentId) {
        host.db().write(em -> {
            var category = CategoryStore.find(em, id);
            if (category.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            CategoryStore.refuseTaken(em, name, parentId, id);
            var parent = parentId == null ? null : CategoryStore.find(em, parentId);
            if (parent != null && category.holds(parent)) {
                throw new KenhException(
                        CoreError.INVALID, Map.of("parent", Current.texts().get("catalog.error.parent-below")));
            }
            // Read before the lineage changes: it is what they are found by.
            var below = CategoryStore.below(em, category);
            category.stand(name, parent);
            var placed = new HashMap<Long, Category>(Map.of(id, category));
            for (var child : below) {
                child.stand(child.name(), placed.get(child.parentId()));
                placed.put(child.id(), child);
            }
            return id;
        });
    }

    /** @throws KenhException {@code catalog.in-use} (409) while products, price rules or other categories need it */
    public void delete(long id) {
        host.db().write(em -> {
            var category = CategoryStore.find(em, id);
            boolean used = CategoryStore.exists(em, "select c.id from Category c where c.parentId = :id", id)
                    || CategoryStore.exists(em, "select p.id from Product p where p.categoryId = :id", id)
                    || CategoryStore.exists(em, "select r.id from PriceRule r where r.categoryId = :id", id);
            if (used) {
                throw new KenhException(CatalogError.IN_USE);
            }
            em.remove(category);
            return id;
        });
    }
}
