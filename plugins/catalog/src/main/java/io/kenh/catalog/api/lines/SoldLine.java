package io.kenh.catalog.api.lines;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line as a document's table keeps it. Its version is the document's. */
@MappedSuperclass
public abstract class SoldLine extends CompanyOwned {
    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private LineKind kind;

    @Column(name = "product_id")
    private @Nullable Long productId;

    @Column(nullable = false, length = 2000)
    private String text;

    @Column(nullable = false, precision = 18, scale = 3)
    private BigDecimal quantity;

    @Column(name = "unit_id")
    private @Nullable Long unitId;

    @Column(nullable = false, length = 60)
    private String unit;

    @Column(name = "unit_price", nullable = false, precision = 18, scale = 2)
    private BigDecimal unitPrice;

    @Column(nullable = false, precision = 7, scale = 4)
    private BigDecimal discount;

    @Column(nullable = false, length = 4000)
    private String taxes;

    @Column(nullable = false)
    private long untaxed;

    @Column(nullable = false)
    private long tax;

    @Column(nullable = false)
    private long total;

    protected SoldLine() {}

    protected SoldLine(long companyId) {
        super(companyId);
    }

    protected abstract long lineId();

    /** @param newPlace among the document's lines */
    public void say(int newPlace, FilledLine line, TaxText taxText) {
        place = newPlace;
        kind = line.kind();
        productId = line.productId();
        text = line.text();
        quantity = same(quantity, line.quantity());
        unitId = line.unitId();
        unit = line.unit();
        unitPrice = same(unitPrice, line.unitPrice());
        discount = same(discount, line.discount());
        taxes = taxText.write(line.taxes());
        untaxed = line.untaxed();
        tax = line.tax();
        total = line.total();
    }

    /** The same number with other zeros is no change: it would be written for nothing. */
    private static BigDecimal same(@Nullable BigDecimal before, BigDecimal now) {
        return before != null && before.compareTo(now) == 0 ? before : now;
    }

    public FilledLine filled(TaxText taxText) {
        return new FilledLine(
                lineId(),
                kind,
                productId,
                text,
                quantity,
                unitId,
                unit,
                unitPrice,
                discount,
                taxText.read(taxes),
                untaxed,
                tax,
                total);
    }

    public LineKind kind() {
        return kind;
    }

    public @Nullable Long productId() {
        return productId;
    }

    public String text() {
        return text;
    }

    public BigDecimal quantity() {
        return quantity;
    }

    public @Nullable Long unitId() {
        return unitId;
    }

    public String unit() {
        return unit;
    }
}
