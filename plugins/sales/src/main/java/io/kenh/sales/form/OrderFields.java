package io.kenh.sales.form;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.catalog.api.lines.PriceTerms;
import io.kenh.sales.order.OrderData;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An order as the fields of a form. */
final class OrderFields {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        values.put("downPayment", data.downPayment().signum() == 0 ? "" : Typed.plain(data.downPayment()));
        return values;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    /** What is wrong is said at the fields; then the result is not to be saved. */
    static OrderData read(Host host, Form form, OrderData start) {
        var partner = LineFields.id(form.value("partnerId"));
        if (partner == null) {
            form.error("partner", t("sales.error.partner"));
        }
        var day = form.date("orderDate").orElse(start.orderDate());
        var list = LineFields.id(form.value("priceList"));
        var terms = new PriceTerms(list, null, partner == null ? 0 : partner, day);
        return new OrderData(
                terms.partnerId(),
                form.text("invoiceAddress", 1000),
                form.text("deliveryAddress", 1000),
                day,
                form.date("validity").orElse(null),
                form.text("customerReference", 120),
                form.text("paymentTerm", 200),
                list,
                LineFields.id(form.value("salesperson")),
                LineFields.id(form.value("team")),
                tags(form),
                form.text("origin", 200),
                start.source(),
                form.text("terms", 4000),
                Typed.number(form, "downPayment", form.value("downPayment"), 4, HUNDRED, BigDecimal.ZERO),
                LineFields.read(host, form, terms, start.pricing(), start.lines()));
    }

    private static List<String> tags(Form form) {
        var tags = Arrays.stream(form.text("tags", 400).split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        if (tags.stream().anyMatch(tag -> tag.length() > OrderData.TAG)) {
            form.error("tags", t("sales.error.tag", OrderData.TAG));
        }
        return tags;
    }
}
