package io.kenh.helpdesk.list;

import io.kenh.api.security.Current;
import io.kenh.api.web.PathId;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;

/** Steps done to many tickets: each by itself, what is refused is counted. */
final class TicketBulk {
    private final TicketService tickets;
    private final TicketMoves moves;

    TicketBulk(TicketService tickets, TicketMoves moves) {
        this.tickets = tickets;
        this.moves = moves;
    }

    BulkAction take() {
        return new BulkAction("take", "helpdesk.take", "user-check", HelpdeskPermissions.WRITE, ids -> {
            var me = Current.actor().userId();
            return Outcome.each(ids, id -> tickets.assign(id, me));
        });
    }

    BulkAction close() {
        return new BulkAction(
                        "close",
                        "helpdesk.close",
                        "circle-check",
                        HelpdeskPermissions.WRITE,
                        ids -> Outcome.each(ids, moves::close))
                .confirmed("helpdesk.bulk.close");
    }

    /** A card was moved to another stage. */
    void move(long id, String to) {
        moves.move(id, PathId.parse(to));
    }
}
