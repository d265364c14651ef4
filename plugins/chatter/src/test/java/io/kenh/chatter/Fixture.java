package io.kenh.chatter;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.file.Files;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.api.security.Users;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Readable;
import io.kenh.chatter.activity.ActivityService;
import io.kenh.chatter.activity.Reminders;
import io.kenh.chatter.activity.Types;
import io.kenh.chatter.api.ChatterPermissions;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.notify.Assignments;
import io.kenh.chatter.notify.Inbox;
import io.kenh.chatter.notify.Kind;
import io.kenh.chatter.notify.NotificationRow;
import io.kenh.chatter.notify.Notifier;
import io.kenh.chatter.thread.Histories;
import io.kenh.chatter.thread.Notes;
import io.kenh.chatter.thread.ThreadStore;
import io.kenh.chatter.thread.Told;
import io.kenh.chatter.thread.Uploads;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.file.FilesDoor;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.PluginDatabase;
import io.kenh.testkit.TestClock;
import io.kenh.testkit.TestKenh;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The plugin on an empty real database, with documents and staff in memory: An (7), Bình (8), Chi (9). */
final class Fixture implements AutoCloseable {
    static final long COMPANY = 1;
    static final long AN = 7;
    static final long BINH = 8;
    static final long CHI = 9;

    final TestClock clock = new TestClock(TestKenh.START);
    final FakeDocuments documents = new FakeDocuments();
    final DbDoor db;
    final Files files;
    final FakeHost host;
    final Readable readable;
    final Followers followers;
    final Uploads uploads;
    final ThreadStore store;
    final Notes notes;
    private final Told told;
    final ActivityService activities;
    final Reminders reminders;
    final Inbox inbox;
    final Types types;
    final Colleagues colleagues;

    private final PluginDatabase database;

    Fixture(Database kind) {
        database = new PluginDatabase(kind, ChatterAddon::new);
        db = database.db();
        files = new FilesDoor(db, clock);
        host = database.host()
                .with(Clock.class, clock)
                .with(Files.class, files)
                .with(Documents.class, documents)
                .with(Users.class, new Staff());
        readable = new Readable(host);
        colleagues = new Colleagues(host, readable);
        followers = new Followers(host, readable, colleagues);
        uploads = new Uploads(host);
        store = new ThreadStore(host, readable, colleagues, followers);
        notes = new Notes(host, readable, colleagues, store, uploads);
        types = new Types(host);
        var notifier = new Notifier(host, colleagues, followers);
        told = new Told(
                host, readable, followers, new Histories(host, store), new Assignments(host, readable, notifier));
        activities = new ActivityService(host, readable, colleagues, followers, notes, types);
        reminders = new Reminders(host, readable, notifier);
        inbox = new Inbox(host, readable);
    }

    /** What a document tells about itself. */
    void tell(DomainEvent... events) {
        told.handle(List.of(events));
    }

    static Actor user(long id) {
        return new Actor(
                Actor.Kind.USER,
                id,
                Staff.name(id),
                COMPANY,
                Set.of(COMPANY),
                Map.of(
                        ChatterPermissions.READ.id(), Scope.COMPANY,
                        ChatterPermissions.WRITE.id(), Scope.COMPANY,
                        FakeDocuments.READ.id(), Scope.COMPANY));
    }

    <T> T as(long user, Supplier<T> work) {
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return Current.call(new Current.Bindings(user(user), Locale.ENGLISH, zone, FakeHost.KEYS), work);
    }

    void run(long user, Runnable work) {
        as(user, () -> {
            work.run();
            return true;
        });
    }

    long note(long author, DocRef ref, String text, Long... mentions) {
        return as(author, () -> notes.write(ref, new Notes.Draft(text, List.of(mentions), List.of(), null)));
    }

    void follow(long user, DocRef ref) {
        run(user, () -> followers.add(ref, user));
    }

    List<NotificationRow> news(long user) {
        return as(user, () -> inbox.page(true, 100, null).rows().items());
    }

    List<Kind> kinds(long user) {
        return news(user).stream().map(NotificationRow::kind).toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
