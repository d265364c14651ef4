package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.zbstemplates.ready.Guards;
import io.kenh.zbstemplates.template.Sendable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What happened last to a document and nobody was told of: what a person most likely wants to tell now. */
final class Newest {
    private static final String REACHED = """
            select d.moment, max(d.reachedAt) from ZbsDecision d
            where d.documentType = :type and d.documentId = :id group by d.moment
            """;
    private static final String TOLD = """
            select m.templateId, max(m.createdAt) from ZbsMessage m
            where m.documentType = :type and m.documentId = :id and m.state not in (FAILED, CANCELLED) group by m.templateId
            """;

    private final Guards guards;
    private final Map<?, Instant> reached;
    private final Map<?, Instant> told;

    private Newest(Guards guards, Map<?, Instant> reached, Map<?, Instant> told) {
        this.guards = guards;
        this.reached = reached;
        this.told = told;
    }

    static Newest of(Host host, Guards guards, DocRef document) {
        return host.db().read(em -> new Newest(guards, times(em, REACHED, document), times(em, TOLD, document)));
    }

    private static Map<Object, Instant> times(EntityManager em, String query, DocRef document) {
        var times = new HashMap<Object, Instant>();
        em.createQuery(query, Object[].class)
                .setParameter("type", document.type())
                .setParameter("id", document.id())
                .getResultList()
                .forEach(row -> times.put(row[0], (Instant) row[1]));
        return times;
    }

    /** When it last had something new to tell; the beginning of time when that was told, or never happened. */
    Instant of(Sendable template) {
        var news = guards.moments(template).stream()
                .flatMap(moment -> Stream.ofNullable(reached.get(moment)))
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        var before = Objects.requireNonNullElse(told.get(template.id()), Instant.MIN);
        return before.isBefore(news) ? news : Instant.MIN;
    }
}
