package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.lines.TaxText;
import java.util.Set;

/** What orders ask others about their lines. */
final class LineRules {
    private final Host host;
    private final TaxText taxText;

    LineRules(Host host) {
        this.host = host;
        this.taxText = new TaxText(host);
    }

    TaxText taxText() {
        return taxText;
    }

    /** Of these products those of which is invoiced what is delivered. */
    Set<Long> byDelivery(Set<Long> products) {
        return products.isEmpty()
                ? Set.of()
                : host.services().get(Products.class).byDelivery(products);
    }
}
