package io.kenh.contacts;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.Findable;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.web.Routes;
import io.kenh.contacts.address.AddressBook;
import io.kenh.contacts.address.AddressPages;
import io.kenh.contacts.address.PartnerAddress;
import io.kenh.contacts.api.Banks;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.contacts.api.PartnerAddresses;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.bank.BankList;
import io.kenh.contacts.merge.Merge;
import io.kenh.contacts.merge.MergePages;
import io.kenh.contacts.merge.MergeService;
import io.kenh.contacts.partner.Directory;
import io.kenh.contacts.partner.Employers;
import io.kenh.contacts.partner.FormPages;
import io.kenh.contacts.partner.OwnCards;
import io.kenh.contacts.partner.Partner;
import io.kenh.contacts.partner.PartnerDoc;
import io.kenh.contacts.partner.PartnerFindable;
import io.kenh.contacts.partner.PartnerList;
import io.kenh.contacts.partner.PartnerLists;
import io.kenh.contacts.partner.PartnerPages;
import io.kenh.contacts.partner.PartnerPicker;
import io.kenh.contacts.partner.PartnerService;
import io.kenh.contacts.partner.Pictures;
import io.kenh.contacts.partner.Wishes;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.rest.PartnerApi;
import io.kenh.contacts.tag.Tag;
import io.kenh.contacts.tag.TagPages;
import io.kenh.contacts.tag.Tags;
import java.util.List;

/** People and companies: everything this plugin adds. */
public final class ContactsAddon implements Addon {
    private final Host host;
    private final Phones phones;
    private final Tags tags;
    private final PartnerList list;
    private final PartnerService partners;
    private final Directory directory;
    private final MergeService merges;
    private final AddressBook addresses;

    public ContactsAddon(Host host) {
        this.host = host;
        this.phones = new Phones(() -> host.settings().get(ContactsSettings.PHONE_REGION));
        this.tags = new Tags(host);
        this.list = new PartnerList(host, phones);
        this.partners = new PartnerService(host, phones, tags);
        this.directory = new Directory(host, phones, list, partners);
        this.merges = new MergeService(host, phones, tags);
        this.addresses = new AddressBook(host, phones);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Partner.class, PartnerAddress.class, Tag.class, Merge.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new PartnerDoc());
    }

    @Override
    public void routes(Routes routes) {
        // Literal paths (new, duplicates) stand before {id}: the first match answers.
        new FormPages(host, partners, new Employers(list), tags).routes(routes);
        new PartnerLists(host, phones, list, partners, tags).routes(routes);
        new PartnerPicker(host, directory).routes(routes);
        new PartnerPages(host, phones, list, partners, merges, addresses).routes(routes);
        new AddressPages(host, partners, addresses).routes(routes);
        new Pictures(host, partners).routes(routes);
        new MergePages(host, partners, directory, merges).routes(routes);
        new TagPages(host, tags).routes(routes);
        new PartnerApi(list, partners).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = ContactsPermissions.READ;
        return List.of(
                new MenuEntry("contacts.partners", null, "/contacts/partners", "address-book", 30, read),
                new MenuEntry("contacts.tags", "contacts.partners", "/contacts/tags", "tags", 10, read));
    }

    @Override
    public List<Slot<?>> slots() {
        return List.of(ContactsSlots.PARTNER_SECTIONS);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(ContactsPermissions.READ, ContactsPermissions.EDIT, ContactsPermissions.MERGE);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of("contacts.user", ContactsPermissions.READ, ContactsPermissions.EDIT),
                Role.of(
                        "contacts.manager",
                        ContactsPermissions.READ,
                        ContactsPermissions.EDIT,
                        ContactsPermissions.MERGE));
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ContactsSettings.PHONE_REGION);
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Partners.class, directory),
                new Service<>(Findable.class, new PartnerFindable(directory)),
                new Service<>(PartnerCards.class, new OwnCards(host, partners, phones)),
                new Service<>(PartnerAddresses.class, addresses),
                new Service<>(DoNotContact.class, new Wishes(host)),
                new Service<>(Banks.class, new BankList(host)));
    }
}
