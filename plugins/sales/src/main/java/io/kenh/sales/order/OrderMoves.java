package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.PageKeys;
import io.kenh.sales.api.OrderCancelled;
import io.kenh.sales.api.OrderConfirmed;
import io.kenh.sales.api.OrderReset;
import io.kenh.sales.api.OrderSent;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.ui.form.Signature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The steps of an order's life. */
public final class OrderMoves {
    private final Host host;
    private final PageKeys keys;
    private final Trail trail;
    private final LineRules rules;

    public OrderMoves(Host host, PageKeys keys) {
        this.host = host;
        this.rules = new LineRules(host);
        this.keys = keys;
        this.trail = new Trail(host);
    }

    /** Only a draft becomes sent. */
    public void send(long id) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            order.send(now);
            publish(new OrderSent(id, order.header().partnerId(), order.companyId(), now));
            trail.moment(order, OrderDoc.QUOTED, now.toString());
        });
    }

    /**
     * A message about it went to the customer: a draft is a quotation sent then. Its moment is not told, or a rule that waits for it would
     * send the same once more.
     *
     * @param asked when the message was asked for: one about what the order was before it was reset says nothing of the draft
     * @param quoted whether it gave the order itself: that it was cancelled, or what is to be paid, makes no quotation of a draft
     */
    public void told(long id, Instant asked, boolean quoted) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            order.told(now);
            if (quoted && order.state() == OrderState.DRAFT && order.sells() && !asked.isBefore(order.draftSince())) {
                order.send(now);
                publish(new OrderSent(id, order.header().partnerId(), order.companyId(), now));
            }
        });
    }

    /** @param anyway also after the last day of validity */
    public void confirm(long id, boolean anyway) {
        move(id, SalesPermissions.CONFIRM, (order, now) -> {
            order.confirm(today(), anyway, now, rules);
            confirmed(order, now);
        });
    }

    /**
     * The customer's own word, on the customer's page: never after the last day.
     *
     * @param seen the version the customer read: nobody agrees to what was changed meanwhile
     * @param signature null when nothing was drawn
     */
    public void accept(long id, int seen, String name, @Nullable Signature signature, String address) {
        move(id, SalesPermissions.CONFIRM, (order, now) -> {
            Answering.require(order, seen);
            order.confirm(today(), false, now, rules);
            order.accepted(name, signature);
            order.told(now);
            trail.noted(order, "sales.note.accepted", name, address);
            confirmed(order, now);
        });
    }

    private void confirmed(SalesOrder order, Instant now) {
        publish(new OrderConfirmed(
                order.id(),
                order.header().partnerId(),
                order.companyId(),
                order.sums().total(),
                now));
        trail.moment(order, OrderDoc.CONFIRMED, now.toString());
    }

    /**
     * Invoices and payments stay as they are.
     *
     * @param anyway also when there are any
     */
    public void cancel(long id, String reason, boolean anyway) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            if (!anyway) {
                order.sums().requireNoMoney();
            }
            cancel(order, reason, now);
        });
    }

    /** The customer does not want it. Confirmed orders are a matter between people. */
    public void reject(long id, int seen, String reason, String address) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            Answering.require(order, seen);
            trail.noted(order, "sales.note.rejected", reason, address);
            cancel(order, reason, now);
            order.rejected();
            order.told(now);
        });
    }

    /** The customer wrote something on the customer's page. */
    public void commented(long id, String name, String text, String address) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            order.told(now);
            trail.noted(order, "sales.note.commented", name, text, address);
            trail.alert(order);
        });
    }

    private void cancel(SalesOrder order, String reason, Instant now) {
        order.cancel(reason, now);
        trail.noted(order, "sales.note.cancelled", reason);
        publish(new OrderCancelled(order.id(), order.header().partnerId(), order.companyId(), reason, now));
        trail.moment(order, OrderDoc.CANCELLED, now.toString());
    }

    public void reset(long id) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            order.reset(now);
            publish(new OrderReset(id, order.header().partnerId(), order.companyId(), now));
        });
    }

    /**
     * What the invoices of an order ask for.
     *
     * @param sum in whole đồng
     * @param quantities the same of its lines, by their ids; null where nobody knows
     */
    public record Invoiced(long sum, @Nullable Map<Long, BigDecimal> quantities) {}

    /** @param now asked with the order locked: what its invoices ask for now */
    public void invoiced(long id, Supplier<Invoiced> now) {
        host.db().write(em -> {
            var order = OrderStore.lock(em, id, SalesPermissions.READ);
            var asked = now.get();
            order.invoiced(asked.sum(), asked.quantities());
            trail.signal(id);
            return id;
        });
    }

    public void lock(long id, boolean shut) {
        move(id, SalesPermissions.LOCK, (order, now) -> {
            order.lock(shut);
            trail.noted(order, shut ? "sales.note.locked" : "sales.note.unlocked");
        });
    }

    /** A new address of the customer's page; the one before it leads nowhere any more. */
    public void renewKey(long id) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            order.key(keys.make());
            trail.noted(order, "sales.note.key-renewed");
        });
    }

    public void revokeKey(long id) {
        move(id, SalesPermissions.WRITE, (order, now) -> {
            order.key(null);
            trail.noted(order, "sales.note.key-revoked");
        });
    }

    private void move(long id, Permission permission, BiConsumer<SalesOrder, Instant> step) {
        Current.actor().require(permission);
        host.db().write(em -> {
            var order = OrderStore.lock(em, id, permission);
            var before = Watched.of(order);
            step.accept(order, host.clock().instant());
            trail.changed(order, before);
            return id;
        });
    }

    private void publish(DomainEvent event) {
        host.events().publish(event);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }
}
