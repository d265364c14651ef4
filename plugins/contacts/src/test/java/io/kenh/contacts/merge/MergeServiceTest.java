package io.kenh.contacts.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentTracked;
import io.kenh.contacts.ContactsError;
import io.kenh.contacts.Shelf;
import io.kenh.contacts.api.DoNotContact.Origin;
import io.kenh.contacts.api.PartnerAddresses.Entry;
import io.kenh.contacts.api.PartnerAddresses.Purpose;
import io.kenh.contacts.api.PartnerCards.Place;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.partner.Address;
import io.kenh.contacts.partner.Kind;
import io.kenh.contacts.partner.PartnerData;
import io.kenh.contacts.partner.PartnerFilter;
import io.kenh.contacts.partner.PartnerView;
import io.kenh.contacts.tag.TagRef;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MergeServiceTest {
    private static final Address HUE = new Address("1 Lê Lợi", "Thuận Hóa", null, "Huế", "VN");

    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private long person(String name, String phone, List<String> tags) {
        return shelf.in(
                1,
                () -> shelf.partners.create(new PartnerData(
                        Kind.PERSON, name, null, "Giám đốc", phone, null, null, HUE, "vi", null, false, false, tags)));
    }

    private long bare(String name) {
        return shelf.in(1, () -> shelf.partners.create(PartnerData.person(name, null)));
    }

    private void merge(long survivor, long merged) {
        shelf.run(1, () -> shelf.merges.merge(survivor, merged));
    }

    private long undo(long survivor) {
        return shelf.in(1, () -> shelf.merges.undo(newest(survivor)));
    }

    private long newest(long survivor) {
        return shelf.in(1, () -> shelf.merges.history(survivor).getFirst().id());
    }

    private PartnerView see(long id) {
        return shelf.in(1, () -> shelf.partners.get(id));
    }

    private static List<String> tags(PartnerView partner) {
        return partner.tags().stream().map(TagRef::name).toList();
    }

    @Test
    void the_survivor_takes_what_it_lacks_and_the_merged_id_answers_with_it() {
        var keep = bare("Lan");
        var gone = person("Lan Nguyễn", "0912345678", List.of("VIP"));
        var preview = shelf.in(1, () -> shelf.merges.preview(keep, gone));
        assertEquals(List.of("jobTitle", "phone", "street", "ward", "province", "country"), preview.fields());
        assertEquals(List.of("VIP"), preview.tags());
        merge(keep, gone);
        var survivor = see(keep);
        assertEquals("Lan", survivor.data().name());
        assertEquals("+84912345678", survivor.phone());
        assertEquals("Huế", survivor.data().address().province());
        assertEquals(List.of("VIP"), tags(survivor));
        assertEquals(
                keep, shelf.in(1, () -> shelf.directory.find(gone).orElseThrow().id()));
        var listed = shelf.in(1, () -> shelf.list.page(PartnerFilter.ALL.find("0912345678"), null, 10));
        assertEquals(List.of(keep), listed.items().stream().map(row -> row.id()).toList());
        assertTrue(shelf.host.events.contains(new PartnerMerged(newest(keep), gone, keep)));
    }

    @Test
    void the_wish_not_to_be_contacted_goes_along_and_comes_back() {
        var keep = bare("Lan");
        var gone = bare("Lan Nguyễn");
        shelf.run(1, () -> shelf.wishes.say(gone, true, Origin.PORTAL));
        var said = shelf.in(1, () -> shelf.wishes.of(gone)).orElseThrow();
        assertEquals(Origin.PORTAL, said.origin());
        merge(keep, gone);
        assertEquals(Optional.of(said), shelf.in(1, () -> shelf.wishes.of(keep)));
        assertEquals(Optional.of(said), shelf.in(1, () -> shelf.wishes.of(gone)));
        undo(keep);
        assertEquals(Optional.empty(), shelf.in(1, () -> shelf.wishes.of(keep)));
        assertEquals(Optional.of(said), shelf.in(1, () -> shelf.wishes.of(gone)));
        var told = shelf.host.events.stream()
                .filter(DocumentTracked.class::isInstance)
                .map(DocumentTracked.class::cast)
                .filter(event -> event.document().id() == keep)
                .map(event -> event.changes().getFirst().after())
                .toList();
        assertEquals(List.of("contacts.do-not-contact.yes", "contacts.do-not-contact.no"), told);
    }

    @Test
    void what_the_survivor_has_is_not_overwritten() {
        var keep = person("Lan", "0987654321", List.of());
        var gone = person("Lan Nguyễn", "0912345678", List.of());
        merge(keep, gone);
        assertEquals("+84987654321", see(keep).phone());
    }

    @Test
    void undo_gives_everything_back_and_tells_it() {
        var keep = bare("Lan");
        var gone = person("Lan Nguyễn", "0912345678", List.of("VIP"));
        merge(keep, gone);
        long id = newest(keep);
        assertEquals(gone, undo(keep));
        assertNull(see(keep).phone());
        assertNull(see(keep).data().jobTitle());
        assertEquals(List.of(), tags(see(keep)));
        var back = see(gone);
        assertTrue(back.active());
        assertNull(back.mergedIntoId());
        assertEquals("+84912345678", back.phone());
        assertEquals(List.of("VIP"), tags(back));
        assertEquals(
                gone, shelf.in(1, () -> shelf.directory.find(gone).orElseThrow().id()));
        assertTrue(shelf.host.events.contains(new PartnerMergeUndone(id, gone, keep)));
        assertTrue(shelf.in(1, () -> shelf.merges.history(keep)).isEmpty());
    }

    @Test
    void addresses_go_along_and_come_back_and_are_seen_where_their_partner_is() {
        var keep = bare("Lan");
        var gone = bare("Lan Nguyễn");
        var place = new Place("5 Hàng Ngang", "", "", "Hà Nội");
        shelf.run(1, () -> shelf.addresses.save(gone, new Entry(0, Purpose.DELIVERY, "Lan", "", place)));
        merge(keep, gone);
        assertEquals("5 Hàng Ngang, Hà Nội", addresses(1, keep).getFirst().line());
        assertEquals(1, addresses(1, gone).size());
        assertEquals(List.of(), addresses(2, keep), "a contact of another company");
        assertThrows(
                KenhException.class,
                () -> shelf.run(2, () -> shelf.addresses.save(keep, new Entry(0, Purpose.OTHER, "", "", place))));
        undo(keep);
        assertEquals(List.of(), addresses(1, keep));
        assertEquals(1, addresses(1, gone).size());
    }

    private List<Entry> addresses(long company, long partner) {
        return shelf.in(company, () -> shelf.addresses.of(partner));
    }

    @Test
    void undo_keeps_what_was_changed_on_the_survivor_since() {
        var keep = bare("Lan");
        var gone = person("Lan Nguyễn", "0912345678", List.of());
        merge(keep, gone);
        shelf.run(1, () -> shelf.partners.update(keep, null, PartnerData.person("Lan", "0987654321")));
        undo(keep);
        assertEquals("+84987654321", see(keep).phone());
    }

    @Test
    void a_company_hands_its_people_over_and_gets_them_back() {
        var keep = shelf.in(1, () -> shelf.partners.create(PartnerData.company("Hoa Mai", null)));
        var gone = shelf.in(1, () -> shelf.partners.create(PartnerData.company("Cty Hoa Mai", null)));
        var worker = shelf.in(
                1,
                () -> shelf.partners.create(new PartnerData(
                        Kind.PERSON,
                        "Bình",
                        gone,
                        null,
                        null,
                        null,
                        null,
                        Address.NONE,
                        "vi",
                        null,
                        false,
                        false,
                        List.of())));
        merge(keep, gone);
        assertEquals("Hoa Mai, Bình", see(worker).displayName());
        undo(keep);
        assertEquals("Cty Hoa Mai, Bình", see(worker).displayName());
    }

    @Test
    void a_company_with_people_cannot_become_a_person() {
        var company = shelf.in(1, () -> shelf.partners.create(PartnerData.company("Hoa Mai", null)));
        var worker = shelf.in(
                1,
                () -> shelf.partners.create(new PartnerData(
                        Kind.PERSON,
                        "Bình",
                        company,
                        null,
                        null,
                        null,
                        null,
                        Address.NONE,
                        "vi",
                        null,
                        false,
                        false,
                        List.of())));
        refused(ContactsError.MERGE_KINDS, worker, company);
        refused(ContactsError.MERGE_SAME, worker, worker);
    }

    @Test
    void merges_form_a_chain_that_is_undone_from_its_end() {
        var first = bare("A");
        var second = bare("B");
        var third = bare("C");
        merge(second, first);
        merge(third, second);
        assertEquals(
                third,
                shelf.in(1, () -> shelf.directory.find(first).orElseThrow().id()));
        var early = assertThrows(KenhException.class, () -> undo(second));
        assertEquals(ContactsError.MERGE_LATER_FIRST, early.code());
        undo(third);
        undo(second);
        assertEquals(
                first,
                shelf.in(1, () -> shelf.directory.find(first).orElseThrow().id()));
        refused(ContactsError.MERGE_COMPANIES, third, shelf.in(2, () -> shared()));
    }

    private long shared() {
        return shelf.partners.create(new PartnerData(
                Kind.PERSON, "Chung", null, null, null, null, null, Address.NONE, "vi", null, true, false, List.of()));
    }

    @Test
    void a_merged_partner_cannot_be_merged_or_edited_again() {
        var keep = bare("A");
        var gone = bare("B");
        merge(keep, gone);
        refused(ContactsError.MERGE_GONE, bare("C"), gone);
        assertThrows(
                KenhException.class,
                () -> shelf.run(1, () -> shelf.partners.update(gone, null, PartnerData.person("X", null))));
    }

    @Test
    void a_shadow_merged_with_a_known_partner_is_a_shadow_no_more() {
        var shadow = shelf.directory.createShadow(1, "Zalo Lan", null).id();
        var known = person("Lan", "0912345678", List.of());
        merge(shadow, known);
        assertFalse(see(shadow).shadow());
        undo(shadow);
        assertTrue(see(shadow).shadow());
    }

    @Test
    void a_partner_merged_again_after_an_undo_is_another_merge() {
        var keep = bare("A");
        var gone = bare("B");
        merge(keep, gone);
        undo(keep);
        merge(keep, gone);
        var ids = shelf.host.events.stream()
                .filter(PartnerMerged.class::isInstance)
                .map(event -> ((PartnerMerged) event).mergeId())
                .toList();
        assertEquals(2, ids.stream().distinct().count());
    }

    private void refused(ContactsError why, long survivor, long merged) {
        assertEquals(
                why,
                assertThrows(KenhException.class, () -> merge(survivor, merged)).code());
    }
}
