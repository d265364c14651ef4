package io.kenh.contacts;

import io.kenh.contacts.address.AddressBook;
import io.kenh.contacts.merge.MergeService;
import io.kenh.contacts.partner.Directory;
import io.kenh.contacts.partner.PartnerList;
import io.kenh.contacts.partner.PartnerService;
import io.kenh.contacts.partner.Wishes;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.tag.Tags;
import io.kenh.testkit.Database;
import io.kenh.testkit.FakeHost;
import io.kenh.testkit.PluginDatabase;
import java.util.Map;
import java.util.function.Supplier;

/** The services of contacts on a real database, without a server. */
public final class Shelf implements AutoCloseable {
    private final PluginDatabase database = new PluginDatabase(Database.H2, ContactsAddon::new);
    public final FakeHost host = database.host();
    public final PartnerService partners;
    public final PartnerList list;
    public final Directory directory;
    public final MergeService merges;
    public final AddressBook addresses;
    public final Wishes wishes;

    public Shelf() {
        var phones = new Phones(() -> "VN");
        var tags = new Tags(host);
        partners = new PartnerService(host, phones, tags);
        list = new PartnerList(host, phones);
        directory = new Directory(host, phones, list, partners);
        merges = new MergeService(host, phones, tags);
        addresses = new AddressBook(host, phones);
        wishes = new Wishes(host);
    }

    /** As staff of this company. */
    public <T> T in(long company, Supplier<T> work) {
        return host.as(company, Map.of(), work);
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
        database.close();
    }
}
