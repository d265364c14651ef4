package io.kenh.catalog.product;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.api.Products;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Products for other plugins. */
public final class ProductDirectory implements Products {
    private static final int MOST = 20;
    /** Words of a search beyond these change nothing: four find one in a million. */
    private static final int WORDS = 4;

    private static final String ROW = """
            select p.id, p.kind, p.name, p.reference, p.barcode, p.price, p.cost, p.unitId, u.name, p.categoryId, c.lineage,
                   (select listagg(cast(t as string), '/') within group (order by t) from p.taxIds t),
                   p.description, p.imageFile, p.sellable, p.active
            from Product p join Unit u on u.id = p.unitId left join Category c on c.id = p.categoryId
            """;
    private static final String SEARCH = ROW + """
            where p.companyId = :company and p.active = true and p.sellable = true
              and exists (select w from p.words w where w >= :from0 and w < :to0)
              and exists (select w from p.words w where w >= :from1 and w < :to1)
              and exists (select w from p.words w where w >= :from2 and w < :to2)
              and exists (select w from p.words w where w >= :from3 and w < :to3)
            order by case when p.sortName >= :start and p.sortName < :end then 0 else 1 end, p.sortName, p.id""";
    private static final String FIRST = ROW + """
            where p.companyId = :company and p.active = true and p.sellable = true order by p.sortName, p.id""";
    private static final String CODE = ROW + """
            where p.companyId = :company and (p.referenceKey = :key or p.barcode = :code)
            order by p.active desc, p.id""";

    private static final String BY_DELIVERY =
            "select p.id from Product p where one_of(p.id, :ids) and p.byDelivery = true";

    private final Host host;

    public ProductDirectory(Host host) {
        this.host = host;
    }

    record Row(
            long id,
            Kind kind,
            String name,
            @Nullable String reference,
            @Nullable String barcode,
            BigDecimal price,
            BigDecimal cost,
            long unitId,
            String unit,
            @Nullable Long categoryId,
            @Nullable String lineage,
            @Nullable String taxes,
            @Nullable String description,
            @Nullable String imageFile,
            boolean sellable,
            boolean active) {
        ProductRef ref() {
            return new ProductRef(
                    id,
                    kind,
                    name,
                    reference,
                    barcode,
                    price,
                    cost,
                    unitId,
                    unit,
                    categoryId,
                    ids(lineage),
                    ids(taxes),
                    description,
                    Pictures.path(id, imageFile),
                    sellable,
                    active);
        }

        private static List<Long> ids(@Nullable String path) {
            return path == null
                    ? List.of()
                    : Arrays.stream(path.split("/"))
                            .filter(part -> !part.isEmpty())
                            .map(Long::valueOf)
                            .toList();
        }
    }

    @Override
    public Optional<ProductRef> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<Long, ProductRef> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var rows = host.db()
                .read(em -> em.createQuery(ROW + "where one_of(p.id, :ids)", Row.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList());
        var found = new HashMap<Long, ProductRef>();
        rows.forEach(row -> found.put(row.id(), row.ref()));
        return found;
    }

    @Override
    public Set<Long> byDelivery(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(host.db()
                        .read(em -> em.createQuery(BY_DELIVERY, Long.class)
                                .setParameter("ids", ids.toArray(Long[]::new))
                                .getResultList()));
    }

    @Override
    public List<ProductRef> search(String text, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var rows = new LinkedHashMap<Long, Row>();
        if (text.isBlank()) {
            query(FIRST, most).forEach(row -> rows.put(row.id(), row));
            return rows.values().stream().map(Row::ref).toList();
        }
        code(text).stream().filter(row -> row.active() && row.sellable()).forEach(row -> rows.put(row.id(), row));
        var plain = SearchText.plain(text.strip());
        words(text, most).stream()
                .sorted(Comparator.comparing(
                        row -> !SearchText.plain(row.name()).startsWith(plain)))
                .forEach(row -> rows.putIfAbsent(row.id(), row));
        return rows.values().stream().limit(most).map(Row::ref).toList();
    }

    private List<Row> query(String query, int limit) {
        return host.db()
                .read(em -> em.createQuery(query, Row.class)
                        .setParameter("company", Current.actor().companyId())
                        .setMaxResults(limit)
                        .getResultList());
    }

    private List<Row> words(String text, int limit) {
        var words = SearchText.words(text).stream().limit(WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        var start = SearchText.sortKey(text);
        return host.db().read(em -> {
            var query = em.createQuery(SEARCH, Row.class)
                    .setParameter("company", Current.actor().companyId())
                    .setParameter("start", start)
                    .setParameter("end", SearchText.end(start))
                    .setMaxResults(limit);
            bind(query, words);
            return query.getResultList();
        });
    }

    private static void bind(TypedQuery<Row> query, List<String> words) {
        for (int i = 0; i < WORDS; i++) {
            var word = words.get(Math.min(i, words.size() - 1));
            query.setParameter("from" + i, word).setParameter("to" + i, SearchText.end(word));
        }
    }

    private List<Row> code(String text) {
        var code = text.strip();
        return host.db()
                .read(em -> em.createQuery(CODE, Row.class)
                        .setParameter("company", Current.actor().companyId())
                        .setParameter("key", code.toLowerCase(Locale.ROOT))
                        .setParameter("code", code)
                        .setMaxResults(2)
                        .getResultList());
    }

    @Override
    public Optional<ProductRef> byCode(String code) {
        return code.isBlank()
                ? Optional.empty()
                : code(code).stream().findFirst().map(Row::ref);
    }
}
