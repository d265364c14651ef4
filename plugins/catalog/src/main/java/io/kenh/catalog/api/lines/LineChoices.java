package io.kenh.catalog.api.lines;

import static io.kenh.catalog.api.lines.LineFields.AUTO;
import static io.kenh.catalog.api.lines.LineFields.at;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.ui.form.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lines offer to choose from, read once for all of them. */
final class LineChoices {
    private final Host host;
    private final List<TaxRef> taxes;
    private final List<UnitRef> units;

    LineChoices(Host host) {
        this.host = host;
        this.taxes = host.services().get(Taxes.class).all(TaxRef.Scope.SALE);
        this.units = host.services().get(Units.class).all();
    }

    private List<Option> units(@Nullable Long chosen, String name) {
        if (chosen == null) {
            return List.of();
        }
        long category = units.stream()
                .filter(unit -> unit.id() == chosen)
                .mapToLong(UnitRef::categoryId)
                .findFirst()
                .orElse(-1);
        var options = units.stream()
                .filter(unit -> unit.categoryId() == category)
                .map(unit -> new Option(Long.toString(unit.id()), unit.name()))
                .toList();
        return options.isEmpty() ? List.of(new Option(Long.toString(chosen), name)) : options;
    }

    /** Each tax alone, none, and whatever the line has now. */
    private List<Option> taxes(String chosen, String label) {
        var options = new ArrayList<Option>();
        if (chosen.equals(AUTO)) {
            options.add(new Option(AUTO, t("catalog.lines.tax.auto")));
        }
        options.add(new Option("", t("catalog.lines.tax.none")));
        taxes.forEach(tax -> options.add(new Option(Long.toString(tax.id()), tax.label())));
        if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, label));
        }
        return options;
    }

    /** An empty line, to copy. */
    LineRow blank() {
        return new LineRow(
                "", LineKind.PRODUCT, "", "", "", "1", "", List.of(), "", false, "", AUTO, true, taxes(AUTO, ""), "");
    }

    /** @param offered the same lines as the catalogue fills them */
    List<LineRow> rows(List<FilledLine> lines, List<FilledLine> offered) {
        var products = products(lines.stream()
                .map(FilledLine::productId)
                .filter(Objects::nonNull)
                .toList());
        var rows = new ArrayList<LineRow>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var tax = line.taxes().stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(","));
            var label = line.taxes().stream().map(TaxRef::label).collect(Collectors.joining(" + "));
            rows.add(new LineRow(
                    Objects.toString(line.id(), ""),
                    line.kind(),
                    Objects.toString(line.productId(), ""),
                    products.getOrDefault(Objects.requireNonNullElse(line.productId(), 0L), ""),
                    line.text(),
                    Typed.plain(line.quantity()),
                    Objects.toString(line.unitId(), ""),
                    units(line.unitId(), line.unit()),
                    Typed.plain(line.unitPrice()),
                    line.productId() != null
                            && i < offered.size()
                            && line.unitPrice().compareTo(offered.get(i).unitPrice()) == 0,
                    line.discount().signum() == 0 ? "" : Typed.plain(line.discount()),
                    tax,
                    line.productId() != null && i < offered.size() && ids(line).equals(ids(offered.get(i))),
                    taxes(tax, label),
                    line.kind() == LineKind.PRODUCT ? Kit.money(line.untaxed()) : ""));
        }
        return rows;
    }

    private static List<Long> ids(FilledLine line) {
        return line.taxes().stream().map(TaxRef::id).toList();
    }

    /** As they were typed. */
    List<LineRow> rows(Form form) {
        var rows = new ArrayList<LineRow>();
        var kinds = form.values("l.kind");
        for (int i = 0; i < kinds.size(); i++) {
            var unit = LineFields.id(at(form, "l.unit", i));
            var tax = at(form, "l.tax", i);
            rows.add(new LineRow(
                    at(form, "l.id", i),
                    LineFields.kind(kinds.get(i)),
                    at(form, "l.productId", i),
                    at(form, "l.product", i),
                    at(form, "l.text", i),
                    at(form, "l.qty", i),
                    Objects.toString(unit, ""),
                    units(unit, ""),
                    at(form, "l.price", i),
                    at(form, "l.auto", i).equals("1"),
                    at(form, "l.discount", i),
                    tax,
                    at(form, "l.autoTax", i).equals("1"),
                    taxes(tax, tax),
                    ""));
        }
        return rows;
    }

    private Map<Long, String> products(List<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            host.services()
                    .get(Products.class)
                    .find(ids)
                    .values()
                    .forEach(product -> names.put(product.id(), product.displayName()));
        }
        return names;
    }
}
