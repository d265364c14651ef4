package io.kenh.crm.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.PathId;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.Converting;
import io.kenh.crm.lead.Converting.Customer;
import io.kenh.crm.lead.Dealing;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadMoves;
import io.kenh.crm.lead.LeadService;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.BulkAction.Outcome;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Steps done to many leads: each by itself, what is refused is counted. */
public final class LeadBulk {
    private final Host host;
    private final LeadService leads;
    private final LeadMoves moves;
    private final Converting converting;
    private final Dealing dealing;

    public LeadBulk(Host host, LeadService leads, LeadMoves moves, Converting converting, Dealing dealing) {
        this.host = host;
        this.leads = leads;
        this.moves = moves;
        this.converting = converting;
        this.dealing = dealing;
    }

    BulkAction won() {
        return action("won", "crm.won", "trophy", CrmPermissions.WRITE, moves::won)
                .confirmed("crm.bulk.won");
    }

    BulkAction lost() {
        return new BulkAction("lost", "crm.lost", "mood-sad", CrmPermissions.WRITE, ids -> {
                    var note = t("crm.bulk.note");
                    return Outcome.each(ids, id -> moves.lost(id, null, note));
                })
                .confirmed("crm.bulk.lost");
    }

    BulkAction restore() {
        return action("restore", "crm.restore", "rotate", CrmPermissions.WRITE, moves::restore);
    }

    BulkAction mine() {
        return action(
                "mine",
                "crm.assign-me",
                "user-check",
                CrmPermissions.WRITE,
                id -> moves.assign(id, Current.actor().userId()));
    }

    /** In turn, each to the next. */
    BulkAction deal() {
        return action(
                "deal",
                "crm.deal",
                "arrows-shuffle",
                CrmPermissions.DEAL,
                id -> host.db().write(em -> {
                    moves.assign(id, dealing.require(0));
                    return id;
                }));
    }

    BulkAction convert() {
        return action(
                "convert",
                "crm.convert",
                "target-arrow",
                CrmPermissions.WRITE,
                id -> converting.convert(id, new Customer.Later(), null));
    }

    /** Goes on to the page that shows them side by side. */
    BulkAction merge() {
        return new BulkAction("merge", "crm.merge", "arrows-join", CrmPermissions.DEAL, ids -> {
            var some = ids.stream().limit(20).map(String::valueOf).collect(Collectors.joining(","));
            return Outcome.goOn("/crm/leads/" + ids.getFirst() + "/twins?ids=" + some);
        });
    }

    private static BulkAction action(String id, String label, String icon, Permission needs, LongConsumer step) {
        return new BulkAction(id, label, icon, needs, ids -> Outcome.each(ids, step));
    }

    /** A card was dragged to another column. */
    void move(long id, String stage) {
        moves.stage(id, PathId.parse(stage));
    }

    /** A title was typed into a column. */
    void quick(String title, String stage) {
        leads.create(LeadKind.OPPORTUNITY, leads.blank().titled(title).at(PathId.parse(stage)));
    }
}
