package io.kenh.helpdesk.ticket;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.data.InCompany;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.api.security.Users;
import io.kenh.contacts.api.Partners;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.api.TicketOpened;
import io.kenh.helpdesk.kind.Types;
import io.kenh.helpdesk.sla.PromiseView;
import io.kenh.helpdesk.sla.Promises;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.team.Assignment;
import io.kenh.helpdesk.team.TeamReach;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes and changes tickets. */
public final class TicketService {
    static final String SEQUENCE = "helpdesk.ticket";
    static final String PATTERN = "HT{year}/{number:5}";

    private final Host host;
    private final Trail trail;
    private final Assigning assigning;
    private final Promises promises;
    private final Teams teams;
    private final Stages stages;

    public TicketService(Host host) {
        this.host = host;
        this.trail = new Trail(host);
        this.assigning = new Assigning(host);
        this.promises = new Promises(host);
        this.teams = new Teams(host);
        this.stages = new Stages(host);
    }

    /** What a new ticket starts with: the first team, nobody's. */
    public TicketData blank() {
        var team = teams.seen().stream().findFirst().map(TeamView::id).orElse(0L);
        return new TicketData("", "", null, team, null, Priority.NORMAL, null, List.of(), null, null);
    }

    /** @return its id */
    public long create(TicketData data) {
        return InCompany.of(
                host.services(),
                data.source(),
                () -> host.db().write(em -> create(em, data).id()));
    }

    /** From a file: what may be long past is told to nobody, neither customer nor colleague. */
    public void bring(TicketData data) {
        host.db().write(em -> make(em, data, false));
    }

    /** The same, for programs, which want to see at once what they made. */
    public TicketView createAndShow(TicketData data) {
        return InCompany.of(
                host.services(),
                data.source(),
                () -> host.db().write(em -> {
                    var made = make(em, data, true);
                    em.flush();
                    return TicketReader.fresh(em, made.ticket(), made.promises());
                }));
    }

    private record Made(Ticket ticket, List<PromiseView> promises) {}

    /** For the actor's company. Inside a write. */
    Ticket create(EntityManager em, TicketData data) {
        return make(em, data, true).ticket();
    }

    private Made make(EntityManager em, TicketData data, boolean told) {
        Current.actor().require(HelpdeskPermissions.WRITE);
        var company = Current.actor().companyId();
        var team = teams.find(data.teamId())
                .filter(one -> one.companyId() == company && one.active())
                .filter(TeamReach.now()::covers)
                .orElseThrow(() -> invalid("team"));
        check(data, team);
        requireStaff(company, data.assigneeId());
        requireSeen(team, data.assigneeId());
        var customer = customer(data.partnerId());
        var stage = stages.first(company, team.id(), false);
        var now = host.clock().instant();
        var given = data.assigneeId() == null && team.data().assignment() != Assignment.MANUAL
                ? data.assignedTo(assigning.next(em, team.id()).orElse(null))
                : data;
        var plan = promises.plan(company, given, now);
        var ticket = new Ticket(
                company,
                // Last of what can be refused: no number is lost by it.
                host.sequences().nextOfMany(SEQUENCE, PATTERN),
                given,
                customer,
                stage.id(),
                user(),
                now);
        var promised = promises.begin(em, ticket, plan);
        trail.noted(ticket, "helpdesk.note.created");
        if (data.source() != null) {
            trail.originated(ticket, data.source());
        }
        if (told) {
            trail.moment(ticket, TicketDoc.CREATED, "created");
            trail.assigned(ticket);
        }
        host.events()
                .publish(new TicketOpened(
                        ticket.id(),
                        ticket.number(),
                        ticket.subject(),
                        company,
                        data.source(),
                        data.followsId(),
                        user(),
                        now));
        trail.signal(ticket.id());
        return new Made(ticket, promised);
    }

    private static long user() {
        var actor = Current.actor();
        return actor.kind() == Actor.Kind.USER ? actor.userId() : 0;
    }

