package io.kenh.zalooa.event;

import io.kenh.zalooa.event.EventQueue.Fresh;
import io.kenh.zalooa.link.Links.Person;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.jpa.HibernateHints;

/**
 * What was taken in and is not in the log yet; only whoever holds the queue takes something away. An event comes into the log in the
 * transaction that has its effect, written once; before that when it has to wait for another of the same person, when it failed, and when
 * it is a repetition.
 */
final class Inbound {
    private static final String FIRST = "from ZaloInbound i order by i.id";
    private static final String THESE = "from ZaloInbound i where one_of(i.id, :ids) order by i.id";
    /** Without an index: rare, and the table is short. */
    private static final String OF_PERSON =
            "from ZaloInbound i where i.accountId = :account and i.subject = :subject order by i.id";

    private static final String KNOWN = "select e.eventKey from ZaloEvent e where one_of(e.eventKey, :keys)";
    private static final String WAITING = """
            select distinct new io.kenh.zalooa.link.Links$Person(e.accountId, e.subject) from ZaloEvent e
            where e.state in ('RECEIVED', 'PROCESSING')
            """;

    private Inbound() {}

    /** Those who are to have their effect now, in order of arrival. They stay where they are until they are put {@link #intoLog}. */
    static Fresh next(EntityManager em, int most) {
        var taken = em.createQuery(FIRST, ZaloInbound.class)
                .setMaxResults(most)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList();
        if (taken.isEmpty()) {
            return new Fresh(List.of(), false);
        }
        var waiting = Set.copyOf(em.createQuery(WAITING, Person.class).getResultList());
        var now = new ArrayList<ZaloEvent>();
        var later = new ArrayList<ZaloEvent>();
        for (var event : onceEach(em, taken)) {
            boolean first = event.state() == EventState.RECEIVED && !waiting.contains(event.person());
            (first ? now : later).add(event);
        }
        intoLog(em, later);
        return new Fresh(now, taken.size() == most);
    }

    /** What has come of a person so far. */
    static void intoLog(EntityManager em, Person person) {
        intoLog(
                em,
                onceEach(
                        em,
                        em.createQuery(OF_PERSON, ZaloInbound.class)
                                .setParameter("account", person.accountId())
                                .setParameter("subject", person.user())
                                .getResultList()));
    }

    /** Those of these that are not in the log. */
    static void intoLog(EntityManager em, Long[] ids) {
        intoLog(
                em,
                onceEach(
                        em,
                        em.createQuery(THESE, ZaloInbound.class)
                                .setParameter("ids", ids)
                                .getResultList()));
    }

    static void intoLog(EntityManager em, List<ZaloEvent> events) {
        var fresh = events.stream().filter(event -> !em.contains(event)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        fresh.forEach(em::persist);
        em.createQuery("delete from ZaloInbound i where one_of(i.id, :ids)")
                .setParameter("ids", fresh.stream().map(ZaloEvent::id).toArray(Long[]::new))
                .executeUpdate();
    }

    /** What the log has already, or has one of these before, is a repetition. */
    private static List<ZaloEvent> onceEach(EntityManager em, List<ZaloInbound> taken) {
        if (taken.isEmpty()) {
            return List.of();
        }
        var keys = taken.stream().map(ZaloInbound::eventKey).toArray(String[]::new);
        var known = new HashSet<>(
                em.createQuery(KNOWN, String.class).setParameter("keys", keys).getResultList());
        return taken.stream()
                .map(event -> known.add(event.eventKey()) ? ZaloEvent.of(event) : ZaloEvent.repeated(event))
                .toList();
    }
}
