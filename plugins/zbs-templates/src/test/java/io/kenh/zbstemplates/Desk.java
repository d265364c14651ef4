package io.kenh.zbstemplates;

import io.kenh.api.data.Db;
import io.kenh.api.file.Files;
import io.kenh.api.job.Jobs;
import io.kenh.api.security.Scope;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Orm;
import io.kenh.testkit.FakeFiles;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.FakeJobs;
import io.kenh.testkit.TestClock;
import io.kenh.testkit.TestKenh;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.template.Origin;
import io.kenh.zbstemplates.template.TemplateView;
import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The services on a real database with a platform in memory. */
public final class Desk implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;
    private final Orm orm;
    public final TestClock clock = new TestClock(TestKenh.START);
    public final FakeJobs jobs = new FakeJobs(clock);
    public final FakeHost host;
    public final FakePlatform platform = new FakePlatform();
    public final FakeMessages messages = new FakeMessages();
    public final FakeInbox inbox = new FakeInbox();
    public final FakePartners contacts = new FakePartners();
    public final Parts parts;

    public Desk() {
        database = Database.open(Database.h2Memory("zbs_" + NUMBER.incrementAndGet()));
        var classes =
                ZbsTemplatesAddon.class.getProtectionDomain().getCodeSource().getLocation();
        database.migrate(
                "zbs-templates", new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader()));
        var orms = new Orm[1];
        host = new FakeHost("zbs-templates")
                .with(Db.class, new DbDoor(() -> orms[0]))
                .with(Clock.class, clock)
                .with(Jobs.class, jobs)
                .with(Files.class, new FakeFiles())
                .with(Conversations.class, inbox.as(Conversations.class))
                .with(ZaloRecipients.class, inbox.as(ZaloRecipients.class))
                .with(Partners.class, contacts)
                .with(DoNotContact.class, new FakeWishes());
        orms[0] = Orm.build(database, new ZbsTemplatesAddon(host).entities(), java.util.List.of(), true);
        orm = orms[0];
        parts = Parts.of(host, platform, messages);
    }

    /** As staff of this company. */
    public <T> T in(long company, Supplier<T> work) {
        var grants = Map.of(
                ZbsPermissions.WRITE.id(), Scope.COMPANY,
                ZbsPermissions.SUBMIT.id(), Scope.COMPANY,
                ZbsPermissions.SEND.id(), Scope.COMPANY,
                ZbsPermissions.MESSAGES.id(), Scope.COMPANY);
        return host.as(company, grants, work);
    }

    public void run(Runnable work) {
        in(1, () -> {
            work.run();
            return 0;
        });
    }

    public long create(TemplateContent content) {
        return create("don-hang", content);
    }

    private long create(String code, TemplateContent content) {
        return in(
                1,
                () -> parts.service()
                        .create(new Origin(7, code, "sales.order", "sales.order.confirmed", null, null), content));
    }

    public TemplateView view(long id) {
        return in(1, () -> parts.store().view(id));
    }

    /** As the form does: based on what is saved now. */
    public void edit(long id, TemplateContent content) {
        run(() -> parts.service().edit(id, view(id).row().version(), "sales.order", content));
    }

    public void logo() {
        run(() -> {
            parts.logos().save(7, false, new ByteArrayInputStream(png(400, 96, 100)), "light.png");
            parts.logos().save(7, true, new ByteArrayInputStream(png(400, 96, 100)), "dark.png");
        });
    }

    /** Submitted with a whole logo, approved or not yet. @return the platform's id */
    public String submit(long id) {
        logo();
        run(() -> parts.submission().submit(id));
        return java.util.Objects.requireNonNull(view(id).newest().zaloId());
    }

    public void sync() {
        parts.sync().all();
    }

    /** A template everybody may send. @return its id */
    public long inUse(TemplateContent content) {
        return inUse("don-hang", content);
    }

    public long inUse(String code, TemplateContent content) {
        var id = create(code, content);
        var zaloId = submit(id);
        platform.set(zaloId, io.kenh.zbstemplates.platform.TemplatePlatform.Status.ENABLE, "");
        sync();
        run(() -> parts.service().enableFor(id, Set.of(0L)));
        return id;
    }

    /** The sender runs, as on a worker. A crash in the middle is over afterwards. */
    public void send() {
        try {
            parts.sending().sender().run(new io.kenh.zbstemplates.send.Sender.Task(7));
        } catch (FakeMessages.Crash worker) {
            // The lease runs out, and somebody else goes on.
        }
    }

    /** As an operator sets it; limits are read again after a minute. */
    public void limit(String name, long amount) {
        var update = "update zbs_templates_limit set amount = " + amount + " where name = '" + name + "'";
        host.db().write(em -> em.createNativeQuery(update).executeUpdate());
        later(Duration.ofMinutes(1));
    }

    /** Time passes. */
    public void later(Duration time) {
        clock.advance(time);
    }

    /** The beginning of a PNG of that size; so many bytes. */
    public static byte[] png(int width, int height, int bytes) {
        return ByteBuffer.allocate(bytes)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height)
                .array();
    }

    @Override
    public void close() {
        orm.close();
        database.close();
    }
}
