package io.kenh.crm.stage;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.crm.api.CrmError;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Ref;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stages of the pipeline. There are few, so all are read at once. */
public final class Stages {
    private static final int MOST = 50;
    private static final String ALL = """
            select s.id, s.code, s.name, s.position, s.probability, s.won, s.active, t.teamId, s.advice
            from CrmStage s left join CrmStageTeam t on t.stageId = s.id
            order by s.position, s.id
            """;
    private static final String FORGET =
            "delete from CrmStageTeam t where t.stageId = :id and one_of(t.teamId, :offered)";
    private static final String USED = "select l.id from CrmLead l where l.stageId = :id";

    private final Host host;

    public Stages(Host host) {
        this.host = host;
    }

    public List<StageRow> all() {
        return host.kept().get(Stage.class, "all", 0, this::read);
    }

    private List<StageRow> read() {
        var stages = new LinkedHashMap<Long, StageRow>();
        host.db().read(em -> em.createQuery(ALL, Found.class).getResultList()).forEach(found -> {
            stages.merge(found.id(), found.row(), Stages::both);
        });
        return List.copyOf(stages.values());
    }

    /** A stage and one of its teams. */
    record Found(
            long id,
            @Nullable String code,
            @Nullable String name,
            int position,
            int probability,
            boolean won,
            boolean active,
            @Nullable Long team,
            String advice) {
        StageRow row() {
            var teams = team == null ? Set.<Long>of() : Set.of(team);
            return new StageRow(id, code, name, position, probability, won, active, teams, advice);
        }
    }

    private static StageRow both(StageRow a, StageRow b) {
        var teams = new HashSet<>(a.teams());
        teams.addAll(b.teams());
        return new StageRow(
                a.id(),
                a.code(),
                a.name(),
                a.position(),
                a.probability(),
                a.won(),
                a.active(),
                Set.copyOf(teams),
                a.advice());
    }

    /** In use, from the left. */
    public List<StageRow> active() {
        return all().stream().filter(StageRow::active).toList();
    }

    /** @throws KenhException {@code crm.unknown-stage} */
    public StageRow get(long id) {
        return all().stream()
                .filter(stage -> stage.id() == id)
                .findFirst()
                .orElseThrow(() -> new KenhException(CrmError.UNKNOWN_STAGE));
    }

    /** Where something new stands. @param team null for none */
    public StageRow first(@Nullable Long team) {
        return active().stream()
                .filter(stage -> !stage.won() && stage.suits(team))
                .findFirst()
                .orElseThrow(() -> new KenhException(CrmError.UNKNOWN_STAGE));
    }

    /** @param team null for none. @throws KenhException {@code crm.no-won-stage} */
    public StageRow won(@Nullable Long team) {
        return active().stream()
                .filter(stage -> stage.won() && stage.suits(team))
                .findFirst()
                .orElseThrow(() -> new KenhException(CrmError.NO_WON_STAGE));
    }

    public List<Option> options() {
        return active().stream()
                .map(stage -> new Option(Long.toString(stage.id()), stage.label()))
                .toList();
    }

    public Map<Long, Ref> names(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        all().stream()
                .filter(stage -> ids.contains(stage.id()))
                .forEach(stage -> names.put(stage.id(), new Ref(stage.label(), null)));
        return names;
    }

    /** @param id 0 for a new one */
    void save(long id, StageData data) {
        host.db().write(em -> {
            if (id == 0) {
                if (data.name().isEmpty() || all().size() >= MOST) {
                    throw new KenhException(CoreError.INVALID);
                }
                var stage = new Stage(data);
                em.persist(stage);
                teams(em, stage.id(), data);
            } else {
                change(em, id, data);
                teams(em, id, data);
            }
            return id;
        });
    }

    /** Of the company of whoever saves: stages are shared, and the teams of others stay as their company put them. */
    private void teams(EntityManager em, long id, StageData data) {
        var offered = host.services().get(Users.class).teams(Current.actor().companyId()).stream()
                .map(Users.TeamRef::id)
                .collect(Collectors.toSet());
        em.createQuery(FORGET)
                .setParameter("id", id)
                .setParameter("offered", offered.toArray(Long[]::new))
                .executeUpdate();
        data.teams().stream().filter(offered::contains).forEach(team -> em.persist(new StageTeam(id, team)));
    }

    private void change(EntityManager em, long id, StageData data) {
        var stage = em.find(Stage.class, id);
        if (stage == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var before = get(id);
        boolean leaves = before.active() && (!data.active() || before.won() != data.won());
        if (leaves && used(em, id)) {
            throw new KenhException(CrmError.IN_USE, before.label());
        }
        // Leads of a team without stages of its own have to stand somewhere.
        leaves = leaves || before.teams().isEmpty() && !data.teams().isEmpty();
        if (leaves
                && active().stream()
                        .noneMatch(other -> other.id() != id
                                && other.won() == before.won()
                                && other.teams().isEmpty())) {
            throw new KenhException(CrmError.LAST_STAGE);
        }
        stage.change(data);
    }

    private static boolean used(EntityManager em, long id) {
        return !em.createQuery(USED, Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
