package io.kenh.helpdesk.list;

import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.sla.SlaState;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.Progress;
import io.kenh.helpdesk.ticket.Seen;
import io.kenh.helpdesk.ticket.Ticket;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;
import java.util.List;

/** The list of tickets, and its board. */
public final class TicketLists {
    public static final String LIST = "/helpdesk/tickets";

    private final Host host;
    private final TicketBulk bulk;
    private final TicketImport imports;
    private final RefNames refs;

    public TicketLists(Host host, TicketService tickets, TicketMoves moves) {
        this.host = host;
        this.bulk = new TicketBulk(tickets, moves);
        this.imports = new TicketImport(host, tickets);
        this.refs = new RefNames(host);
    }

    public void routes(Routes routes) {
        var records = Records.of(Ticket.class, LIST, HelpdeskPermissions.READ)
                .title("menu.helpdesk.tickets")
                .scope((cb, root) -> cb.isNull(root.get("mergedInto")))
                .scope((cb, root) -> Seen.now().predicate(cb, root));
        columns(records);
        records.search(Search.start("number"), Search.line("searchText"))
                .order("-created")
                .open(LIST + "/{id}")
                .create(LIST + "/new", HelpdeskPermissions.WRITE)
                .importer(imports.importer())
                .kanban(
                        "stage",
                        List.of("number", "partner", "priority", "sla", "deadline", "assignee"),
                        HelpdeskPermissions.WRITE,
                        bulk::move)
                .calendar("deadline")
                .action(bulk.take())
                .action(bulk.close())
                .empty("lifebuoy", "helpdesk.tickets.empty", "helpdesk.tickets.empty.text")
                .moreActions(ctx -> join(
                        quick("f.closed=false&f.assignee=me", "user", "helpdesk.filter.mine"),
                        quick("f.closed=false&f.assignee=-", "user-question", "helpdesk.filter.nobody"),
                        quick("f.closed=false&f.sla=MISSED", "clock-exclamation", "helpdesk.filter.late"),
                        quick("f.closed=false&view=kanban", "layout-kanban", "helpdesk.filter.board")))
                .routes(routes, host);
    }

    private static Content quick(String query, String icon, String label) {
        return quietButton(LIST + "?" + query, icon, t(label));
    }

    private void columns(Records<Ticket> records) {
        records.column(Column.text("subject", "helpdesk.field.subject").sortable())
                .column(Column.text("number", "helpdesk.field.number").sortable())
                .column(Column.text("partner", "helpdesk.field.partner")
                        .at("partnerName")
                        .sortable()
                        .grouped())
                .column(Column.ref("stage", "helpdesk.field.stage", refs::stages)
                        .at("stageId")
                        .offering(refs::stageOptions))
                .column(Column.choice("priority", "helpdesk.field.priority", Priority.class)
                        .sortable())
                .column(Column.user("assignee", "helpdesk.field.assignee")
                        .at("assigneeId")
                        .offering(this::people))
                .column(Column.choice("sla", "helpdesk.field.sla", SlaState.class))
                .column(Column.moment("deadline", "helpdesk.field.deadline").sortable())
                .column(Column.ref("team", "helpdesk.field.team", refs::teams)
                        .at("teamId")
                        .offering(refs::teamOptions)
                        .hidden())
                .column(Column.ref("type", "helpdesk.field.type", refs::types)
                        .at("typeId")
                        .offering(refs::typeOptions)
                        .hidden())
                .column(Column.choice("progress", "helpdesk.field.progress", Progress.class)
                        .hidden())
                .column(Column.text("tags", "helpdesk.field.tags").hidden())
                .column(Column.number("stars", "helpdesk.field.stars")
                        .at("stars.given")
                        .hidden())
                .column(Column.flag("closed", "helpdesk.field.closed").hidden())
                .column(Column.moment("created", "helpdesk.field.created")
                        .at("createdAt")
                        .sortable())
                .column(Column.moment("closedAt", "helpdesk.field.closedAt")
                        .sortable()
                        .hidden());
    }

    private List<Option> people() {
        return host
                .services()
                .get(Users.class)
                .withPermission(Current.actor().companyId(), HelpdeskPermissions.READ)
                .stream()
                .map(user -> new Option(Long.toString(user.id()), user.name()))
                .toList();
    }
}
