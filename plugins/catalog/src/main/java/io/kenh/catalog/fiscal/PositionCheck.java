package io.kenh.catalog.fiscal;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.tax.TaxService;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a fiscal position may say. */
record PositionCheck(TaxService taxes) {
    /** @throws KenhException {@code core.invalid} with the field @param id of the position itself, 0 for a new one */
    void of(EntityManager em, PositionData data, long company, long id) {
        boolean taken = !em.createQuery("""
                        select p.id from FiscalPosition p
                        where p.companyId = :company and lower(p.name) = :name and p.id <> :id
                        """, Long.class)
                .setParameter("company", company)
                .setParameter("name", data.name().toLowerCase(Locale.ROOT))
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (taken) {
            throw new KenhException(
                    CoreError.INVALID, Map.of("name", t("error." + CatalogError.NAME_TAKEN.key(), data.name())));
        }
        var sold = taxes.views().stream()
                .filter(tax -> tax.data().scope() == Scope.SALE)
                .map(tax -> tax.id())
                .collect(Collectors.toSet());
        var named = new HashSet<Long>();
        for (var swap : data.swaps()) {
            var instead = swap.insteadId();
            if (!named.add(swap.taxId())
                    || !sold.contains(swap.taxId())
                    || instead != null && !sold.contains(instead)) {
                throw new KenhException(
                        CoreError.INVALID, Map.of("tax." + swap.taxId(), t("catalog.fiscal.error.tax")));
            }
        }
    }
}
