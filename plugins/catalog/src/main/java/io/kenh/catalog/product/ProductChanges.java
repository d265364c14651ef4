package io.kenh.catalog.product;

import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody changed, for the product's history. */
final class ProductChanges {
    private final List<Change> changes = new ArrayList<>();

    private ProductChanges() {}

    static List<Change> between(ProductData before, ProductData after) {
        var found = new ProductChanges();
        found.text("name", As.TEXT, before.name(), after.name());
        found.text("reference", As.TEXT, before.reference(), after.reference());
        found.text("barcode", As.TEXT, before.barcode(), after.barcode());
        found.text("kind", As.LABEL, "catalog.kind." + before.kind(), "catalog.kind." + after.kind());
        found.money("price", before.price(), after.price());
        found.money("cost", before.cost(), after.cost());
        return List.copyOf(found.changes);
    }

    private void text(String field, As as, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    "catalog.field." + field,
                    as,
                    Objects.requireNonNullElse(before, ""),
                    Objects.requireNonNullElse(after, "")));
        }
    }

    private void money(String field, BigDecimal before, BigDecimal after) {
        if (before.compareTo(after) != 0) {
            changes.add(new Change("catalog.field." + field, As.MONEY, dong(before), dong(after)));
        }
    }

    private static String dong(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
