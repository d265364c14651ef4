package io.kenh.catalog.api.lines;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.ProductRef;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines as the fields of a form: parallel lists, one value of each name a line. */
public final class LineFields {
    static final String AUTO = "auto";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private LineFields() {}

    /**
     * What is wrong is said at the field {@code lines}; then the result is not to be saved.
     *
     * @param terms of the document as it is typed
     * @param savedTerms of the document as it is saved; any for a new one
     * @param saved its lines: prices and taxes that nobody typed are asked for again where what they depend on differs from these
     */
    public static List<LineData> read(
            Host host, Form form, PriceTerms terms, PriceTerms savedTerms, List<LineData> saved) {
        var kinds = form.values("l.kind");
        var known = saved.stream()
                .filter(line -> line.id() != null)
                .collect(Collectors.toMap(LineData::id, Function.identity()));
        boolean otherTerms = !terms.equals(savedTerms);
        var lines = new ArrayList<LineData>();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kind(kinds.get(i));
            var text = at(form, "l.text", i).replace("\r\n", "\n").strip();
            var typed = at(form, "l.product", i).strip();
            var before = known.get(id(at(form, "l.id", i)));
            var product = id(at(form, "l.productId", i));
            if (kind != LineKind.PRODUCT) {
                if (!text.isEmpty()) {
                    lines.add(words(form, i, kind, text));
                }
                continue;
            }
            if (product == null && !typed.isEmpty()) {
                product = named(host, typed, text, before).orElse(null);
                if (product == null) {
                    form.error("lines", t("catalog.lines.error.pick-product", typed));
                    continue;
                }
            }
            if (product != null || !text.isEmpty()) {
                var line = product(form, i, product, text);
                lines.add(line.unlessTyped(
                        at(form, "l.auto", i).equals("1") && (otherTerms || line.pricedOtherwise(before)),
                        at(form, "l.autoTax", i).equals("1") && (otherTerms || line.sellsOther(before))));
            }
        }
        return lines;
    }

    /** A code or the whole name, typed or scanned and not picked. A text that is there already is of the product before: of no other. */
    private static Optional<Long> named(Host host, String typed, String text, @Nullable LineData before) {
        return new NamedProducts(host)
                .find(typed)
                .filter(product -> before != null && Objects.equals(before.productId(), product.id())
                        || text.isEmpty() && product.active() && product.sellable())
                .map(ProductRef::id);
    }

    private static LineData words(Form form, int i, LineKind kind, String text) {
        var zero = BigDecimal.ZERO;
        return new LineData(id(at(form, "l.id", i)), kind, null, text, zero, null, zero, zero, List.of());
    }

    private static LineData product(Form form, int i, @Nullable Long product, String text) {
        var price = at(form, "l.price", i);
        var taxes = at(form, "l.tax", i);
        return new LineData(
                id(at(form, "l.id", i)),
                LineKind.PRODUCT,
                product,
                text,
                Typed.number(form, "lines", at(form, "l.qty", i), 3, Typed.MOST, BigDecimal.ONE),
                id(at(form, "l.unit", i)),
                price.isBlank() ? null : Typed.number(form, "lines", price, 2, Typed.MOST, BigDecimal.ZERO),
                Typed.number(form, "lines", at(form, "l.discount", i), 4, HUNDRED, BigDecimal.ZERO),
                taxes.equals(AUTO) ? null : ids(taxes));
    }

    static LineKind kind(String text) {
        return Arrays.stream(LineKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElse(LineKind.PRODUCT);
    }

    private static List<Long> ids(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(LineFields::id)
                .filter(Objects::nonNull)
                .map(id -> (long) id)
                .toList();
    }

    /** Null for what is no id. */
    public static @Nullable Long id(String text) {
        var digits = text.strip();
        return digits.matches("[1-9]\\d{0,17}") ? Long.valueOf(digits) : null;
    }

    static String at(Form form, String name, int i) {
        var all = form.values(name);
        return i < all.size() ? all.get(i) : "";
    }
}
