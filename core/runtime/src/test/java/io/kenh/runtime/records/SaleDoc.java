package io.kenh.runtime.records;

import io.kenh.api.data.DocType;
import io.kenh.api.security.Permission;
import java.util.Optional;

/** A sale as a document. */
final class SaleDoc implements DocType<Sale> {
    @Override
    public String name() {
        return "test.sale";
    }

    @Override
    public Class<Sale> entity() {
        return Sale.class;
    }

    @Override
    public Permission read() {
        return SaleList.READ;
    }

    @Override
    public String title(Sale sale) {
        return "S" + sale.id();
    }

    @Override
    public String path(Sale sale) {
        return SaleList.LIST + "/" + sale.id();
    }

    @Override
    public Optional<Long> partnerId(Sale sale) {
        return Optional.empty();
    }
}
