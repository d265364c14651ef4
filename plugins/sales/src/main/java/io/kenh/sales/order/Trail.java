package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.event.MomentReached;
import io.kenh.api.security.Current;
import io.kenh.sales.api.SalesPermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells the rest of the house what happened to an order. Inside a write. */
final class Trail {
    private final Host host;

    Trail(Host host) {
        this.host = host;
    }

    /** What others watch of an order. */
    record Watched(
            OrderState state,
            long total,
            String customer,
            @Nullable Long salesperson,
            @Nullable LocalDate validity) {
        static Watched of(SalesOrder order) {
            var header = order.header();
            return new Watched(
                    order.state(),
                    order.sums().total(),
                    header.partnerName(),
                    header.salespersonId(),
                    header.validityDate());
        }
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
        var now = Watched.of(order);
        var changes = new ArrayList<Change>();
        if (before.state() != now.state()) {
            changes.add(new Change(
                    "sales.field.state",
                    As.LABEL,
                    before.state().key(),
                    now.state().key()));
        }
        if (before.total() != now.total()) {
            changes.add(new Change(
                    "sales.field.total", As.MONEY, Long.toString(before.total()), Long.toString(now.total())));
        }
        if (!before.customer().equals(now.customer())) {
            changes.add(new Change("sales.field.partner", As.TEXT, before.customer(), now.customer()));
        }
        if (!Objects.equals(before.validity(), now.validity())) {
            changes.add(new Change("sales.field.validity", As.DATE, text(before.validity()), text(now.validity())));
        }
        if (!changes.isEmpty()) {
            host.events()
                    .publish(new DocumentTracked(
                            ref(order),
                            changes,
                            Current.actor().userId(),
                            host.clock().instant()));
        }
        if (!Objects.equals(before.salesperson(), now.salesperson())) {
            assigned(order);
        }
        signal(order.id());
    }

    void assigned(SalesOrder order) {
        var salesperson = order.header().salespersonId();
        if (salesperson != null && salesperson != 0) {
            host.events()
                    .publish(new DocumentAssigned(
                            ref(order), salesperson, Current.actor().userId()));
        }
    }

    void signal(long id) {
        host.live().signal("sales.order." + id, SalesPermissions.READ);
        host.live().signal("sales.orders", SalesPermissions.READ);
    }

    private static DocRef ref(SalesOrder order) {
        return new DocRef(OrderDoc.NAME, order.id());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
