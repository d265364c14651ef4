package io.kenh.helpdesk.list;

import static io.kenh.ui.Kit.badge;

import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.rating.Rating;
import io.kenh.helpdesk.rating.Ratings;
import io.kenh.helpdesk.ticket.Seen;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What customers said of tickets, by whom it was about: list, pivot and chart. */
public final class RatingLists {
    public static final String LIST = "/helpdesk/ratings";
    /** The average by this column, as a chart. */
    private static final String CHART = LIST + "?view=graph&measure=avg-stars&rows=";

    private final Host host;
    private final RefNames refs;
    private final TicketReader tickets;

    public RatingLists(Host host) {
        this.host = host;
        this.refs = new RefNames(host);
        this.tickets = new TicketReader(host);
    }

    /** @param by {@code team}, {@code assignee} or {@code at:month} */
    public static String chart(String by) {
        return CHART + by;
    }

    public void routes(Routes routes) {
        Records.of(Rating.class, LIST, HelpdeskPermissions.READ)
                .title("menu.helpdesk.ratings")
                // It stays with whom it was about: whoever may see that one's tickets sees it.
                .scope((cb, root) -> Seen.now().predicate(cb, root))
                .column(Column.ref("ticket", "doc.helpdesk.ticket", this::tickets)
                        .at("ticketId"))
                .column(Column.number("stars", "helpdesk.field.stars")
                        .average()
                        .shown(stars -> badge(
                                ((Number) stars).intValue() <= Ratings.LOW ? Tone.DANGER : Tone.SUCCESS,
                                "star",
                                Kit.t("helpdesk.stars", stars))))
                .column(Column.text("comment", "helpdesk.rating.comment"))
                .column(Column.ref("team", "helpdesk.field.team", refs::teams)
                        .at("teamId")
                        .offering(refs::teamOptions))
                .column(Column.user("assignee", "helpdesk.field.assignee").at("assigneeId"))
                .column(Column.moment("at", "helpdesk.rating.at").sortable())
                .order("-at")
                .empty("star", "helpdesk.ratings.empty", "helpdesk.ratings.empty.text")
                .routes(routes, host);
    }

    private Map<Long, Ref> tickets(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        tickets.near(ids)
                .forEach(ticket -> names.put(
                        ticket.id(),
                        new Ref(ticket.number() + " · " + ticket.subject(), TicketLists.LIST + "/" + ticket.id())));
        return names;
    }
}
