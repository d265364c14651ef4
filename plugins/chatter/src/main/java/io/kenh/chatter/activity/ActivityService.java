package io.kenh.chatter.activity;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.chatter.ChatterError;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.api.Activities;
import io.kenh.chatter.api.Threads.AuthorKind;
import io.kenh.chatter.api.Threads.External;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.notify.News;
import io.kenh.chatter.notify.Notifier;
import io.kenh.chatter.thread.Line;
import io.kenh.chatter.thread.Notes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plans, moves, ends activities. Whoever may read the document may do so. */
public final class ActivityService implements Activities {
    private static final String EXTERNAL =
            "select a.id from Activity a where a.source = :source and a.externalKey = :key";

    private final Host host;
    private final Readable readable;
    private final Colleagues colleagues;
    private final Followers followers;
    private final Notifier notifier;
    private final Notes notes;
    private final Types types;

    public ActivityService(
            Host host, Readable readable, Colleagues colleagues, Followers followers, Notes notes, Types types) {
        this.host = host;
        this.readable = readable;
        this.colleagues = colleagues;
        this.followers = followers;
        this.notifier = new Notifier(host, colleagues, followers);
        this.notes = notes;
        this.types = types;
    }

    @Override
    public long plan(Plan plan) {
        var type = types.byCode(plan.type());
        var todo = new Todo(type.id(), plan.summary(), plan.note(), plan.dueOn(), plan.assigneeId());
        return plan(plan.document(), todo, plan.external());
    }

    /** @throws KenhException {@code chatter.may-not-read} when the assignee could not see the document */
    public long plan(DocRef ref, Todo todo, @Nullable External external) {
        return host.db().write(em -> {
            var document = readable.require(ref);
            var known = find(em, external);
            if (known.isPresent()) {
                return known.get();
            }
            requireReader(document, todo.assigneeId());
            types.get(todo.typeId());
            var actor = Current.actor();
            var activity =
                    new Activity(document, todo, actor.userId(), host.clock().instant(), external);
            knows(activity, todo);
            em.persist(activity);
            followers.follow(em, ref, todo.assigneeId());
            tell(em, document, activity);
            return activity.id();
        });
    }

    /** What is planned for today, or for a day gone by, needs no reminder of that: it was said just now. */
    private void knows(Activity activity, Todo todo) {
        switch (Due.of(todo.dueOn(), LocalDate.ofInstant(host.clock().instant(), Current.zone()))) {
            case LATE -> activity.reminded(Reminded.LATE);
            case TODAY -> activity.reminded(Reminded.DUE);
            case PLANNED -> activity.reminded(Reminded.NOTHING);
        }
    }

    /** The assignee is told that it is theirs; followers hear of it when it is done. */
    private void tell(EntityManager em, DocView document, Activity activity) {
        var actor = Current.actor();
        var by = actor.userId() == 0 ? AuthorKind.SYSTEM : AuthorKind.USER;
        var news = new News(document, Kind.ACTIVITY, by, actor.userId(), null, activity.id());
        notifier.tell(em, news, activity.assigneeId());
        Topics.changed(host, readable, document.ref());
        Topics.told(host, activity.assigneeId());
    }

    public void change(long id, Todo todo) {
        host.db().write(em -> {
            var activity = get(em, id);
            var document = readable.require(activity.document());
            requireReader(document, todo.assigneeId());
            types.get(todo.typeId());
            var before = activity.assigneeId();
            boolean moved = !activity.dueOn().equals(todo.dueOn());
            boolean given = activity.change(todo);
            if (moved || given) {
                knows(activity, todo);
            }
            if (given) {
                followers.follow(em, document.ref(), todo.assigneeId());
                tell(em, document, activity);
                Topics.told(host, before);
            } else {
                changed(activity);
            }
            return true;
        });
    }

    @Override
    public boolean done(External external, String feedback) {
        return host.db().write(em -> {
            var planned =
                    find(em, external).map(id -> em.find(Activity.class, id)).filter(Activity::planned);
            planned.ifPresent(activity -> done(em, activity, feedback, List.of()));
            return planned.isPresent();
        });
    }

    /**
     * It becomes a line of the thread.
     *
     * @throws KenhException {@code chatter.file-wanted} when its type asks for a file and there is none
     */
    public void done(long id, String feedback, List<String> fileIds) {
        host.db().write(em -> {
            var activity = get(em, id);
            readable.require(activity.document());
            if (fileIds.isEmpty() && types.get(activity.typeId()).wantsFile()) {
                throw new KenhException(ChatterError.FILE_WANTED);
            }
            done(em, activity, feedback, fileIds);
            return true;
        });
    }

    private void done(EntityManager em, Activity activity, String feedback, List<String> fileIds) {
        var document = readable.require(activity.document());
        activity.end(State.DONE, Current.actor().userId(), host.clock().instant());
        var type = types.get(activity.typeId()).key();
        var line = activity.summary().isEmpty()
                ? new Line("chatter.line.done", List.of(type))
                : new Line("chatter.line.done.about", List.of(type, activity.summary()));
        notes.line(em, document, line, feedback, fileIds);
        changed(activity);
    }

    public void cancel(long id) {
        host.db().write(em -> {
            var activity = get(em, id);
            readable.require(activity.document());
            activity.end(State.CANCELLED, Current.actor().userId(), host.clock().instant());
            changed(activity);
            return true;
        });
    }

    private void changed(Activity activity) {
        Topics.changed(host, readable, activity.document());
        Topics.told(host, activity.assigneeId());
    }

    /** An activity whose document the actor may read. */
    public ActivityRow read(long id) {
        var row = host.db()
                .read(em -> ActivityQueries.one(em, id))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        readable.require(row.document());
        return row;
    }

    private static Activity get(EntityManager em, long id) {
        var activity = em.find(Activity.class, id);
        if (activity == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return activity;
    }

    private void requireReader(DocView document, long userId) {
        if (userId != Current.actor().userId() && !colleagues.mayRead(document).test(userId)) {
            throw new KenhException(ChatterError.MAY_NOT_READ);
        }
    }

    private static Optional<Long> find(EntityManager em, @Nullable External external) {
        if (external == null) {
            return Optional.empty();
        }
        return em.createQuery(EXTERNAL, Long.class)
                .setParameter("source", external.source())
                .setParameter("key", external.key())
                .getResultStream()
                .findFirst();
    }
}
