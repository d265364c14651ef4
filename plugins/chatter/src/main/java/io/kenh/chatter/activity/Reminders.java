package io.kenh.chatter.activity;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.settings.Setting;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.notify.News;
import io.kenh.chatter.notify.Notifier;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** Tells assignees once on the morning of the due day, and once on the first morning it is late. */
public final class Reminders {
    public static final Setting<Integer> HOUR = Setting.number("chatter.reminder-hour", 8, 0, 23);

    private static final int BATCH = 200;
    private static final String DUE = """
            from Activity a where a.state = io.kenh.chatter.activity.State.PLANNED and a.reminded = :reminded
                and a.dueOn <= :day and a.id > :after order by a.id
            """;

    private final Host host;
    private final Readable readable;
    private final Notifier notifier;

    public Reminders(Host host, Readable readable, Notifier notifier) {
        this.host = host;
        this.readable = readable;
        this.notifier = notifier;
    }

    public void run() {
        var now = host.clock().instant().atZone(Current.zone());
        if (now.getHour() < host.settings().get(HOUR)) {
            return;
        }
        var today = now.toLocalDate();
        // What nobody was told about on its day, because the server was off, is late at once.
        remind(Reminded.DUE, today.minusDays(1), today);
        remind(Reminded.NOTHING, today, today);
    }

    private void remind(Reminded before, LocalDate until, LocalDate today) {
        long after = 0;
        while (after >= 0) {
            long from = after;
            after = host.db().write(em -> batch(em, before, until, today, from));
        }
    }

    /** @return the last id of a full batch, -1 after the last one */
    private long batch(EntityManager em, Reminded before, LocalDate until, LocalDate today, long after) {
        var activities = em.createQuery(DUE, Activity.class)
                .setParameter("reminded", before)
                .setParameter("day", until)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList();
        var documents =
                readable.find(activities.stream().map(Activity::document).toList());
        for (var activity : activities) {
            boolean late = activity.dueOn().isBefore(today);
            activity.reminded(late ? Reminded.LATE : Reminded.DUE);
            var document = documents.get(activity.document());
            if (document != null) {
                var kind = late ? Kind.LATE : Kind.DUE;
                var news = new News(document, kind, AuthorKind.SYSTEM, 0, null, activity.id());
                notifier.tell(em, news, activity.assigneeId());
            }
        }
        return activities.size() < BATCH ? -1 : last(activities);
    }

    private static long last(List<Activity> activities) {
        return activities.getLast().id();
    }
}
