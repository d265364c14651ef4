package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.MomentReached;
import io.kenh.zbstemplates.template.Template;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds rules. */
public final class RuleStore {
    private static final String PAGE = "from ZbsRule r where r.id < :before order by r.id desc";
    private static final String HANGING = """
            from ZbsRule r
            where one_of(r.companyId, :companies) and one_of(r.moment, :moments)
            order by r.id
            """;
    private static final String NAMES = "select r.id, r.name from ZbsRule r where one_of(r.id, :ids)";

    /** In use, made for a moment, and no rule sends it: the newest first. */
    private static final String UNUSED = """
            select t.id from Template t
            where t.state = io.kenh.zbstemplates.template.TemplateState.IN_USE and t.moment is not null
              and not exists (select 1 from ZbsRule r where r.templateId = t.id)
            order by t.id desc
            """;

    private static final String TEMPLATES = "from Template t where one_of(t.id, :ids) order by t.id";

    private static final int MOST_UNUSED = 20;

    private final Host host;

    RuleStore(Host host) {
        this.host = host;
    }

    /** The latest first. */
    public Slice<RuleRow> page(@Nullable String after, int limit) {
        long before = Cursor.decode(after, 1).map(key -> key.asLong(0)).orElse(Long.MAX_VALUE);
        return host.db()
                .read(em -> Slice.of(
                        em
                                .createQuery(PAGE, SendRule.class)
                                .setParameter("before", before)
                                .setMaxResults(limit + 1)
                                .getResultList()
                                .stream()
                                .map(this::row)
                                .toList(),
                        limit,
                        row -> Cursor.of(row.id())));
    }

    /** @throws KenhException {@code core.not-found} */
    public RuleRow get(long id) {
        return host.db().read(em -> find(em, id)).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    Optional<RuleRow> find(EntityManager em, long id) {
        return Optional.ofNullable(em.find(SendRule.class, id)).map(this::row);
    }

    /** Rules that may hang on one of these, whatever their state: those of other companies or types are to be left out. */
    List<RuleRow> hanging(EntityManager em, Collection<MomentReached> events) {
        return em
                .createQuery(HANGING, SendRule.class)
                .setParameter(
                        "companies",
                        events.stream().map(MomentReached::companyId).distinct().toArray(Long[]::new))
                .setParameter(
                        "moments",
                        events.stream().map(MomentReached::moment).distinct().toArray(String[]::new))
                .getResultList()
                .stream()
                .map(this::row)
                .toList();
    }

    public Map<Long, String> names(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<Long, String>();
        host.db()
                .read(em -> em.createQuery(NAMES, Object[].class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .getResultList())
                .forEach(row -> names.put((Long) row[0], (String) row[1]));
        return names;
    }

    /** Templates that wait for a rule. */
    List<Long> unused() {
        return host.db()
                .read(em -> em.createQuery(UNUSED, Long.class)
                        .setMaxResults(MOST_UNUSED)
                        .getResultList());
    }

    /** Whoever comes second waits here, and then asks anew. */
    void lockUnused(EntityManager em) {
        em.createQuery(TEMPLATES, Template.class)
                .setParameter("ids", unused().toArray(Long[]::new))
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    RuleRow row(SendRule rule) {
        return rule.row(Arrays.asList(host.json().read(rule.conditions(), Condition[].class)));
    }
}
