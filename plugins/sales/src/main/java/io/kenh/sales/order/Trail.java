package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentDeleted;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.event.MomentReached;
import io.kenh.api.security.Current;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.ui.Kit;
import java.util.List;
import java.util.Objects;

/** Tells the rest of the house what happened to an order. Inside a write. */
final class Trail {
    private static final String PARTNER = "contacts.partner";

    private final Host host;

    Trail(Host host) {
        this.host = host;
    }

    void noted(SalesOrder order, String key, String... args) {
        host.events()
                .publish(new DocumentNoted(
                        ref(order),
                        key,
                        List.of(args),
                        Current.actor().userId(),
                        host.clock().instant()));
    }

    /** Its number is missing from now on: the customer's history says why. */
    void deleted(SalesOrder order) {
        var now = host.clock().instant();
        var user = Current.actor().userId();
        host.events().publish(new DocumentDeleted(ref(order), user, now));
        host.events()
                .publish(new DocumentNoted(
                        new DocRef(PARTNER, order.header().partnerId()),
                        "sales.note.deleted",
                        List.of(order.number(), Kit.money(order.sums().total())),
                        user,
                        now,
                        true));
        signal(order.id());
    }

    /** It was made from another document. */
    void originated(SalesOrder order) {
        var source = order.source();
        if (source != null) {
            host.events()
                    .publish(new DocumentOriginated(
                            ref(order),
                            source,
                            Current.actor().userId(),
                            host.clock().instant()));
        }
    }

    void moment(SalesOrder order, String moment, String occurrence) {
        host.events()
                .publish(new MomentReached(
                        ref(order),
                        moment,
                        occurrence,
                        order.companyId(),
                        host.clock().instant()));
    }

    /** Publishes what differs from before, tells a new salesperson, and lets open pages know. */
    void changed(SalesOrder order, Watched before) {
        tracked(order, Watched.of(order).changes(before, host));
        if (!Objects.equals(before.said().salespersonId(), order.header().salespersonId())) {
            assigned(order);
        }
        signal(order.id());
    }

    void tracked(SalesOrder order, List<Change> changes) {
        if (!changes.isEmpty()) {
            host.events()
                    .publish(new DocumentTracked(
                            ref(order),
                            changes,
                            Current.actor().userId(),
                            host.clock().instant()));
        }
    }

    void assigned(SalesOrder order) {
        var salesperson = order.header().salespersonId();
        if (salesperson != null && salesperson != 0) {
            host.events()
                    .publish(new DocumentAssigned(
                            ref(order), salesperson, Current.actor().userId()));
        }
    }

    /** Whoever is responsible should know soon. */
    void alert(SalesOrder order) {
        var salesperson = order.header().salespersonId();
        if (salesperson != null && salesperson != 0) {
            host.events().publish(new DocumentAlerted(ref(order), salesperson));
        }
    }

    void signal(long id) {
        host.live().signal("sales.order." + id, SalesPermissions.READ);
        host.live().signal("sales.orders", SalesPermissions.READ);
    }

    private static DocRef ref(SalesOrder order) {
        return new DocRef(OrderDoc.NAME, order.id());
    }
}
