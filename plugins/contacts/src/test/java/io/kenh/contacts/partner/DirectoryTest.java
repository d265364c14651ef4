package io.kenh.contacts.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.Shelf;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.runtime.db.QueryCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final Shelf shelf = new Shelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    private long create(long company, String name, String phone) {
        return shelf.in(company, () -> shelf.partners.create(PartnerData.person(name, phone)));
    }

    private List<String> search(String text) {
        return shelf.in(1, () -> shelf.directory.search(text, 10)).stream()
                .map(PartnerRef::name)
                .toList();
    }

    @Test
    void people_are_found_without_accents_by_the_beginning_of_any_word() {
        create(1, "Nguyễn Thị Điều", "0912345678");
        create(1, "Trần Văn Bình", "0987654321");
        assertEquals(List.of("Nguyễn Thị Điều"), search("dieu"));
        assertEquals(List.of("Nguyễn Thị Điều"), search("ĐIỀU nguyen"));
        assertEquals(List.of("Nguyễn Thị Điều"), search("ngu thi"));
        assertEquals(List.of(), search("guyen"));
        assertEquals(List.of(), search("dieu binh"));
        assertEquals(List.of(), search("  ,"));
    }

    @Test
    void a_name_too_long_for_a_contact_is_cut_between_characters() {
        var kept = "x".repeat(PartnerLimits.NAME - 1);
        var shadow = shelf.in(1, () -> shelf.directory.createShadow(1, kept + "😀", null));
        assertEquals(kept, shadow.name());
    }

    @Test
    void names_that_start_with_the_text_come_first() {
        create(1, "An Hoa", "0912345678");
        create(1, "Hoa Mai", "0912345679");
        assertEquals(List.of("Hoa Mai", "An Hoa"), search("hoa"));
    }

    @Test
    void a_phone_is_found_in_any_written_form_and_by_its_end() {
        create(1, "Lan", "0168 123 4567");
        for (var typed : List.of("01681234567", "+84 38 123 4567", "038.123.4567", "84381234567", "0381", "4567")) {
            assertEquals(List.of("Lan"), search(typed), typed);
        }
        assertEquals(
                1, shelf.in(1, () -> shelf.directory.findByPhone("0381234567")).size());
        assertEquals(
                0, shelf.in(1, () -> shelf.directory.findByPhone("no phone")).size());
    }

    @Test
    void nobody_sees_partners_of_other_companies() {
        var ours = create(1, "Lan", "0912345678");
        var theirs = create(2, "Lan", "0912345678");
        var shared = shelf.in(
                2,
                () -> shelf.partners.create(new PartnerData(
                        Kind.PERSON,
                        "Lan",
                        null,
                        null,
                        "0912345678",
                        null,
                        null,
                        Address.NONE,
                        "vi",
                        null,
                        true,
                        false,
                        List.of())));
        shelf.run(1, () -> {
            assertEquals(Optional.empty(), shelf.directory.find(theirs));
            assertEquals(2, shelf.directory.findByPhone("0912345678").size());
            assertEquals(2, shelf.directory.search("lan", 10).size());
            assertEquals(2, shelf.list.page(PartnerFilter.ALL, null, 10).items().size());
            assertEquals(
                    java.util.Set.of(ours, shared),
                    shelf.directory.find(List.of(ours, theirs, shared)).keySet());
            assertEquals(1, shelf.partners.duplicates("0912345678", "", ours).size());
            assertEquals(2, shelf.directory.findByPhone(1, "0912345678").size());
            notFound(() -> shelf.partners.get(theirs));
            notFound(() -> shelf.partners.update(theirs, null, PartnerData.person("X", null)));
            notFound(() -> shelf.partners.archive(theirs, true));
            notFound(() -> shelf.merges.merge(ours, theirs));
            notFound(() -> shelf.partners.survivor(theirs));
        });
    }

    @Test
    void without_an_actor_a_phone_is_looked_up_in_the_named_company_only() {
        var ours = create(1, "Lan", "0912345678");
        create(2, "Lan", "0912345678");
        assertEquals(2, shelf.directory.findByPhone("0912345678").size());
        assertEquals(
                List.of(ours),
                shelf.directory.findByPhone(1, "0912345678").stream()
                        .map(PartnerRef::id)
                        .toList());
        assertEquals(List.of(), shelf.directory.findByPhone(3, "0912345678"));
    }

    private static void notFound(Runnable work) {
        assertEquals(
                CoreError.NOT_FOUND,
                assertThrows(KenhException.class, work::run).code());
    }

    @Test
    void a_shadow_follows_its_profile_until_people_complete_it() {
        var id = shelf.directory
                .createShadow(1, "Zalo Lan", "https://zalo.example/a.jpg")
                .id();
        shelf.directory.updateShadow(id, "Lan Zalo", null);
        var shadow = shelf.directory.find(id).orElseThrow();
        assertTrue(shadow.shadow());
        assertEquals("Lan Zalo", shadow.name());
        assertEquals(List.of("Lan Zalo"), search("zalo"));
        shelf.run(1, () -> shelf.partners.update(id, null, PartnerData.person("Nguyễn Lan", null)));
        shelf.directory.updateShadow(id, "Somebody", null);
        var complete = shelf.directory.find(id).orElseThrow();
        assertFalse(complete.shadow());
        assertEquals("Nguyễn Lan", complete.name());
    }

    @Test
    void an_offered_phone_is_taken_only_where_there_is_none() {
        var id = shelf.directory.createShadow(1, "Lan", null).id();
        shelf.directory.offerPhone(id, "nonsense");
        assertNull(shelf.directory.find(id).orElseThrow().phone());
        shelf.directory.offerPhone(id, "84912345678");
        shelf.directory.offerPhone(id, "0987654321");
        assertEquals("+84912345678", shelf.directory.find(id).orElseThrow().phone());
        assertEquals(List.of("Lan"), search("0912345678"));
    }

    @Test
    void pages_do_not_move_when_others_are_added() {
        IntStream.range(0, 7).forEach(i -> create(1, "Người " + (char) ('b' + 2 * i), "0912345678"));
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var from = after;
            var page = shelf.in(1, () -> shelf.list.page(PartnerFilter.ALL, from, 3));
            page.items().forEach(row -> seen.add(row.name()));
            create(1, "Người a" + seen.size(), "0912345678");
            after = page.next();
        } while (after != null);
        assertEquals(7, seen.size());
        assertEquals(seen.stream().sorted().distinct().toList(), seen);
    }

    @Test
    void a_list_takes_two_queries_however_long_it_is() {
        var company = shelf.in(1, () -> shelf.partners.create(PartnerData.company("Hoa Mai", null)));
        for (int i = 0; i < 10; i++) {
            var name = "Người " + i;
            shelf.run(
                    1,
                    () -> shelf.partners.create(new PartnerData(
                            Kind.PERSON,
                            name,
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
                            List.of("VIP"))));
        }
        var counted = QueryCounter.count(() -> shelf.in(1, () -> {
            var rows = shelf.list
                    .page(PartnerFilter.ALL.kind(Kind.PERSON), null, 40)
                    .items();
            return shelf.list.tags(rows.stream().map(PartnerRow::id).toList()).size();
        }));
        assertEquals(10, counted.result());
        assertEquals(2, counted.count(), counted.statements()::toString);
    }

    @Test
    void filters_narrow_the_list() {
        var archived = create(1, "Cũ", "0912345678");
        shelf.run(1, () -> shelf.partners.archive(archived, true));
        shelf.run(1, () -> shelf.partners.create(PartnerData.company("Hoa Mai", null)));
        shelf.directory.createShadow(1, "Tạm", null);
        assertEquals(List.of("Hoa Mai", "Tạm"), names(PartnerFilter.ALL));
        assertEquals(List.of("Hoa Mai"), names(PartnerFilter.ALL.kind(Kind.COMPANY)));
        assertEquals(List.of("Cũ"), names(PartnerFilter.ALL.archived(true)));
    }

    private List<String> names(PartnerFilter filter) {
        return shelf.in(1, () -> shelf.list.page(filter, null, 10)).items().stream()
                .map(PartnerRow::name)
                .toList();
    }

    @Test
    void a_second_writer_is_told() {
        var id = create(1, "Lan", "0912345678");
        var version = shelf.in(1, () -> shelf.partners.get(id)).version();
        shelf.run(1, () -> shelf.partners.update(id, version, PartnerData.person("Lan A", null)));
        var late = assertThrows(
                KenhException.class,
                () -> shelf.run(1, () -> shelf.partners.update(id, version, PartnerData.person("Lan B", null))));
        assertEquals(CoreError.CONFLICT, late.code());
        assertTrue(shelf.host.signals.contains("contacts.partner." + id));
    }

    @Test
    void a_refusal_names_every_field_and_its_limit() {
        var data = new PartnerData(
                Kind.COMPANY,
                " ",
                5L,
                "x".repeat(121),
                "12",
                "lan@",
                "12 3",
                new Address(null, null, null, null, "XX"),
                "fr",
                null,
                false,
                false,
                List.of());
        var refused = assertThrows(KenhException.class, () -> shelf.in(1, () -> shelf.partners.create(data)));
        assertEquals(CoreError.INVALID, refused.code());
        assertEquals(
                java.util.Set.of("name", "jobTitle", "phone", "email", "taxCode", "country", "language", "parent"),
                refused.fields().keySet());
        assertEquals("contacts.error.too-long[120, 121]", refused.fields().get("jobTitle"));
    }

    @Test
    void a_temporary_contact_whose_person_took_back_their_data_keeps_nothing_of_them() {
        long shadow = shelf.in(1, () -> shelf.directory.createShadow(1, "Nguyễn An", "https://x.vn/an.png"))
                .id();
        shelf.run(1, () -> shelf.directory.offerPhone(shadow, "0912345678"));
        assertTrue(shelf.in(1, () -> shelf.directory.eraseShadow(shadow, "Đã xóa")));
        var left = shelf.in(1, () -> shelf.directory.find(shadow)).orElseThrow();
        assertEquals("Đã xóa", left.name());
        assertNull(left.phone());
        assertNull(left.avatarUrl());
        assertTrue(left.shadow());
        assertEquals(List.of(), search("nguyen an"));
        assertEquals(List.of(), search("0912345678"));
    }

    @Test
    void a_contact_staff_completed_is_not_erased_and_its_completion_is_told() {
        long shadow = shelf.in(1, () -> shelf.directory.createShadow(1, "Zalo …1", null))
                .id();
        shelf.run(1, () -> shelf.partners.update(shadow, null, PartnerData.person("Nguyễn An", "0912345678")));
        assertTrue(shelf.host.events.contains(new io.kenh.contacts.api.PartnerChanged(shadow)));
        assertFalse(shelf.in(1, () -> shelf.directory.eraseShadow(shadow, "Đã xóa")));
        assertEquals(List.of("Nguyễn An"), search("nguyen"));
    }
}
