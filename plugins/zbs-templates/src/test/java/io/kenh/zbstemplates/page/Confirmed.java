package io.kenh.zbstemplates.page;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.Listener;
import io.kenh.api.event.MomentReached;
import io.kenh.testkit.TestKenh;

/** The moment rules hear of, told as often as a test wants. */
final class Confirmed {
    private Confirmed() {}

    /** An order of the rules' company is confirmed. */
    static MomentReached of(TestKenh kenh, long order, String occurrence) {
        return of(kenh, order, occurrence, kenh.number("select max(company_id) from zbs_templates_rule"));
    }

    static MomentReached of(TestKenh kenh, long order, String occurrence, long company) {
        var document = new DocRef("sales.order", order);
        return new MomentReached(
                document,
                "sales.order.confirmed",
                occurrence,
                company,
                kenh.clock().instant());
    }

    /** The event once more, or for the first time. */
    @SuppressWarnings("unchecked") // found by its type
    static void tell(TestKenh kenh, MomentReached event) {
        kenh.with(generation -> {
            generation.catalog().listeners().stream()
                    .filter(one -> one.value().id().equals("zbs-templates.apply-rules"))
                    .map(one -> (Listener<MomentReached>) one.value())
                    .forEach(listener -> listener.action().accept(event));
            return true;
        });
    }
}
