package io.kenh.catalog.api.lines;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of an older document, for a new one: what that may not name any more, the product says instead. One question for all of them. */
public final class LineRenewal {
    private final Host host;

    public LineRenewal(Host host) {
        this.host = host;
    }

    /**
     * @param lines of the new document
     * @param taxes numbers of those that bear other taxes than before, from 1
     * @param units numbers of those that are counted in another unit; their price is as it was
     */
    public record Renewed(List<LineData> lines, List<Integer> taxes, List<Integer> units) {}

    public Renewed of(List<FilledLine> old) {
        var products = products(old);
        var units = units(old, products);
        var fitting = fitting(old);
        var lines = new ArrayList<LineData>();
        var taxed = new ArrayList<Integer>();
        var counted = new ArrayList<Integer>();
        for (var line : old) {
            var product = line.productId() == null ? null : products.get(line.productId());
            var data = line.data().copy();
            var taxes = Objects.requireNonNull(data.taxIds());
            boolean keepsTaxes = fitting.containsAll(taxes);
            boolean keepsUnit = counts(line.unitId(), product, units);
            lines.add(new LineData(
                    null,
                    data.kind(),
                    data.productId(),
                    data.text(),
                    data.quantity(),
                    keepsUnit ? data.unitId() : null,
                    data.unitPrice(),
                    data.discount(),
                    keepsTaxes ? taxes : product == null ? kept(taxes, fitting) : null));
            if (!keepsTaxes) {
                taxed.add(lines.size());
            }
            if (!keepsUnit) {
                counted.add(lines.size());
            }
        }
        return new Renewed(List.copyOf(lines), List.copyOf(taxed), List.copyOf(counted));
    }

    private Map<Long, ProductRef> products(List<FilledLine> lines) {
        var ids = lines.stream()
                .map(FilledLine::productId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : host.services().get(Products.class).find(ids);
    }

    private Map<Long, UnitRef> units(List<FilledLine> lines, Map<Long, ProductRef> products) {
        var ids = lines.stream()
                .map(FilledLine::unitId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        products.values().forEach(product -> ids.add(product.unitId()));
        return ids.isEmpty() ? Map.of() : host.services().get(Units.class).find(ids);
    }

    private Set<Long> fitting(List<FilledLine> lines) {
        var ids = lines.stream()
                .flatMap(line -> line.taxes().stream())
                .map(TaxRef::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of() : host.services().get(Taxes.class).fitting(ids, TaxRef.Scope.SALE);
    }

    private static List<Long> kept(List<Long> taxes, Set<Long> fitting) {
        return taxes.stream().filter(fitting::contains).toList();
    }

    /** Whether the product, if there is one, can be counted in this unit. */
    private static boolean counts(@Nullable Long unitId, @Nullable ProductRef product, Map<Long, UnitRef> units) {
        if (unitId == null) {
            return true;
        }
        var unit = units.get(unitId);
        var own = product == null ? null : units.get(product.unitId());
        return unit != null && (own == null || own.categoryId() == unit.categoryId());
    }
}
