package io.kenh.sales.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderService;
import io.kenh.ui.Kit;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import java.util.LinkedHashSet;
import java.util.List;

/** Steps done to many orders: each by itself, what is refused is counted. */
public final class OrderBulk {
    private final OrderMoves moves;
    private final OrderService orders;

    public OrderBulk(OrderMoves moves, OrderService orders) {
        this.moves = moves;
        this.orders = orders;
    }

    BulkAction send() {
        return new BulkAction(
                "send", "sales.mark-sent", "send", SalesPermissions.WRITE, ids -> Outcome.each(ids, moves::send));
    }

    BulkAction confirm() {
        return new BulkAction(
                        "confirm",
                        "sales.confirm",
                        "check",
                        SalesPermissions.CONFIRM,
                        ids -> Outcome.each(ids, id -> moves.confirm(id, false)))
                .confirmed("sales.bulk.confirm");
    }

    /** Customers are told the reason: it is asked for on a page. */
    BulkAction cancel() {
        return new BulkAction(
                "cancel",
                "sales.cancel",
                "ban",
                SalesPermissions.WRITE,
                ids -> ids.size() > CancelPages.MOST
                        ? Outcome.partly(t("sales.cancel.most", CancelPages.MOST))
                        : Outcome.goOn(CancelPages.path(ids)));
    }

    /** Of those that stay it is said why. */
    BulkAction delete() {
        return new BulkAction("delete", "sales.delete", "trash", SalesPermissions.WRITE, this::delete)
                .confirmed("sales.bulk.delete");
    }

    private Outcome delete(List<Long> ids) {
        var reasons = new LinkedHashSet<String>();
        var outcome = Outcome.each(ids, id -> {
            try {
                orders.delete(id);
            } catch (KenhException refused) {
                reasons.add(Kit.error(refused));
                throw refused;
            }
        });
        return outcome.failed() ? Outcome.partly(outcome.message() + " " + String.join(" ", reasons)) : outcome;
    }

    BulkAction assign() {
        return new BulkAction("assign", "sales.assign-me", "user-check", SalesPermissions.WRITE, ids -> {
            var me = Current.actor().userId();
            return Outcome.each(ids, id -> orders.assign(id, me));
        });
    }

    /** A card was dragged to another state. */
    void move(long id, String to) {
        switch (to) {
            case "SENT" -> moves.send(id);
            case "SALE" -> moves.confirm(id, false);
            case "DRAFT" -> moves.reset(id);
            default -> throw new KenhException(CoreError.BAD_REQUEST);
        }
    }
}
