package io.kenh.catalog.product;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.SearchText;
import io.kenh.api.data.Slice;
import io.kenh.catalog.api.ProductRef.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products read by key (sort name, id): a page does not move when others are added. */
public final class ProductList {
    /** Words of a search beyond these change nothing. */
    private static final int WORDS = 4;

    private static final String ROW = """
            select p.id, p.kind, p.name, p.reference, p.barcode, p.price, p.cost, p.unitId, u.name, p.categoryId, c.path,
                   p.imageFile, p.sellable, p.active, p.sortName
            from Product p join Unit u on u.id = p.unitId left join Category c on c.id = p.categoryId
            where p.active = :active and p.kind in :kinds and (:category = '' or c.lineage like :category)
              and p.sortName >= :name and (p.sortName > :name or p.id > :id)
            """;
    private static final String FOUND = """
              and exists (select w from p.words w where w >= :from0 and w < :to0)
              and exists (select w from p.words w where w >= :from1 and w < :to1)
              and exists (select w from p.words w where w >= :from2 and w < :to2)
              and exists (select w from p.words w where w >= :from3 and w < :to3)
            """;
    private static final String ORDER = " order by p.sortName, p.id";
    private static final String LIST = ROW + ORDER;
    private static final String SEARCH = ROW + FOUND + ORDER;

    private final Host host;

    public ProductList(Host host) {
        this.host = host;
    }

    public Slice<ProductRow> page(ProductFilter filter, @Nullable String after, int limit) {
        var words = SearchText.words(filter.query()).stream().limit(WORDS).toList();
        if (SearchText.nothing(filter.query())) {
            return new Slice<>(List.of(), null);
        }
        var cursor = Cursor.decode(after, 2);
        return host.db().read(em -> {
            var query = em.createQuery(words.isEmpty() ? LIST : SEARCH, ProductRow.class)
                    .setParameter("active", !filter.archived())
                    .setParameter("kinds", filter.kind() == null ? List.of(Kind.values()) : List.of(filter.kind()))
                    .setParameter("category", filter.category() == 0 ? "" : "%/" + filter.category() + "/%")
                    .setParameter("name", cursor.map(key -> key.asText(0)).orElse(""))
                    .setParameter("id", cursor.map(key -> key.asLong(1)).orElse(0L))
                    .setMaxResults(limit + 1);
            for (int i = 0; i < WORDS && !words.isEmpty(); i++) {
                var word = words.get(Math.min(i, words.size() - 1));
                query.setParameter("from" + i, word).setParameter("to" + i, SearchText.end(word));
            }
            return Slice.of(query.getResultList(), limit, row -> Cursor.of(row.sortName(), row.id()));
        });
    }
}
