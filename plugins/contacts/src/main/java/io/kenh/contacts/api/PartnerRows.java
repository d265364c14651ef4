package io.kenh.contacts.api;

import io.kenh.api.addon.Host;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Rows that name a partner follow it through merges and back, for any plugin with tables of its own: a customer has one balance and one
 * history, whichever of their records something was written for. Each table has the columns {@code id}, {@code version} and
 * {@code partner_id}; the version grows, so that a form opened before does not take the row back.
 */
public final class PartnerRows {
    private static final String REMEMBER = """
            insert into contacts_followed (merge_id, table_name, row_id)
            select cast(:merge as bigint), '%1$s', r.id from %1$s r where r.partner_id = :merged
            """;
    private static final String MOVE = """
            update %1$s set partner_id = :survivor, version = version + 1 where partner_id = :merged
            """;
    /** What somebody gave to another partner since stays there. */
    private static final String BACK = """
            update %1$s set partner_id = :merged, version = version + 1 where partner_id = :survivor and id in
                (select f.row_id from contacts_followed f where f.merge_id = :merge and f.table_name = '%1$s')
            """;

    private static final String FORGET =
            "delete from contacts_followed where merge_id = :merge and table_name = '%1$s'";

    private final Host host;
    private final List<String> tables;

    private PartnerRows(Host host, List<String> tables) {
        this.host = host;
        this.tables = tables;
    }

    /** What is done beside moving rows. */
    public interface Also {
        void merge(long mergeId, long mergedId, long survivorId);
    }

    /** @param plugin begins the listeners' ids @param tables of this plugin */
    public static List<Listener<?>> follow(Host host, String plugin, String... tables) {
        var rows = new PartnerRows(host, List.of(tables));
        return List.of(
                new Listener<>(plugin + ".follow-merge", PartnerMerged.class, Delivery.AFTER_COMMIT, rows::on),
                new Listener<>(plugin + ".undo-merge", PartnerMergeUndone.class, Delivery.AFTER_COMMIT, rows::on));
    }

    /** For what is kept for partners elsewhere. @param what begins the listeners' ids */
    public static List<Listener<?>> tell(String what, Also merged, Also undone) {
        return List.of(
                new Listener<>(
                        what + ".follow-merge",
                        PartnerMerged.class,
                        Delivery.AFTER_COMMIT,
                        event -> merged.merge(event.mergeId(), event.mergedId(), event.survivorId())),
                new Listener<>(
                        what + ".undo-merge",
                        PartnerMergeUndone.class,
                        Delivery.AFTER_COMMIT,
                        event -> undone.merge(event.mergeId(), event.mergedId(), event.survivorId())));
    }

    private void on(PartnerMerged event) {
        each((em, table) -> {
            run(em, REMEMBER, table, Map.of("merge", event.mergeId(), "merged", event.mergedId()));
            run(em, MOVE, table, Map.of("merged", event.mergedId(), "survivor", event.survivorId()));
        });
    }

    private void on(PartnerMergeUndone event) {
        each((em, table) -> {
            run(
                    em,
                    BACK,
                    table,
                    Map.of("merge", event.mergeId(), "merged", event.mergedId(), "survivor", event.survivorId()));
            run(em, FORGET, table, Map.of("merge", event.mergeId()));
        });
    }

    private void each(BiConsumer<EntityManager, String> step) {
        host.db().write(em -> {
            tables.forEach(table -> step.accept(em, table));
            return true;
        });
    }

    private static void run(EntityManager em, String statement, String table, Map<String, Long> values) {
        var query = em.createNativeQuery(statement.formatted(table));
        values.forEach(query::setParameter);
        query.executeUpdate();
    }
}
