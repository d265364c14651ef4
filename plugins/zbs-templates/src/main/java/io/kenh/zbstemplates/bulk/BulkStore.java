package io.kenh.zbstemplates.bulk;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Slice;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.send.MessageState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds bulk sends and their documents, as far as the actor may see them. */
public final class BulkStore {
    private static final String PAGE = """
            select b from ZbsBulk b
            where b.state in :states and (:everybody = true or one_of(b.senderId, :owners)) and b.id < :before
            order by b.id desc
            """;
    private static final String ITEMS = """
            select new io.kenh.zbstemplates.bulk.ItemRow(i.id, i.documentId, i.title, i.customer, i.verdict, i.detail, i.route,
                   i.cost, m.id, m.state, m.why, m.changedAt)
            from ZbsBulkItem i left join ZbsMessage m on m.id = i.messageId
            where i.bulkId = :bulk and i.id > :after and i.verdict in :verdicts and (:every = true or m.state in :states)
              and (:all = true or i.shortened = true)
            order by i.id
            """;
    private static final String WAITS = """
            select new io.kenh.zbstemplates.bulk.Wait(m.why.key, count(i), max(m.changedAt), min(m.dueAt))
            from ZbsBulkItem i join ZbsMessage m on m.id = i.messageId
            where i.bulkId = :bulk and m.state = :waiting group by m.why.key order by count(i) desc
            """;

    private final Host host;

    public BulkStore(Host host) {
        this.host = host;
    }

    /** The latest first. @param state null for all */
    public Slice<BulkRow> page(@Nullable BulkState state, @Nullable String after, int limit) {
        var owners = Current.actor().owners(ZbsPermissions.MESSAGES);
        long before = Cursor.decode(after, 1).map(key -> key.asLong(0)).orElse(Long.MAX_VALUE);
        return host.db().read(em -> {
            var rows = em
                    .createQuery(PAGE, BulkRun.class)
                    .setParameter("states", state == null ? Arrays.asList(BulkState.values()) : List.of(state))
                    .setParameter("everybody", owners.isEmpty())
                    .setParameter("owners", owners.orElse(Set.of()).toArray(Long[]::new))
                    .setParameter("before", before)
                    .setMaxResults(limit + 1)
                    .getResultList()
                    .stream()
                    .map(BulkRun::row)
                    .toList();
            return Slice.of(rows, limit, row -> Cursor.of(row.id()));
        });
    }

    /** @throws KenhException {@code core.not-found} also for one the actor may not see */
    public BulkRow row(long id) {
        return host.db().read(em -> visible(em.find(BulkRun.class, id)).row());
    }

    /** Of one the actor sees. */
    public Counts counts(long id) {
        row(id);
        return host.db().read(em -> BulkItems.counts(em, id));
    }

    /** The documents in the order they were picked. */
    public Slice<ItemRow> items(long id, Which which, @Nullable String after, int limit) {
        row(id);
        long last = Cursor.decode(after, 1).map(key -> key.asLong(0)).orElse(0L);
        var states = which.states();
        return host.db()
                .read(em -> Slice.of(
                        em.createQuery(ITEMS, ItemRow.class)
                                .setParameter("bulk", id)
                                .setParameter("after", last)
                                .setParameter("verdicts", which.verdicts())
                                .setParameter("all", !which.shortened())
                                .setParameter("every", states.isEmpty())
                                .setParameter("states", states.isEmpty() ? List.of(MessageState.QUEUED) : states)
                                .setMaxResults(limit + 1)
                                .getResultList(),
                        limit,
                        item -> Cursor.of(item.id())));
    }

    /** What its messages wait for, most first. */
    public List<Wait> waits(long id) {
        row(id);
        return host.db()
                .read(em -> em.createQuery(WAITS, Wait.class)
                        .setParameter("bulk", id)
                        .setParameter("waiting", MessageState.WAITING)
                        .getResultList());
    }

    /** The first document that will get a message, to show what it gets. */
    Optional<DocRef> first(long id) {
        var row = row(id);
        return host.db()
                .read(em -> BulkItems.next(em, id, Verdict.FITS, 1).stream()
                        .findFirst()
                        .map(item -> item.document(row.documentType())));
    }

    static BulkRun visible(@Nullable BulkRun run) {
        if (run == null
                || !Current.actor()
                        .owners(ZbsPermissions.MESSAGES)
                        .map(owners -> owners.contains(run.senderId()))
                        .orElse(true)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return run;
    }
}
