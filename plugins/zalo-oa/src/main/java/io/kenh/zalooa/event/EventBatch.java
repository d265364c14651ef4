package io.kenh.zalooa.event;

import io.kenh.zalooa.webhook.PlatformEvent;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Events that have their effects in one transaction, in order. Messages are put aside and stored together, so that people, contacts and
 * conversations are looked up once for many; whatever else concerns the same person comes after what was put aside.
 */
final class EventBatch {
    private static final int NONE = -1;

    private final EventEffects effects;
    private final Function<String, PlatformEvent> reader;
    private List<Long> ids = List.of();
    private int at = NONE;

    EventBatch(EventEffects effects, Function<String, PlatformEvent> reader) {
        this.effects = effects;
        this.reader = reader;
    }

    /** What was begun. */
    List<Long> ids() {
        return ids;
    }

    /** The place of the event that failed, where it is a single one's fault for all we know. */
    OptionalInt failed() {
        return at == NONE ? OptionalInt.empty() : OptionalInt.of(at);
    }

    void apply(EntityManager em, List<ZaloEvent> events) {
        ids = events.stream().map(ZaloEvent::id).toList();
        var works = new ArrayList<EventWork>(events.size());
        for (at = 0; at < events.size(); at++) {
            var event = events.get(at);
            works.add(effects.work(em, event, reader.apply(event.body())));
        }
        at = NONE;
        effects.hold(works);
        var messages = new ArrayList<EventWork>();
        for (at = 0; at < works.size(); at++) {
            var work = works.get(at);
            if (effects.storesMessage(work)) {
                messages.add(work);
            } else {
                storeIfConcerned(messages, work);
                work.event().processed(effects.apply(work));
            }
        }
        at = NONE;
        effects.store(messages);
    }

    private void storeIfConcerned(List<EventWork> messages, EventWork next) {
        if (messages.stream().anyMatch(next::concerns)) {
            int here = at;
            at = NONE;
            effects.store(messages);
            messages.clear();
            at = here;
        }
    }
}
