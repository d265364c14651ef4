package io.kenh.sales.form;

import gg.jte.Content;
import io.kenh.sales.order.OrderView;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an order is written.
 *
 * @param order null for a new one
 * @param version what the input is based on
 * @param changes what somebody else changed meanwhile
 * @param terms payment terms that invoices understand, empty while nothing makes any
 * @param typed what stands in it was sent and is not saved
 * @param lines their editor
 */
public record FormView(
        Form form,
        @Nullable OrderView order,
        int version,
        String title,
        @Nullable String warning,
        List<Change> changes,
        List<Option> priceLists,
        List<Option> people,
        List<Option> teams,
        String terms,
        boolean typed,
        Content lines) {
    /** A field that differs: as it is saved now, and as it was typed. */
    public record Change(String label, String saved, String yours) {}

    public String action() {
        return order == null ? "/sales/orders" : order.path() + "/edit";
    }

    public String back() {
        return order == null ? "/sales/quotations" : order.path();
    }
}
