package io.kenh.runtime.event;

import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Events;
import io.kenh.runtime.db.DbDoor;
import java.util.ArrayList;
import java.util.List;

/** Collects the events of a write; before it commits, tells the listeners inside and stores the rest. */
public final class EventsDoor implements Events {
    private final DbDoor db;
    private final Outbox outbox;

    public EventsDoor(DbDoor db, Outbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /** Events of one write, in order. */
    private static final class Published {
        private final List<DomainEvent> events = new ArrayList<>();
        private int told;
    }

    @Override
    public void publish(DomainEvent event) {
        if (!db.writing()) {
            throw new IllegalStateException("publish " + event.getClass().getSimpleName() + " inside db.write");
        }
        var published = db.attachment(this, Published::new);
        if (published.events.isEmpty()) {
            db.beforeCommit(() -> flush(published));
        }
        published.events.add(event);
    }

    /** A listener may publish more while this runs. */
    private void flush(Published published) {
        while (published.told < published.events.size()) {
            outbox.tellInside(published.events.get(published.told++));
        }
        outbox.store(published.events);
        published.events.clear();
        published.told = 0;
    }
}
