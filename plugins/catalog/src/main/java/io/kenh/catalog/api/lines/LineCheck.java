package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Refuses what lines cannot say ({@code core.invalid}). What a line has from before it keeps, whatever that is. */
final class LineCheck {
    private final Host host;
    private final Map<Long, FilledLine> old;

    LineCheck(Host host, Map<Long, FilledLine> old) {
        this.host = host;
        this.old = old;
    }

    private @Nullable FilledLine before(LineData line) {
        return line.id() == null ? null : old.get(line.id());
    }

    /** A text, or a product that has one. */
    void words(List<LineData> lines) {
        for (var line : lines) {
            boolean silent = line.text() == null || line.text().isBlank();
            var before = before(line);
            if (silent
                    && line.productId() == null
                    && (before == null || !before.text().isBlank())) {
                throw wrong("catalog.lines.error.empty");
            }
        }
    }

    /** @return names of the products' units and of those that lines name instead */
    Map<Long, String> units(List<LineData> lines, Map<Long, ProductRef> products) {
        var names = new HashMap<Long, String>();
        products.values().forEach(product -> names.put(product.unitId(), product.unit()));
        var asked = new HashSet<Long>();
        for (var line : lines) {
            var unit = line.unitId();
            if (unit != null && !names.containsKey(unit)) {
                asked.add(unit);
            }
            var product = crossed(line, products);
            if (unit != null && product != null) {
                asked.add(unit);
                asked.add(product.unitId());
            }
        }
        if (asked.isEmpty()) {
            return names;
        }
        var found = host.services().get(Units.class).find(asked);
        found.values().forEach((UnitRef unit) -> names.put(unit.id(), unit.name()));
        if (!names.keySet().containsAll(asked)) {
            throw wrong("catalog.lines.error.unit");
        }
        for (var line : lines) {
            var unit = line.unitId();
            var product = crossed(line, products);
            if (unit != null && product != null && differ(found.get(unit), found.get(product.unitId()))) {
                throw wrong("catalog.lines.error.unit-differs", names.getOrDefault(unit, ""), product.displayName());
            }
        }
        return names;
    }

    private static boolean differ(@Nullable UnitRef one, @Nullable UnitRef other) {
        return one != null && other != null && one.categoryId() != other.categoryId();
    }

    /** The product of a line that newly counts it in another unit than its own. */
    private @Nullable ProductRef crossed(LineData line, Map<Long, ProductRef> products) {
        var product = line.productId() == null ? null : products.get(line.productId());
        if (product == null || line.unitId() == null || line.unitId() == product.unitId()) {
            return null;
        }
        var before = before(line);
        boolean kept = before != null
                && Objects.equals(before.productId(), line.productId())
                && Objects.equals(before.unitId(), line.unitId());
        return kept ? null : product;
    }

    /** Of those that lines name themselves: what we sell bears taxes on sales. */
    void taxes(List<LineData> lines) {
        var named = new HashSet<Long>();
        for (var line : lines) {
            if (line.kind() == LineKind.PRODUCT && line.taxIds() != null) {
                var before = before(line);
                var kept = before == null
                        ? List.<Long>of()
                        : before.taxes().stream().map(TaxRef::id).toList();
                line.taxIds().stream().filter(id -> !kept.contains(id)).forEach(named::add);
            }
        }
        if (!named.isEmpty()
                && !host.services()
                        .get(Taxes.class)
                        .fitting(named, TaxRef.Scope.SALE)
                        .containsAll(named)) {
            throw wrong("catalog.lines.error.tax");
        }
    }

    private static KenhException wrong(String key, Object... args) {
        return new KenhException(CoreError.INVALID, Map.of("lines", t(key, args)));
    }
}
