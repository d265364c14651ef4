package io.kenh.catalog.start;

import io.kenh.api.addon.Host;
import io.kenh.api.data.FirstUse;
import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.price.PriceList;
import io.kenh.catalog.tax.Tax;
import io.kenh.catalog.tax.TaxData;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every company begins with, made when it first needs it: the Vietnamese VAT rates and one price list. Data, not rules: a company
 * may change all of it.
 */
public final class Shipped {
    /** 8 % instead of 10 %: National Assembly resolution 204/2025/QH15, 1 July 2025 to 31 December 2026. */
    private static final LocalDate REDUCED_FROM = LocalDate.of(2025, 7, 1);

    private static final LocalDate REDUCED_UNTIL = LocalDate.of(2026, 12, 31);
    private static final String PRICE_LIST = "Bảng giá chung";

    private final FirstUse first;

    public Shipped(Host host) {
        this.first = new FirstUse(host, "catalog_company", Shipped::make);
    }

    /** For the actor's company. */
    public void ensure() {
        first.ensure();
    }

    private static void make(EntityManager em, long company) {
        for (var scope : Scope.values()) {
            taxes(em, company, scope);
        }
        em.persist(new PriceList(company, PRICE_LIST, true));
    }

    private static void taxes(EntityManager em, long company, Scope scope) {
        boolean sale = scope == Scope.SALE;
        var ten = vat(scope, 10, 40, sale, null, null, null);
        var taxes =
                List.of(vat(scope, 0, 10, false, null, null, null), vat(scope, 5, 20, false, null, null, null), ten);
        Long next = null;
        for (var data : taxes) {
            var tax = new Tax(company, data);
            em.persist(tax);
            next = tax.id();
        }
        em.persist(new Tax(company, vat(scope, 8, 30, false, REDUCED_FROM, REDUCED_UNTIL, next)));
    }

    private static TaxData vat(
            Scope scope,
            int percent,
            int place,
            boolean standard,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable Long next) {
        var label = "GTGT " + percent + "%";
        return new TaxData(
                scope == Scope.SALE ? "Thuế " + label : "Thuế " + label + " đầu vào",
                label,
                scope,
                Computation.PERCENT,
                BigDecimal.valueOf(percent),
                false,
                place,
                standard,
                from,
                until,
                next,
                List.of());
    }
}
