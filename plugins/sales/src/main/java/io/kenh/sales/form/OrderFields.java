package io.kenh.sales.form;

import static io.kenh.ui.Kit.t;

import io.kenh.sales.number.Numbers;
import io.kenh.sales.order.LineData;
import io.kenh.sales.order.LineKind;
import io.kenh.sales.order.OrderData;
import io.kenh.ui.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order as the fields of a form. Lines are parallel lists: one value of each name a line. */
final class OrderFields {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int TAG = 60;

    private OrderFields() {}

    static Map<String, String> values(OrderData data) {
        var values = new LinkedHashMap<String, String>();
        values.put("partnerId", data.partnerId() == 0 ? "" : Long.toString(data.partnerId()));
        values.put("invoiceAddress", data.invoiceAddress());
        values.put("deliveryAddress", data.deliveryAddress());
        values.put("orderDate", data.orderDate().toString());
        values.put("validity", text(data.validityDate()));
        values.put("customerReference", data.customerReference());
        values.put("paymentTerm", data.paymentTerm());
        values.put("priceList", text(data.priceListId()));
        values.put("salesperson", text(data.salespersonId()));
        values.put("team", text(data.teamId()));
        values.put("tags", String.join(", ", data.tags()));
        values.put("origin", data.origin());
        values.put("terms", data.terms());
        values.put("downPayment", data.downPayment().signum() == 0 ? "" : Numbers.plain(data.downPayment()));
        return values;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** What is wrong is said at the fields; then the result is not to be saved. */
    static OrderData read(Form form, OrderData start) {
        var partner = id(form.value("partnerId"));
        if (partner == null) {
            form.error("partner", t("sales.error.partner"));
        }
        return new OrderData(
                partner == null ? 0 : partner,
                form.text("invoiceAddress", 1000),
                form.text("deliveryAddress", 1000),
                form.date("orderDate").orElse(start.orderDate()),
                form.date("validity").orElse(null),
                form.text("customerReference", 120),
                form.text("paymentTerm", 200),
                id(form.value("priceList")),
                id(form.value("salesperson")),
                id(form.value("team")),
                tags(form),
                form.text("origin", 200),
                start.source(),
                form.text("terms", 4000),
                Numbers.read(form, "downPayment", form.value("downPayment"), 4, HUNDRED, BigDecimal.ZERO),
                lines(form));
    }

    private static List<String> tags(Form form) {
        var tags = Arrays.stream(form.text("tags", 400).split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.stream().anyMatch(tag -> tag.length() > TAG)) {
            form.error("tags", t("sales.error.tag", TAG));
        }
        return tags;
    }

    static List<LineData> lines(Form form) {
        var kinds = form.values("l.kind");
        var lines = new ArrayList<LineData>();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = LineKind.valueOf(known(kinds.get(i)));
            var text = at(form, "l.text", i).replace("\r\n", "\n").strip();
            var product = id(at(form, "l.productId", i));
            if (kind != LineKind.PRODUCT) {
                if (!text.isEmpty()) {
                    lines.add(words(form, i, kind, text));
                }
            } else if (product != null || !text.isEmpty()) {
                lines.add(product(form, i, product, text));
            } else if (!at(form, "l.product", i).isBlank()) {
                form.error("lines", t("sales.error.pick-product", at(form, "l.product", i)));
            }
        }
        return lines;
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
                Numbers.read(form, "lines", at(form, "l.qty", i), 3, Numbers.MOST, BigDecimal.ONE),
                id(at(form, "l.unit", i)),
                price.isBlank() ? null : Numbers.read(form, "lines", price, 2, Numbers.MOST, BigDecimal.ZERO),
                Numbers.read(form, "lines", at(form, "l.discount", i), 4, HUNDRED, BigDecimal.ZERO),
                taxes.equals("auto") ? null : ids(taxes));
    }

    private static String known(String kind) {
        return Arrays.stream(LineKind.values()).anyMatch(one -> one.name().equals(kind)) ? kind : "PRODUCT";
    }

    static List<Long> ids(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(OrderFields::id)
                .filter(Objects::nonNull)
                .map(id -> (long) id)
                .toList();
    }

    static @Nullable Long id(String text) {
        var digits = text.strip();
        return digits.matches("[1-9]\\d{0,17}") ? Long.valueOf(digits) : null;
    }

    static String at(Form form, String name, int i) {
        var all = form.values(name);
        return i < all.size() ? all.get(i) : "";
    }
}
