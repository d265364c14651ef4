package io.kenh.catalog.fiscal;

import static io.kenh.ui.Kit.t;

import io.kenh.catalog.tax.TaxView;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fiscal position as named texts: each tax a field that says what stands for it. */
final class PositionFields {
    static final String SAME = "";
    static final String NONE = "none";

    private PositionFields() {}

    static String tax(long id) {
        return "tax." + id;
    }

    static Map<String, String> values(PositionData data) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", data.name());
        values.put("note", data.note());
        for (var swap : data.swaps()) {
            values.put(tax(swap.taxId()), swap.insteadId() == null ? NONE : Long.toString(swap.insteadId()));
        }
        return values;
    }

    /** @param taxes that the form offered */
    static PositionData read(Form form, List<TaxView> taxes) {
        var swaps = new ArrayList<Swap>();
        for (var tax : taxes) {
            var said = form.value(tax(tax.id()));
            if (said.equals(NONE)) {
                swaps.add(new Swap(tax.id(), null));
            } else if (said.matches("[1-9]\\d{0,17}") && Long.parseLong(said) != tax.id()) {
                swaps.add(new Swap(tax.id(), Long.valueOf(said)));
            } else if (!said.equals(SAME) && !said.equals(Long.toString(tax.id()))) {
                form.error(tax(tax.id()), t("catalog.fiscal.error.tax"));
            }
        }
        return new PositionData(form.required("name", PositionData.NAME), form.text("note", PositionData.NOTE), swaps);
    }
}
