package io.kenh.catalog.price;

import io.kenh.api.data.CompanyOwned;
import io.kenh.catalog.price.RuleData.Base;
import io.kenh.catalog.price.RuleData.Method;
import io.kenh.catalog.price.RuleData.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A rule of a price list; what it means is in {@link RuleData}. */
@Entity
@Table(name = "catalog_price_rule")
public class PriceRule extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_price_rule_seq")
    @SequenceGenerator(name = "catalog_price_rule_seq", sequenceName = "catalog_price_rule_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "price_list_id", updatable = false)
    private long priceListId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Target target;

    @Nullable
    @Column(name = "product_id")
    private Long productId;

    @Nullable
    @Column(name = "category_id")
    private Long categoryId;

    @Column(name = "min_quantity", precision = 18, scale = 3)
    private BigDecimal minQuantity;

    @Nullable
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Nullable
    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Method method;

    @Nullable
    @Column(name = "fixed_price", precision = 18, scale = 2)
    private BigDecimal fixedPrice;

    @Nullable
    @Column(precision = 7, scale = 4)
    private BigDecimal discount;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Base base;

    @Nullable
    @Column(precision = 9, scale = 4)
    private BigDecimal margin;

    @Nullable
    @Column(precision = 18, scale = 2)
    private BigDecimal rounding;

    @Nullable
    @Column(precision = 18, scale = 2)
    private BigDecimal surcharge;

    protected PriceRule() {}

    PriceRule(long companyId, long priceListId, RuleData data) {
        super(companyId);
        this.priceListId = priceListId;
        say(data);
    }

    /** Keeps what the method uses and forgets the rest. */
    final void say(RuleData data) {
        target = data.target();
        productId = data.target() == Target.PRODUCT ? data.productId() : null;
        categoryId = data.target() == Target.CATEGORY ? data.categoryId() : null;
        minQuantity = data.minQuantity();
        validFrom = data.from();
        validUntil = data.until();
        method = data.method();
        fixedPrice = method == Method.FIXED ? data.fixedPrice() : null;
        discount = method == Method.DISCOUNT ? data.discount() : null;
        base = method == Method.FIXED ? Base.PRICE : data.base();
        margin = method == Method.FORMULA ? data.margin() : null;
        rounding = method == Method.FORMULA ? data.rounding() : null;
        surcharge = method == Method.FORMULA ? data.surcharge() : null;
    }

    RuleData said() {
        return new RuleData(
                target,
                productId,
                categoryId,
                minQuantity,
                validFrom,
                validUntil,
                method,
                number(fixedPrice),
                number(discount),
                base,
                number(margin),
                number(rounding),
                number(surcharge));
    }

    private static BigDecimal number(@Nullable BigDecimal number) {
        return Objects.requireNonNullElse(number, BigDecimal.ZERO);
    }

    long id() {
        return id;
    }

    int version() {
        return version;
    }

    long priceListId() {
        return priceListId;
    }
}
