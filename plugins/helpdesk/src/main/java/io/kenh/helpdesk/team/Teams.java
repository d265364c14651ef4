package io.kenh.helpdesk.team;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.start.Shipped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The teams of a company: few. */
public final class Teams {
    private static final String ALL = "select t from HelpdeskTeam t where t.companyId = :company order by t.name, t.id";

    private final Host host;
    private final Shipped shipped;

    public Teams(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
    }

    /** Of the actor's company, also those no longer in use. */
    public List<TeamView> all() {
        shipped.ensure();
        return all(Current.actor().companyId());
    }

    public List<TeamView> all(long company) {
        return host.kept().get(Team.class, "all", company, () -> read(company));
    }

    private List<TeamView> read(long company) {
        return host.db()
                .read(em -> em
                        .createQuery(ALL, Team.class)
                        .setParameter("company", company)
                        // All of them first: then the teams or members of all come in one statement.
                        .getResultList()
                        .stream()
                        .map(Team::view)
                        .toList());
    }

    public List<TeamView> active() {
        return all().stream().filter(TeamView::active).toList();
    }

    /** Those in use whose tickets the actor sees: what people choose from. */
    public List<TeamView> seen() {
        var reach = TeamReach.now();
        return active().stream().filter(reach::covers).toList();
    }

    /** Those that customers reach in the portal. */
    public List<TeamView> byPortal() {
        return active().stream().filter(team -> team.data().byPortal()).toList();
    }

    /** Those that the actor makes tickets for out of conversations. */
    public List<TeamView> byChat() {
        return seen().stream().filter(team -> team.data().byChat()).toList();
    }

    /** @throws KenhException {@code core.not-found} */
    public TeamView get(long id) {
        return find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** Of any company the actor sees. */
    public Optional<TeamView> find(long id) {
        var mine = all(Current.actor().companyId()).stream()
                .filter(team -> team.id() == id)
                .findFirst();
        return mine.isPresent() ? mine : other(id);
    }

    private Optional<TeamView> other(long id) {
        return host.db().read(em -> one(em, id).map(Team::view));
    }

    public static Optional<Team> one(EntityManager em, long id) {
        return em.createQuery("select t from HelpdeskTeam t where t.id = :id", Team.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** @return its id */
    public long create(TeamData data) {
        shipped.ensure();
        return host.db().write(em -> {
            refuseTaken(em, data, 0);
            var team = new Team(Current.actor().companyId(), data);
            em.persist(team);
            return team.view().id();
        });
    }

    /** @throws KenhException {@code core.conflict} when somebody else changed it since */
    public void change(long id, int version, TeamData data) {
        host.db().write(em -> {
            var team = one(em, id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            if (team.view().version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            refuseTaken(em, data, id);
            team.say(data);
            return true;
        });
    }

    /** The last one stays: tickets need a team. */
    public void archive(long id, boolean away) {
        if (away && active().stream().allMatch(team -> team.id() == id)) {
            throw new KenhException(HelpdeskError.IN_USE);
        }
        host.db().write(em -> {
            one(em, id)
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND))
                    .archive(away);
            return true;
        });
    }

    private static void refuseTaken(EntityManager em, TeamData data, long except) {
        var others = em.createQuery(ALL, Team.class)
                .setParameter("company", Current.actor().companyId())
                .getResultStream()
                .filter(team -> team.id() != except)
                .map(team -> team.view().data())
                .toList();
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(data.name()))) {
            throw new KenhException(HelpdeskError.NAME_TAKEN, Map.of("name", t("error.helpdesk.name-taken")));
        }
        var alias = data.alias();
        if (alias != null && others.stream().anyMatch(other -> alias.equals(other.alias()))) {
            throw new KenhException(HelpdeskError.ALIAS_TAKEN, Map.of("alias", t("error.helpdesk.alias-taken")));
        }
    }
}
