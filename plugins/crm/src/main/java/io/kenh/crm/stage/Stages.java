package io.kenh.crm.stage;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.crm.api.CrmError;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Ref;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The stages of the pipeline. There are few, so all are read at once. */
public final class Stages {
    private static final int MOST = 50;
    private static final String ALL = """
            select s.id, s.code, s.name, s.position, s.probability, s.won, s.active, s.advice from CrmStage s
            order by s.position, s.id
            """;
    private static final String USED = "select l.id from CrmLead l where l.stageId = :id";

    private final Host host;

    public Stages(Host host) {
        this.host = host;
    }

    public List<StageRow> all() {
        return host.db()
                .read(em ->
                        em.createQuery(ALL, StageRow.class).setMaxResults(MOST).getResultList());
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

    /** Where something new stands. */
    public StageRow first() {
        return active().stream()
                .filter(stage -> !stage.won())
                .findFirst()
                .orElseThrow(() -> new KenhException(CrmError.UNKNOWN_STAGE));
    }

    /** @throws KenhException {@code crm.no-won-stage} */
    public StageRow won() {
        return active().stream()
                .filter(StageRow::won)
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
                em.persist(new Stage(data));
            } else {
                change(em, id, data);
            }
            return id;
        });
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
        if (leaves && active().stream().noneMatch(other -> other.id() != id && other.won() == before.won())) {
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
