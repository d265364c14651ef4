package io.kenh.helpdesk.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.OnceKeys;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.kind.TypeView;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.helpdesk.ticket.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The JSON doors to tickets. */
public final class TicketApi {
    private static final String PATH = "/helpdesk/tickets";
    private static final String ONE = PATH + "/{id}";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final Host host;
    private final TicketService tickets;
    private final TicketReader reader;
    private final TicketSearch search;
    private final OnceKeys once = new OnceKeys("helpdesk_once");

    public TicketApi(Host host) {
        this.host = host;
        this.tickets = new TicketService(host);
        this.reader = new TicketReader(host);
        this.search = new TicketSearch(host);
    }

    /** A ticket in a list. */
    public record TicketSummary(
            long id,
            int version,
            String number,
            String subject,
            @Nullable Long partnerId,
            String partnerName,
            long teamId,
            long stageId,
            String priority,
            @Nullable Long assigneeId,
            boolean closed,
            String sla,
            @Nullable Instant deadline,
            Instant createdAt) {
        static TicketSummary of(TicketSearch.Row row) {
            return new TicketSummary(
                    row.id(),
                    row.version(),
                    row.number(),
                    row.subject(),
                    row.partnerId(),
                    row.partnerName(),
                    row.teamId(),
                    row.stageId(),
                    row.priority().token(),
                    row.assigneeId(),
                    row.closed(),
                    row.sla().token(),
                    row.deadline(),
                    row.createdAt());
        }
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record TicketPage(
            List<TicketSummary> items, @Nullable String next) {}

    /**
     * Absent what a thing of its kind has not.
     *
     * @param alias of a team
     * @param customersClose of a team: customers may close its tickets in the portal
     * @param visibility of a team: {@code staff} or {@code members}
     * @param closing of a stage
     */
    public record Named(
            long id,
            String name,
            @Nullable String alias,
            @Nullable Boolean customersClose,
            @Nullable String visibility,
            @Nullable Boolean closing) {}

    public record Lookups(List<Named> teams, List<Named> stages, List<Named> types) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(HelpdeskPermissions.READ);
        var write = new Access.Needs(HelpdeskPermissions.WRITE);
        routes.api(Endpoint.get(PATH, read, "Lists tickets, the newest first.", TicketPage.class, this::list)
                .query("state", "open or closed.")
                .query("partner", "Id of the customer.")
                .query("team", "Id of the team.")
                .query("assignee", "Id of the member of staff.")
                .query("query", "Words of number, customer, subject and tags.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                "/helpdesk/lookups", read, "Teams, stages and types in use.", Lookups.class, request -> lookups()));
        routes.api(Endpoint.get(
                ONE,
                read,
                "One ticket with what is promised about it.",
                TicketJson.class,
                one -> ticket(one.id("id"))));
        routes.api(Endpoint.post(
                        PATH,
                        write,
                        "Makes a ticket; without assigneeId its team decides who gets it; the same key makes one.",
                        TicketInput.class,
                        TicketJson.class,
                        this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                ONE,
                write,
                "Changes a ticket; what is absent stays, null takes away; with version, only if nobody changed it since.",
                TicketInput.class,
                TicketJson.class,
                this::update));
        new StepApi(host).routes(routes);
    }

    private TicketJson ticket(long id) {
        return TicketJson.of(reader.get(id));
    }

    private TicketPage list(ApiRequest<Void> request) {
        var ask = new TicketSearch.Ask(
                closed(request.query("state")),
                request.number("partner"),
                request.number("team"),
                request.number("assignee"),
                request.query("query").orElse(""));
        var page = search.page(ask, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new TicketPage(page.items().stream().map(TicketSummary::of).toList(), page.next());
    }

    private static Optional<Boolean> closed(Optional<String> state) {
        return state.map(text -> switch (text) {
            case "open" -> false;
            case "closed" -> true;
            default -> throw new KenhException(CoreError.BAD_REQUEST);
        });
    }

    private Lookups lookups() {
        return new Lookups(
                new Teams(host).seen().stream().map(TicketApi::named).toList(),
                new Stages(host).active().stream().map(TicketApi::named).toList(),
                new Types(host)
                        .all().stream()
                                .filter(TypeView::active)
                                .map(type -> new Named(type.id(), type.name(), null, null, null, null))
                                .toList());
    }

    private static Named named(TeamView team) {
        var data = team.data();
        return new Named(
                team.id(),
                team.name(),
                data.alias(),
                data.customersClose(),
                data.visibility().name().toLowerCase(Locale.ROOT),
                null);
    }

    private static Named named(StageView stage) {
        return new Named(stage.id(), stage.name(), null, null, null, stage.closing());
    }

    private TicketJson create(ApiRequest<TicketInput> request) {
        // One transaction: what a new ticket begins with is not read twice.
        var ticket = host.db().write(em -> {
            var body = request.body();
            if (body.key() == null) {
                return made(body);
            }
            long id = once.made(em, body.key(), () -> made(body).id());
            return reader.get(id);
        });
        request.ctx().header("Location", "/api/v1" + PATH + "/" + ticket.id());
        return TicketJson.of(ticket);
    }

    private TicketView made(TicketInput body) {
        return tickets.createAndShow(body.data(tickets.blank(), member -> false));
    }

    /** Members of the body that are there and null. */
    private Predicate<String> cleared(ApiRequest<?> request) {
        var body = host.json().readMap(request.ctx().body());
        return member -> body.containsKey(member) && body.get(member) == null;
    }

    private TicketJson update(ApiRequest<TicketInput> request) {
        long id = request.id("id");
        var body = request.body();
        return host.db().write(em -> {
            var now = reader.get(id);
            var version = body.version();
            tickets.update(id, version == null ? now.version() : version, body.data(now.data(), cleared(request)));
            em.flush();
            return ticket(id);
        });
    }
}
