package io.kenh.contacts.partner;

import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.tag.TagRef;
import io.kenh.contacts.tag.Tags;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The list of contacts in use, and that of the archived ones. */
public final class PartnerLists {
    private static final String LIST = "/contacts/partners";
    private static final String ARCHIVE = "/contacts/archived-partners";

    private final Host host;
    private final Phones phones;
    private final PartnerList list;
    private final PartnerService partners;
    private final Tags tags;

    public PartnerLists(Host host, Phones phones, PartnerList list, PartnerService partners, Tags tags) {
        this.host = host;
        this.phones = phones;
        this.list = list;
        this.partners = partners;
        this.tags = tags;
    }

    public void routes(Routes routes) {
        described(LIST, true)
                .create(LIST + "/new", ContactsPermissions.EDIT)
                .importer(new PartnerImport(list, partners, phones).importer())
                .empty("address-book", "contacts.empty.title", "contacts.empty.text")
                .moreActions(ctx -> quietButton(ARCHIVE, "archive", t("contacts.filter.archived")))
                .action(new BulkAction(
                        "archive",
                        "contacts.archive",
                        "archive",
                        ContactsPermissions.EDIT,
                        ids -> BulkAction.Outcome.each(ids, id -> partners.archive(id, true))))
                .action(new BulkAction(
                        "merge", "contacts.merge", "arrows-join", ContactsPermissions.MERGE, PartnerLists::merge))
                .routes(routes, host);
        described(ARCHIVE, false)
                .empty("archive", "contacts.no-archived", "contacts.no-archived.text")
                .moreActions(ctx -> quietButton(LIST, "address-book", t("menu.contacts.partners")))
                .action(new BulkAction(
                        "unarchive",
                        "contacts.unarchive",
                        "archive-off",
                        ContactsPermissions.EDIT,
                        ids -> BulkAction.Outcome.each(ids, id -> partners.archive(id, false))))
                .routes(routes, host);
    }

    private Records<Partner> described(String path, boolean active) {
        return Records.of(Partner.class, path, ContactsPermissions.READ)
                .title(active ? "menu.contacts.partners" : "contacts.archived-title")
                .scope((cb, root) -> cb.and(cb.isNull(root.get("mergedIntoId")), cb.equal(root.get("active"), active)))
                .column(Column.ref("name", "contacts.field.name", this::faces)
                        .at("id")
                        .single())
                .column(Column.text("order", "contacts.field.order")
                        .at("sortName")
                        .sortable()
                        .hidden()
                        .unexported())
                .column(Column.choice(
                        "kind",
                        "contacts.field.kind",
                        Choice.of(Kind.PERSON.name(), "contacts.kind.person", Tone.NEUTRAL, "user"),
                        Choice.of(Kind.COMPANY.name(), "contacts.kind.company", Tone.INFO, "building")))
                .column(Column.text("company", "contacts.field.parent").at("parent.name"))
                .column(Column.text("job", "contacts.field.jobTitle")
                        .at("jobTitle")
                        .hidden())
                .column(Column.text("phone", "contacts.field.phone")
                        .at("phone.e164")
                        .shown(number -> Kit.phone(phones.display(number.toString()))))
                .column(Column.text("email", "contacts.field.email"))
                .column(Column.text("tax", "contacts.field.taxCode")
                        .at("taxCode")
                        .hidden())
                .column(Column.text("province", "contacts.field.province")
                        .at("address.province")
                        .grouped())
                .column(Column.labels("tags", "contacts.field.tags", this::tagNames)
                        .offering(this::tagOptions))
                .column(Column.flag("shadow", "contacts.shadow"))
                .column(Column.flag("silent", "contacts.field.doNotContact").at("doNotContact"))
                .column(Column.moment("created", "contacts.created")
                        .at("trace.createdAt")
                        .hidden())
                .search(Search.words("words", list::words))
                .order("order")
                .open(LIST + "/{id}")
                .kanban("kind", List.of("phone", "email", "tags"));
    }

    private static BulkAction.Outcome merge(List<Long> ids) {
        return ids.size() == 2
                ? BulkAction.Outcome.goOn(LIST + "/" + ids.getFirst() + "/merge/" + ids.getLast())
                : BulkAction.Outcome.partly(t("contacts.merge.two"));
    }

    private Map<Long, Ref> faces(Collection<Long> ids) {
        var faces = new HashMap<Long, Ref>();
        list.rows(ids)
                .forEach(row ->
                        faces.put(row.id(), new Ref(row.name(), null, Objects.requireNonNullElse(row.picture(), ""))));
        return faces;
    }

    private Map<Long, Ref> tagNames(Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        list.tags(ids)
                .forEach((id, found) -> names.put(
                        id, new Ref(found.stream().map(TagRef::name).collect(Collectors.joining(", ")), null)));
        return names;
    }

    private List<Option> tagOptions() {
        return tags.all().stream()
                .map(tag -> new Option(Long.toString(tag.id()), tag.name()))
                .toList();
    }
}
