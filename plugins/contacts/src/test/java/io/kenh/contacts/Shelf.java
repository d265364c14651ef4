package io.kenh.contacts;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.contacts.merge.Merge;
import io.kenh.contacts.merge.MergeService;
import io.kenh.contacts.partner.Directory;
import io.kenh.contacts.partner.Partner;
import io.kenh.contacts.partner.PartnerList;
import io.kenh.contacts.partner.PartnerService;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.tag.Tag;
import io.kenh.contacts.tag.Tags;
import io.kenh.runtime.db.Database;
import io.kenh.runtime.db.DbDoor;
import io.kenh.runtime.db.Orm;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The services of contacts on a real database, without a server. */
public final class Shelf implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Database database;
    private final Orm orm;
    public final FakeHost host;
    public final PartnerService partners;
    public final PartnerList list;
    public final Directory directory;
    public final MergeService merges;

    public Shelf() {
        database = Database.open(Database.h2Memory("contacts_" + NUMBER.incrementAndGet()));
        var classes = Partner.class.getProtectionDomain().getCodeSource().getLocation();
        database.migrate("contacts", new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader()));
        orm = Orm.build(database, List.of(Partner.class, Tag.class, Merge.class), List.of(), true);
        host = new FakeHost(new DbDoor(orm));
        var phones = new Phones(() -> "VN");
        var tags = new Tags(host);
        partners = new PartnerService(host, phones, tags);
        list = new PartnerList(host, phones);
        directory = new Directory(host, phones, list);
        merges = new MergeService(host, phones, tags);
    }

    /** As staff of this company. */
    public <T> T in(long company, Supplier<T> work) {
        var actor = new Actor(Actor.Kind.USER, 7, "Lan", company, Set.of(company), Map.of());
        var zone = ZoneId.of("Asia/Ho_Chi_Minh");
        return Current.call(new Current.Bindings(actor, Locale.of("vi"), zone, host.texts()), work);
    }

    /** The same, for work without a result. */
    public void run(long company, Runnable work) {
        in(company, () -> {
            work.run();
            return company;
        });
    }

    @Override
    public void close() {
        orm.close();
        database.close();
    }
}