    /**
     * @param version what the change is based on
     * @throws KenhException {@code core.conflict} when somebody else changed it since
     */
    public void update(long id, int version, TicketData data) {
        host.db().write(em -> {
            var ticket = TicketStore.lock(em, id, HelpdeskPermissions.WRITE);
            if (ticket.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            ticket.requireWhole();
            var team = teams.find(data.teamId())
                    .filter(one -> one.companyId() == ticket.companyId())
                    .filter(TeamReach.now()::covers)
                    .orElseThrow(() -> invalid("team"));
            var before = Trail.Watched.of(ticket);
            check(
                    new TicketData(
                            data.subject(),
                            data.description(),
                            data.partnerId(),
                            team.id(),
                            data.typeId(),
                            data.priority(),
                            // Who is given it is looked at below, what it came from was when it was made.
                            null,
                            data.tags(),
                            null,
                            null),
                    team);
            ticket.write(data, customer(data.partnerId()));
            giveTo(ticket, data.assigneeId());
            requireSeen(team, ticket.assigneeId());
            var now = host.clock().instant();
            if (!stages.get(ticket.stageId()).suits(team.id())) {
                ticket.move(stages.first(ticket.companyId(), team.id(), ticket.closed()), now);
            }
            promises.make(em, ticket);
            trail.changed(ticket, before);
            return id;
        });
    }

    /** Somebody is responsible, or nobody any more. */
    public void assign(long id, @Nullable Long user) {
        host.db().write(em -> {
            var ticket = TicketStore.lock(em, id, HelpdeskPermissions.WRITE);
            ticket.requireWhole();
            var before = Trail.Watched.of(ticket);
            giveTo(ticket, user);
            teams.find(ticket.teamId()).ifPresent(team -> requireSeen(team, user));
            trail.changed(ticket, before);
            return id;
        });
    }

    /** Taking it is everybody's right; giving it to others, or away from them, is not. */
    private void giveTo(Ticket ticket, @Nullable Long user) {
        var now = ticket.assigneeId();
        if (Objects.equals(now, user)) {
            return;
        }
        var me = Current.actor().userId();
        boolean taking = (user == null || user == me) && (now == null || now == me);
        if (!taking
                && !Reach.of(HelpdeskPermissions.READ, HelpdeskPermissions.ASSIGN)
                        .covers(user)) {
            throw invalid("assignee");
        }
        requireStaff(ticket.companyId(), user);
        ticket.assign(user, host.clock().instant());
    }

    /** Nobody is responsible who does not answer tickets. */
    private void requireStaff(long company, @Nullable Long user) {
        if (user != null
                && user != Current.actor().userId()
                && host.services()
                        .get(Users.class)
                        .holding(company, HelpdeskPermissions.WRITE, List.of(user))
                        .isEmpty()) {
            throw invalid("assignee-unfit");
        }
    }

    /** Nobody is responsible for what they do not see. */
    private void requireSeen(TeamView team, @Nullable Long user) {
        if (user != null
                && !team.data().visibleTo(user)
                && host
                        .services()
                        .get(Users.class)
                        .withPermission(team.companyId(), HelpdeskPermissions.SETTINGS)
                        .stream()
                        .noneMatch(one -> one.id() == user)) {
            throw invalid("assignee-outside");
        }
    }

    private String customer(@Nullable Long partner) {
        return partner == null
                ? ""
                : host.services()
                        .get(Partners.class)
                        .find(partner)
                        .map(Partners.PartnerRef::name)
                        .orElseThrow(() -> invalid("partner"));
    }

    private void check(TicketData data, TeamView team) {
        if (data.subject().isBlank()) {
            throw invalid("subject");
        }
        var type = data.typeId();
        if (type != null && new Types(host).all(team.companyId()).stream().noneMatch(one -> one.id() == type)) {
            throw invalid("type");
        }
        var source = data.source();
        if (source != null && host.services().get(Documents.class).find(source).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var assignee = data.assigneeId();
        if (assignee != null
                && assignee != Current.actor().userId()
                && !Current.actor().may(HelpdeskPermissions.ASSIGN)) {
            throw invalid("assignee");
        }
    }

    private static KenhException invalid(String field) {
        return new KenhException(
                CoreError.INVALID, Map.of(field.replaceFirst("-.*", ""), t("helpdesk.error." + field)));
    }
}
