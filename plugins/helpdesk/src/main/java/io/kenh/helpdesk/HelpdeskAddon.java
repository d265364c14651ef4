package io.kenh.helpdesk;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.DocumentRated;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.security.Scope;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.PartnerRows;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.board.BoardPages;
import io.kenh.helpdesk.board.CohortPages;
import io.kenh.helpdesk.form.FormPages;
import io.kenh.helpdesk.kind.TicketType;
import io.kenh.helpdesk.list.RatingLists;
import io.kenh.helpdesk.list.TicketLists;
import io.kenh.helpdesk.portal.OwnTickets;
import io.kenh.helpdesk.portal.PortalPages;
import io.kenh.helpdesk.rating.Rating;
import io.kenh.helpdesk.rating.Ratings;
import io.kenh.helpdesk.rest.TicketApi;
import io.kenh.helpdesk.rest.setup.SetupApi;
import io.kenh.helpdesk.setup.CalendarPages;
import io.kenh.helpdesk.setup.PolicyCustomers;
import io.kenh.helpdesk.setup.PolicySetup;
import io.kenh.helpdesk.setup.Setup;
import io.kenh.helpdesk.setup.Setups;
import io.kenh.helpdesk.setup.StageSetup;
import io.kenh.helpdesk.setup.TeamSetup;
import io.kenh.helpdesk.setup.TypeSetup;
import io.kenh.helpdesk.share.Share;
import io.kenh.helpdesk.show.ShowPages;
import io.kenh.helpdesk.sla.CompanyCalendar;
import io.kenh.helpdesk.sla.Policy;
import io.kenh.helpdesk.sla.Promise;
import io.kenh.helpdesk.sla.Watch;
import io.kenh.helpdesk.stage.Stage;
import io.kenh.helpdesk.team.Team;
import io.kenh.helpdesk.ticket.AutoClose;
import io.kenh.helpdesk.ticket.RatingRequests;
import io.kenh.helpdesk.ticket.Ticket;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.helpdesk.word.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tickets of customers: everything this plugin adds. */
public final class HelpdeskAddon implements Addon {
    private final Host host;

    public HelpdeskAddon(Host host) {
        this.host = host;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                Team.class,
                Stage.class,
                TicketType.class,
                Policy.class,
                CompanyCalendar.class,
                Ticket.class,
                Promise.class,
                Rating.class,
                Share.class,
                Word.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new TicketDoc(host, List.of(new OwnTickets(host))));
    }

    @Override
    public void routes(Routes routes) {
        // Literal paths (new, export) stand before {id}: the first match answers.
        new FormPages(host).routes(routes);
        new TicketLists(host, new TicketService(host), new TicketMoves(host)).routes(routes);
        new ShowPages(host).routes(routes);
        new RatingLists(host).routes(routes);
        new BoardPages(host).routes(routes);
        new CohortPages(host).routes(routes);
        List.<Setup>of(new TeamSetup(host), new StageSetup(host), new TypeSetup(host), new PolicySetup(host))
                .forEach(setup -> new Setups(host, setup).routes(routes));
        new PolicyCustomers(host).routes(routes);
        new CalendarPages(host).routes(routes);
        new TicketApi(host).routes(routes);
        new SetupApi(host).routes(routes);
        new PortalPages(host).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = HelpdeskPermissions.READ;
        var settings = HelpdeskPermissions.SETTINGS;
        var app = "helpdesk.board";
        return List.of(
                new MenuEntry(app, null, "/helpdesk", "lifebuoy", 60, read),
                new MenuEntry("helpdesk.tickets", app, "/helpdesk/tickets", "ticket", 10, read),
                new MenuEntry("helpdesk.ratings", app, "/helpdesk/ratings", "star", 20, read),
                new MenuEntry("helpdesk.cohort", app, "/helpdesk/cohort", "chart-grid-dots", 30, read),
                new MenuEntry("helpdesk.teams", app, "/helpdesk/teams", "users-group", 80, settings),
                new MenuEntry("helpdesk.stages", app, "/helpdesk/stages", "progress", 81, settings),
                new MenuEntry("helpdesk.types", app, "/helpdesk/types", "category", 82, settings),
                new MenuEntry("helpdesk.sla", app, "/helpdesk/sla", "clock-check", 83, settings),
                new MenuEntry("helpdesk.calendar", app, "/helpdesk/calendar", "calendar-time", 84, settings));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                HelpdeskPermissions.READ,
                HelpdeskPermissions.WRITE,
                HelpdeskPermissions.ASSIGN,
                HelpdeskPermissions.MERGE,
                HelpdeskPermissions.SETTINGS);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("helpdesk.agent", ContactsPermissions.READ)
                        .with(HelpdeskPermissions.READ, Scope.TEAM)
                        .with(HelpdeskPermissions.WRITE, Scope.TEAM),
                Role.of(
                        "helpdesk.lead",
                        ContactsPermissions.READ,
                        HelpdeskPermissions.READ,
                        HelpdeskPermissions.WRITE,
                        HelpdeskPermissions.ASSIGN,
                        HelpdeskPermissions.MERGE,
                        HelpdeskPermissions.SETTINGS));
    }

    @Override
    public List<Listener<?>> listeners() {
        var listeners = new ArrayList<>(PartnerRows.follow(host, "helpdesk", "helpdesk_ticket"));
        listeners.add(new Listener<>(
                "helpdesk.take-rating", DocumentRated.class, Delivery.AFTER_COMMIT, new Ratings(host)::on));
        return List.copyOf(listeners);
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(
                Job.recurring(Watch.JOB, Watch.EVERY, new Watch(host)::run),
                Job.recurring(AutoClose.JOB, AutoClose.EVERY, new AutoClose(host)::run),
                Job.once(RatingRequests.JOB, RatingRequests.Request.class, new RatingRequests(host)::run));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HelpdeskSettings.RATING_DELAY, HelpdeskSettings.RATING_PAUSE);
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of(
                "inbox", "io.kenh.helpdesk.bridge.inbox.InboxBridge", "crm", "io.kenh.helpdesk.bridge.crm.CrmBridge");
    }
}
