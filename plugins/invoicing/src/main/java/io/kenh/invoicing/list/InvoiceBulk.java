package io.kenh.invoicing.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Permission;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceMoves;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;

/** Steps done to many invoices: each by itself, what is refused is counted. */
public final class InvoiceBulk {
    private final InvoiceMoves moves;

    public InvoiceBulk(InvoiceMoves moves) {
        this.moves = moves;
    }

    BulkAction post(Permission permission) {
        return new BulkAction("post", "invoicing.post", "check", permission, ids -> Outcome.each(ids, moves::post))
                .confirmed("invoicing.bulk.post");
    }

    BulkAction cancel() {
        return new BulkAction("cancel", "invoicing.cancel", "ban", InvoicingPermissions.REVERSE, ids -> {
                    var reason = t("invoicing.bulk.reason");
                    return Outcome.each(ids, id -> moves.cancel(id, reason));
                })
                .confirmed("invoicing.bulk.cancel");
    }
}
