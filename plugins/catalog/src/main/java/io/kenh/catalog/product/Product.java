package io.kenh.catalog.product;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.catalog.api.ProductRef.Kind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Something a company sells or uses. */
@Entity
@Table(name = "catalog_product")
public class Product extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_product_seq")
    @SequenceGenerator(name = "catalog_product_seq", sequenceName = "catalog_product_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String name;

    @Column(name = "sort_name")
    private String sortName;

    @Nullable
    private String reference;

    @Nullable
    @Column(name = "reference_key")
    private String referenceKey;

    @Nullable
    private String barcode;

    @Column(precision = 18, scale = 2)
    private BigDecimal price;

    @Column(precision = 18, scale = 2)
    private BigDecimal cost;

    @Column(name = "unit_id")
    private long unitId;

    @Nullable
    @Column(name = "category_id")
    private Long categoryId;

    @Nullable
    private String description;

    @Nullable
    @Column(name = "image_file")
    private String imageFile;

    private boolean active = true;
    private boolean sellable;

    @Column(name = "by_delivery")
    private boolean byDelivery;

    @Column(name = "search_line")
    private String searchLine;

    @Embedded
    private Trace trace;

    @ElementCollection
    @CollectionTable(name = "catalog_product_word", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "word")
    private Set<String> words = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "catalog_product_tax", joinColumns = @JoinColumn(name = "product_id"))
    @Column(name = "tax_id")
    private Set<Long> taxIds = new HashSet<>();

    protected Product() {}

    Product(long companyId, ProductData data, long by, Instant at) {
        super(companyId);
        trace = new Trace(at, by, at, by);
        say(data);
    }

    final void say(ProductData data) {
        kind = data.kind();
        name = data.name();
        sortName = SearchText.sortKey(data.name());
        reference = data.reference();
        referenceKey = key(data.reference());
        barcode = data.barcode();
        price = cents(data.price());
        cost = cents(data.cost());
        unitId = data.unitId();
        categoryId = data.categoryId();
        description = data.description();
        sellable = data.sellable();
        byDelivery = data.byDelivery();
        taxIds.retainAll(data.taxIds());
        taxIds.addAll(data.taxIds());
        var found = ProductWords.of(data);
        words.retainAll(found);
        words.addAll(found);
        searchLine = SearchText.cut(String.join(" ", found), ProductLimits.SEARCH_LINE);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    static @Nullable String key(@Nullable String reference) {
        return reference == null ? null : reference.toLowerCase(Locale.ROOT);
    }

    /** The opposite of {@link #say}. */
    ProductData said() {
        return new ProductData(
                kind,
                name,
                reference,
                barcode,
                price,
                cost,
                unitId,
                categoryId,
                taxIds.stream().toList(),
                description,
                sellable,
                byDelivery);
    }

    void archive(boolean away) {
        active = !away;
    }

    /** @return the picture before, to which nobody refers any more */
    @Nullable
    String picture(@Nullable String file) {
        var before = imageFile;
        imageFile = file;
        return before;
    }

    void touched(long by, Instant at) {
        trace = new Trace(trace.createdAt(), trace.createdBy(), at, by);
    }

    String displayName() {
        return reference == null ? name : "[" + reference + "] " + name;
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    @Nullable
    String reference() {
        return reference;
    }

    BigDecimal price() {
        return price;
    }

    @Nullable
    String imageFile() {
        return imageFile;
    }

    boolean active() {
        return active;
    }

    Trace trace() {
        return trace;
    }
}
