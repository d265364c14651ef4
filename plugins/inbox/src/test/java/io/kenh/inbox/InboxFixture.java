package io.kenh.inbox;

import io.kenh.api.data.Db;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.file.Files;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.api.security.Users;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Channel;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.message.Intake;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.file.FilesDoor;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.PluginDatabase;
import io.kenh.testkit.TestClock;
import io.kenh.testkit.TestKenh;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The inbox on an empty real database, with a channel, contacts and staff in memory. */
public final class InboxFixture implements AutoCloseable {
    public static final long COMPANY = 1;
    public static final Instant NOW = TestKenh.START;
    public static final ThreadKey MAI = new ThreadKey(FakeChannel.ID, 1, "mai");

    public final TestClock clock = new TestClock(NOW);
    public final FakeChannel channel = new FakeChannel();
    public final FakePartners partners = new FakePartners();
    public final DbDoor db;
    public final Files files;
    public final FakeHost host;
    public final Intake intake;

    private final PluginDatabase database;

    public InboxFixture(Database kind) {
        database = new PluginDatabase(kind, InboxAddon::new);
        db = database.db();
        files = new FilesDoor(db, clock);
        host = equipped(database.host());
        intake = new Intake(host);
        partners.add(11, "Nguyễn Thị Mai", "+84912345678");
        partners.add(12, "Đỗ Quốc Bảo", null);
    }

    private FakeHost equipped(FakeHost bare) {
        return bare.with(Clock.class, clock)
                .with(Files.class, files)
                .with(Channel.class, channel)
                .with(Partners.class, partners)
                .with(Users.class, new Staff());
    }

    /** Takes messages on another node: it hands out ids from a block of its own. */
    public Intake otherNode() {
        return new Intake(equipped(new FakeHost("inbox").with(Db.class, database.otherNode())));
    }

    public List<DomainEvent> published() {
        return host.events;
    }

    /** An agent: own and unassigned conversations. */
    public static Actor agent(long userId) {
        return actor(userId, Scope.OWN, COMPANY);
    }

    public static Actor lead() {
        return actor(99, Scope.COMPANY, COMPANY);
    }

    public static Actor actor(long userId, Scope scope, long company) {
        return new Actor(
                Actor.Kind.USER,
                userId,
                "Staff " + userId,
                company,
                Set.of(company),
                Map.of(
                        InboxPermissions.READ.id(), scope,
                        InboxPermissions.REPLY.id(), Scope.COMPANY,
                        InboxPermissions.ASSIGN.id(), Scope.COMPANY));
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return Current.call(
                new Current.Bindings(actor, Locale.ENGLISH, ZoneId.of("Asia/Ho_Chi_Minh"), FakeHost.KEYS), work);
    }

    public void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }

    public long receive(String externalId, String text, Instant at) {
        return receive(MAI, 11, externalId, text, at);
    }

    public long receive(ThreadKey thread, long partnerId, String externalId, String text, Instant at) {
        return receive(intake, thread, partnerId, externalId, text, at);
    }

    public static long receive(
            Intake node, ThreadKey thread, long partnerId, String externalId, String text, Instant at) {
        return node.receive(message(thread, partnerId, externalId, Origin.CUSTOMER, text, at));
    }

    public long outside(String externalId, String text, Instant at) {
        return intake.receive(message(MAI, 11, externalId, Origin.OUTSIDE, text, at));
    }

    private static IncomingMessage message(
            ThreadKey thread, long partnerId, String externalId, Origin origin, String text, Instant at) {
        return new IncomingMessage(thread, COMPANY, partnerId, externalId, origin, at, text, List.of(), null);
    }

    public long conversation() {
        return intake.find(MAI).orElseThrow().id();
    }

    public long count(String table) {
        return db.read(em ->
                ((Number) em.createNativeQuery("select count(*) from " + table).getSingleResult()).longValue());
    }

    /** Names of stored files that are forgotten after a day. */
    @SuppressWarnings("unchecked") // names are texts
    public List<String> notKept() {
        return db.read(em -> em.createNativeQuery(
                        "select name from core_file where expires_at is not null order by name", String.class)
                .getResultList());
    }

    @Override
    public void close() {
        database.close();
    }
}
