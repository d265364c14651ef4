package io.kenh.catalog.tax;

import static io.kenh.ui.Kit.t;

import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.number.Decimals;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tax as named texts, as forms and comparisons want it. */
final class TaxFields {
    private TaxFields() {}

    static Map<String, String> values(TaxData data) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", data.name());
        values.put("label", data.label());
        values.put("scope", data.scope().name());
        values.put("computation", data.computation().name());
        values.put("amount", Typed.plain(data.amount()));
        values.put("included", data.included() ? "on" : "");
        values.put("place", Integer.toString(data.place()));
        values.put("standard", data.standard() ? "on" : "");
        values.put("from", text(data.from()));
        values.put("until", text(data.until()));
        values.put("next", data.nextId() == null ? "" : data.nextId().toString());
        return values;
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static TaxData read(Form form) {
        var computation = form.choice("computation", Computation.class).orElse(Computation.PERCENT);
        boolean group = computation == Computation.GROUP;
        if (!group && form.value("amount").isBlank()) {
            form.error("amount", t("ui.form.required"));
        }
        var highest = computation == Computation.FIXED ? TaxData.HIGHEST_FIXED : TaxData.HIGHEST_PERCENT;
        var parts = form.values("parts").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
        var next = form.optionalNumber("next", 1, Long.MAX_VALUE);
        return new TaxData(
                form.required("name", TaxData.NAME),
                form.required("label", TaxData.LABEL),
                form.choice("scope", Scope.class).orElse(Scope.SALE),
                computation,
                group ? BigDecimal.ZERO : Decimals.read(form, "amount", 4, BigDecimal.ZERO, highest),
                !group && form.flag("included"),
                (int) form.number("place", 0, 9999),
                form.flag("standard"),
                form.date("from").orElse(null),
                form.date("until").orElse(null),
                next.isPresent() ? next.getAsLong() : null,
                group ? parts : List.of());
    }

    /** "8%", "1.500 ₫ / đơn vị" */
    static String amount(TaxData data) {
        return switch (data.computation()) {
            case PERCENT -> t("catalog.percent", Decimals.shown(data.amount()));
            case FIXED -> t("catalog.tax.per-unit", Decimals.shown(data.amount()));
            case GROUP -> t("catalog.tax.group", data.parts().size());
        };
    }
}
