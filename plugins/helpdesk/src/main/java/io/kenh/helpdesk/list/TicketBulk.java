package io.kenh.helpdesk.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.PathId;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import java.util.List;
import java.util.function.LongConsumer;

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
            return each(ids, id -> tickets.assign(id, me));
        });
    }

    BulkAction close() {
        return new BulkAction(
                        "close",
                        "helpdesk.close",
                        "circle-check",
                        HelpdeskPermissions.WRITE,
                        ids -> each(ids, moves::close))
                .confirmed("helpdesk.bulk.close");
    }

    private static Outcome each(List<Long> ids, LongConsumer step) {
        int done = 0;
        for (var id : ids) {
            try {
                step.accept(id);
                done++;
            } catch (KenhException refused) {
                if (refused.code() == CoreError.FORBIDDEN && ids.size() == 1) {
                    throw refused;
                }
            }
        }
        return done == ids.size()
                ? Outcome.done(t("helpdesk.bulk.done", done))
                : Outcome.partly(t("helpdesk.bulk.partly", done, ids.size() - done));
    }

    /** A card was moved to another stage. */
    void move(long id, String to) {
        moves.move(id, PathId.parse(to));
    }
}
