package io.kenh.chatter.activity;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocType;
import io.kenh.api.security.Current;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.ui.Badge;
import io.kenh.ui.records.BoardMarks;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** On the boards of documents: when the next thing is to be done. */
public final class DueMarks implements BoardMarks {
    private static final String NEXT = """
            select a.docId, min(a.dueOn) from Activity a
            where a.docType = :type and a.state = io.kenh.chatter.activity.State.PLANNED and one_of(a.docId, :ids)
            group by a.docId
            """;

    private final Host host;

    public DueMarks(Host host) {
        this.host = host;
    }

    private record Next(long document, LocalDate day) {}

    @Override
    public List<Badge> marks() {
        return Arrays.stream(Due.values()).map(Due::badge).toList();
    }

    @Override
    public Map<Long, Badge> of(DocType<?> type, Collection<Long> ids) {
        var found = new HashMap<Long, Badge>();
        if (!ids.isEmpty() && Current.actor().may(ChatterPermissions.READ)) {
            var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
            host.db()
                    .read(em -> em.createQuery(NEXT, Next.class)
                            .setParameter("type", type.name())
                            .setParameter("ids", ids.toArray(Long[]::new))
                            .getResultList())
                    .forEach(next ->
                            found.put(next.document(), Due.of(next.day(), today).badge()));
        }
        return found;
    }
}
