package io.kenh.runtime.db;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Interceptor;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * What one write changes of the records that summaries are of. After each statement Hibernate tells of the state it wrote and of the one before:
 * the one is added, the other taken off, however often a record is written. What a flush only looked at is not told of.
 */
final class Differences implements Interceptor {
    private final List<SummaryTable> tables;
    private final Map<SummaryTable.Place, long[]> differences = new LinkedHashMap<>();
    private boolean concerned;

    Differences(List<SummaryTable> tables) {
        this.tables = tables;
    }

    /** Sessions of these tell their differences, if they were opened to. */
    static void listen(SessionFactory sessions) {
        var registry = ((SessionFactoryImplementor) sessions).getEventListenerRegistry();
        var told = new Told();
        registry.appendListeners(EventType.POST_INSERT, told);
        registry.appendListeners(EventType.POST_UPDATE, told);
        registry.appendListeners(EventType.POST_DELETE, told);
    }

    @Override
    public boolean onLoad(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        concern(entity);
        return false;
    }

    @Override
    public boolean onPersist(Object entity, Object id, Object[] state, String[] names, Type[] types) {
        concern(entity);
        return false;
    }

    private void concern(Object entity) {
        concerned |= tables.stream().anyMatch(table -> table.of().isInstance(entity));
    }

    /** @param told null for what was written without having been read */
    private void add(Object entity, Object @Nullable [] told, String[] names, int sign) {
        for (var table : tables) {
            if (table.of().isInstance(entity)) {
                var state = Objects.requireNonNull(told);
                var amounts = table.amounts(state, names, sign);
                differences.merge(table.place(state, names), amounts, (known, more) -> {
                    SummaryTable.add(known, more);
                    return known;
                });
            }
        }
    }

    /** When all else of the write is done: the differences become rows of it. */
    void write(Session session) {
        if (!concerned) {
            return;
        }
        // What was changed and not yet written is told of now.
        session.flush();
        differences.forEach((place, amounts) -> {
            if (!SummaryTable.nothing(amounts)) {
                session.persist(place.table().row(place, amounts, false));
            }
        });
        differences.clear();
    }

    /** One for all sessions. */
    private static final class Told
            implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {
        private static void add(
                SharedSessionContractImplementor session,
                Object entity,
                EntityPersister persister,
                Object @Nullable [] state,
                int sign) {
            if (session.getInterceptor() instanceof Differences differences) {
                differences.add(entity, state, persister.getPropertyNames(), sign);
            }
        }

        @Override
        public void onPostInsert(PostInsertEvent event) {
            add(event.getSession(), event.getEntity(), event.getPersister(), event.getState(), 1);
        }

        @Override
        public void onPostUpdate(PostUpdateEvent event) {
            add(event.getSession(), event.getEntity(), event.getPersister(), event.getOldState(), -1);
            add(event.getSession(), event.getEntity(), event.getPersister(), event.getState(), 1);
        }

        @Override
        public void onPostDelete(PostDeleteEvent event) {
            add(event.getSession(), event.getEntity(), event.getPersister(), event.getDeletedState(), -1);
        }

        @Override
        public boolean requiresPostCommitHandling(EntityPersister persister) {
            return false;
        }
    }
}
