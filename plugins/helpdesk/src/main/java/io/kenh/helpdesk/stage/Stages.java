package io.kenh.helpdesk.stage;

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

/** The stages of a company: few. */
public final class Stages {
    private static final String ALL =
            "select s from HelpdeskStage s where s.companyId = :company order by s.place, s.id";

    private final Host host;
    private final Shipped shipped;

    public Stages(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
    }

    /** Of the actor's company, also those no longer in use. */
    public List<StageView> all() {
        shipped.ensure();
        return all(Current.actor().companyId());
    }

    public List<StageView> active() {
        return all().stream().filter(StageView::active).toList();
    }

    public List<StageView> all(long company) {
        return host.kept().get(Stage.class, "all", company, () -> host.db().read(em -> all(em, company)));
    }

    private static List<StageView> all(EntityManager em, long company) {
        return em
                .createQuery(ALL, Stage.class)
                .setParameter("company", company)
                // All of them first: then the teams or members of all come in one statement.
                .getResultList()
                .stream()
                .map(Stage::view)
                .toList();
    }

    /** What a team's tickets go through, in order. */
    public List<StageView> of(long company, long team) {
        return all(company).stream().filter(stage -> stage.suits(team)).toList();
    }

    /** The first that closes tickets, or the first that does not. @throws KenhException {@code helpdesk.no-stage} */
    public StageView first(long company, long team, boolean closing) {
        return of(company, team).stream()
                .filter(stage -> stage.closing() == closing)
                .findFirst()
                .orElseThrow(() -> new KenhException(HelpdeskError.NO_STAGE));
    }

    /** @throws KenhException {@code core.not-found} */
    public StageView get(long id) {
        return host.db().read(em -> one(em, id).view());
    }

    private static Stage one(EntityManager em, long id) {
        return em.createQuery("select s from HelpdeskStage s where s.id = :id", Stage.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** @return its id */
    public long create(StageData data) {
        shipped.ensure();
        return host.db().write(em -> {
            var company = Current.actor().companyId();
            refuseTaken(em, company, data, 0);
            var stage = new Stage(company, data);
            em.persist(stage);
            return stage.view().id();
        });
    }

    /**
     * Whether it closes tickets stays as it is while some are in it.
     *
     * @throws KenhException {@code core.conflict} when somebody else changed it since, {@code helpdesk.in-use}
     */
    public void change(long id, int version, StageData data) {
        host.db().write(em -> {
            var stage = one(em, id);
            var before = stage.view();
            if (before.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            refuseTaken(em, stage.companyId(), data, id);
            if (before.closing() != data.closing() && used(em, id)) {
                throw new KenhException(HelpdeskError.IN_USE, Map.of("closing", t("error.helpdesk.in-use")));
            }
            stage.say(data);
            return true;
        });
    }

    /** @throws KenhException {@code helpdesk.in-use} while tickets are in it, or when it is the only one of its kind */
    public void archive(long id, boolean away) {
        host.db().write(em -> {
            var stage = one(em, id);
            boolean only = all(em, stage.companyId()).stream()
                    .filter(StageView::active)
                    .noneMatch(other ->
                            other.id() != id && other.closing() == stage.view().closing());
            if (away && (only || used(em, id))) {
                throw new KenhException(HelpdeskError.IN_USE);
            }
            stage.archive(away);
            return true;
        });
    }

    private static boolean used(EntityManager em, long id) {
        return !em.createQuery("select x.id from HelpdeskTicket x where x.stageId = :stage", Long.class)
                .setParameter("stage", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static void refuseTaken(EntityManager em, long company, StageData data, long except) {
        if (all(em, company).stream()
                .anyMatch(stage -> stage.id() != except
                        && (stage.name().equalsIgnoreCase(data.name())
                                || stage.label().equalsIgnoreCase(data.name())))) {
            throw new KenhException(HelpdeskError.NAME_TAKEN, Map.of("name", t("error.helpdesk.name-taken")));
        }
    }
}
