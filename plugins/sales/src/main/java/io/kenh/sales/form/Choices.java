package io.kenh.sales.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.api.UnitRef;
import io.kenh.catalog.api.Units;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.number.Numbers;
import io.kenh.sales.order.FilledLine;
import io.kenh.sales.order.LineKind;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the editor offers to choose from, read once for all lines. */
final class Choices {
    private static final String AUTO = "auto";

    private final Host host;
    private final List<TaxRef> taxes;
    private final List<UnitRef> units;

    Choices(Host host) {
        this.host = host;
        this.taxes = host.services().get(Taxes.class).all(TaxRef.Scope.SALE);
        this.units = host.services().get(Units.class).all();
    }

    static Option none() {
        return new Option("", t("sales.none"));
    }

    List<Option> priceLists(String chosen) {
        var prices = host.services().get(Prices.class);
        var options = new ArrayList<Option>();
        options.add(new Option("", t("sales.price-list.auto")));
        prices.lists().forEach(list -> options.add(new Option(Long.toString(list.id()), list.name())));
        return keeping(options, chosen, id -> prices.list(id).map(Prices.PriceListRef::name));
    }

    List<Option> people(String chosen) {
        var users = host.services().get(Users.class);
        var options = new ArrayList<Option>();
        options.add(none());
        users.withPermission(Current.actor().companyId(), SalesPermissions.WRITE)
                .forEach(user -> options.add(new Option(Long.toString(user.id()), user.name())));
        return keeping(options, chosen, id -> users.find(id).map(Users.UserRef::name));
    }

    List<Option> teams(String chosen) {
        var options = new ArrayList<Option>();
        options.add(none());
        host.services()
                .get(Users.class)
                .teams(Current.actor().companyId())
                .forEach(team -> options.add(new Option(Long.toString(team.id()), team.name())));
        return keeping(options, chosen, id -> Optional.empty());
    }

    /** What an order has already stays to be chosen, also when it is no longer offered: saving must not take it away. */
    private static List<Option> keeping(List<Option> options, String chosen, LongFunction<Optional<String>> name) {
        var id = OrderFields.id(chosen);
        if (id != null && options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, name.apply(id).orElse("#" + chosen)));
        }
        return options;
    }

    List<Option> units(@Nullable Long chosen, String name) {
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
    List<Option> taxes(String chosen, String label) {
        var options = new ArrayList<Option>();
        if (chosen.equals(AUTO)) {
            options.add(new Option(AUTO, t("sales.tax.auto")));
        }
        options.add(new Option("", t("sales.tax.none")));
        taxes.forEach(tax -> options.add(new Option(Long.toString(tax.id()), tax.label())));
        if (options.stream().noneMatch(option -> option.value().equals(chosen))) {
            options.add(new Option(chosen, label));
        }
        return options;
    }

    LineRow blank() {
        return new LineRow("", LineKind.PRODUCT, "", "", "", "1", "", List.of(), "", "", AUTO, taxes(AUTO, ""), "");
    }

    List<LineRow> rows(List<FilledLine> lines) {
        var products = products(lines.stream()
                .map(FilledLine::productId)
                .filter(Objects::nonNull)
                .toList());
        var rows = new ArrayList<LineRow>();
        for (var line : lines) {
            var tax = line.taxes().stream().map(one -> Long.toString(one.id())).collect(Collectors.joining(","));
            var label = line.taxes().stream().map(TaxRef::label).collect(Collectors.joining(" + "));
            rows.add(new LineRow(
                    Objects.toString(line.id(), ""),
                    line.kind(),
                    Objects.toString(line.productId(), ""),
                    products.getOrDefault(Objects.requireNonNullElse(line.productId(), 0L), ""),
                    line.text(),
                    Numbers.plain(line.quantity()),
                    Objects.toString(line.unitId(), ""),
                    units(line.unitId(), line.unit()),
                    Numbers.plain(line.unitPrice()),
                    line.discount().signum() == 0 ? "" : Numbers.plain(line.discount()),
                    tax,
                    taxes(tax, label),
                    line.kind() == LineKind.PRODUCT ? io.kenh.ui.Kit.money(line.untaxed()) : ""));
        }
        return rows;
    }

    /** As they were typed. */
    List<LineRow> rows(Form form) {
        var rows = new ArrayList<LineRow>();
        var kinds = form.values("l.kind");
        for (int i = 0; i < kinds.size(); i++) {
            var unit = OrderFields.id(OrderFields.at(form, "l.unit", i));
            var tax = OrderFields.at(form, "l.tax", i);
            rows.add(new LineRow(
                    OrderFields.at(form, "l.id", i),
                    kinds.get(i).equals("SECTION")
                            ? LineKind.SECTION
                            : kinds.get(i).equals("NOTE") ? LineKind.NOTE : LineKind.PRODUCT,
                    OrderFields.at(form, "l.productId", i),
                    OrderFields.at(form, "l.product", i),
                    OrderFields.at(form, "l.text", i),
                    OrderFields.at(form, "l.qty", i),
                    Objects.toString(unit, ""),
                    units(unit, ""),
                    OrderFields.at(form, "l.price", i),
                    OrderFields.at(form, "l.discount", i),
                    tax,
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
