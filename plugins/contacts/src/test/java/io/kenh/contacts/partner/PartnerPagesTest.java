package io.kenh.contacts.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "contacts")
class PartnerPagesTest {
    private static final String LIST = "/contacts/partners";
    private static final String ARCHIVE = "/contacts/archived-partners";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<>(Map.of("kind", "person", "country", "VN", "language", "vi", "name", ""));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    /** @return the page of the new partner */
    private static String create(Browserless staff, String... fields) {
        var answer = staff.post(LIST, form(fields)).expect(303);
        return answer.location().replaceAll("^https?://[^/]+", "");
    }

    private static Browserless staff(TestKenh kenh) {
        return kenh.admin(Locale.of("vi"));
    }

    @Test
    void a_new_contact_is_saved_and_shown(TestKenh kenh) {
        var path = create(
                staff(kenh),
                "name",
                "Nguyễn Thị Lan",
                "phone",
                "0168 123 4567",
                "tags",
                "VIP, Khách sỉ",
                "province",
                "Huế");
        var page = staff(kenh).get(path).expect(200);
        for (var text :
                new String[] {"Nguyễn Thị Lan", "0381 234 567", "tel:+84381234567", "Khách sỉ", "Huế", "Đã lưu."}) {
            assertTrue(page.shows(text), text);
        }
        assertTrue(staff(kenh).get(LIST).expect(200).shows(path));
    }

    @Test
    void who_asked_not_to_be_contacted_is_marked_and_found(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Trần Lặng", "doNotContact", "on");
        create(staff(kenh), "name", "Trần Vui");
        var page = staff(kenh).get(path).expect(200);
        assertTrue(page.shows("Không liên hệ") && page.shows("nhân viên ghi nhận"), page.body());
        var list = staff(kenh).get(LIST + "?f.silent=true").expect(200);
        assertTrue(list.shows("Trần Lặng"), list.body());
        assertFalse(list.shows("Trần Vui"));
        assertTrue(staff(kenh).get(path + "/edit").expect(200).shows("name=\"doNotContact\""));
    }

    @Test
    void staff_write_further_addresses(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Phạm Địa Chỉ");
        assertTrue(staff(kenh).get(path + "/addresses/new").expect(200).shows("Địa chỉ giao hàng"));
        assertTrue(staff(kenh)
                .post(path + "/addresses/new", Map.of("purpose", "INVOICE", "street", ""))
                .expect(422)
                .shows("aria-invalid"));
        staff(kenh)
                .post(
                        path + "/addresses/new",
                        Map.of("purpose", "INVOICE", "street", "5 Hai Bà Trưng", "province", "Huế"))
                .expect(303);
        var page = staff(kenh).get(path).expect(200);
        assertTrue(page.shows("Địa chỉ hóa đơn") && page.shows("5 Hai Bà Trưng, Huế"), page.body());
        var one = path + "/addresses/" + page.find("/addresses/(\\d+)\"");
        assertTrue(staff(kenh).get(one).expect(200).shows("5 Hai Bà Trưng"));
        staff(kenh)
                .post(one, Map.of("purpose", "DELIVERY", "street", "7 Hai Bà Trưng", "phone", "không"))
                .expect(422);
        staff(kenh)
                .post(one, Map.of("purpose", "DELIVERY", "street", "7 Hai Bà Trưng"))
                .expect(303);
        assertTrue(staff(kenh).get(path).shows("7 Hai Bà Trưng"));
        var other = create(staff(kenh), "name", "Người khác");
        var foreign = other + one.substring(one.indexOf("/addresses/"));
        staff(kenh).get(foreign).expect(404);
        staff(kenh).post(foreign + "/remove", Map.of()).expect(404);
        staff(kenh).post(one + "/remove", Map.of()).expect(303);
        assertFalse(staff(kenh).get(path).shows("7 Hai Bà Trưng"));
    }

    @Test
    void a_form_with_mistakes_comes_back_with_its_input(TestKenh kenh) {
        var answer = staff(kenh)
                .post(LIST, form("name", "", "phone", "khong phai so", "notes", "giữ lại", "jobTitle", "x".repeat(121)))
                .expect(422);
        assertTrue(answer.shows("Số điện thoại không hợp lệ"));
        assertTrue(answer.shows("Tối đa 120 ký tự, hiện có 121."));
        assertTrue(answer.shows("khong phai so"));
        assertTrue(answer.shows("giữ lại"));
        assertTrue(answer.shows("aria-invalid=\"true\""));
    }

    @Test
    void a_contact_with_the_same_phone_is_pointed_out(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Người có số", "phone", "0905 123 123");
        var hint = staff(kenh)
                .get(LIST + "/duplicates?phone=%2B84905123123&email=")
                .expect(200);
        assertTrue(hint.shows(path));
        assertFalse(hint.shows("<html"));
        var own = path.replaceAll("\\D", "");
        assertFalse(
                staff(kenh).get(LIST + "/duplicates?phone=0905123123&id=" + own).shows(path));
    }

    @Test
    void the_second_writer_sees_what_changed_and_keeps_his_input(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Hai người sửa");
        var version = staff(kenh).get(path + "/edit").expect(200).find("name=\"version\" value=\"(\\d+)\"");
        staff(kenh)
                .post(path + "/edit", form("name", "Tên của A", "version", version))
                .expect(303);
        var late = staff(kenh)
                .post(path + "/edit", form("name", "Tên của B", "version", version))
                .expect(409);
        assertTrue(late.shows("Tên của A"));
        assertTrue(late.shows("Tên của B"));
        var now = late.find("name=\"version\" value=\"(\\d+)\"");
        staff(kenh)
                .post(path + "/edit", form("name", "Tên của B", "version", now))
                .expect(303);
        assertTrue(staff(kenh).get(path).shows("Tên của B"));
    }

    @Test
    void a_company_is_picked_by_typing(TestKenh kenh) {
        var company = create(staff(kenh), "kind", "company", "name", "Công ty Sao Mai")
                .replaceAll("\\D", "");
        var option = staff(kenh).get("/contacts/companies?parent=sao").expect(200);
        assertTrue(option.shows("Công ty Sao Mai (#" + company + ")"));
        var person = create(staff(kenh), "name", "Tú", "parent", "cong ty sao mai");
        assertTrue(staff(kenh).get(person).shows("Công ty Sao Mai, Tú"));
        assertTrue(staff(kenh)
                .post(LIST, form("name", "Tú", "parent", "Không có"))
                .expect(422)
                .shows("f-parent"));
    }

    @Test
    void typing_finds_by_the_beginnings_of_words_and_by_phones_in_any_writing(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Đặng Thị Nhiều", "phone", "0905 606 707");
        for (var typed : new String[] {"nhieu", "dang+thi", "0905606707", "0905+606+707", "%2B84905606707"}) {
            var part = staff(kenh)
                    .with("HX-Request", "true")
                    .with("HX-Target", "records")
                    .get(LIST + "?view=list&q=" + typed)
                    .expect(200);
            assertFalse(part.shows("<html"));
            assertTrue(part.shows(path), typed);
        }
        assertFalse(staff(kenh).get(LIST + "?q=hieu").expect(200).shows(path), "not in the middle of a word");
        assertFalse(staff(kenh).get(LIST + "?q=%25").expect(200).shows(path));
        assertTrue(staff(kenh).get(LIST + "?view=kanban&q=nhieu").expect(200).shows(path));
    }

    @Test
    void the_list_is_filtered_by_kind_by_tag_and_by_what_is_temporary(TestKenh kenh) {
        var company = create(staff(kenh), "kind", "company", "name", "Lọc Công Ty", "tags", "Đại lý lọc");
        var person = create(staff(kenh), "name", "Lọc Người");
        var tag = staff(kenh).get("/contacts/tags").find("f\\.tags=(\\d+)\">Đại lý lọc<");
        for (var filter : new String[] {"f.kind=COMPANY", "f.tags=" + tag}) {
            var page = staff(kenh).get(LIST + "?q=loc&" + filter).expect(200);
            assertTrue(page.shows(company), filter);
            assertFalse(page.shows(person), filter);
        }
        var tagged = staff(kenh).get(LIST + "?f.tags=" + tag);
        assertTrue(tagged.shows("Thẻ: Đại lý lọc"), "the chip says the name");
        var without = staff(kenh).get(LIST + "?q=loc&f.tags=-").expect(200);
        assertTrue(without.shows(person));
        assertFalse(without.shows(company));
        assertFalse(staff(kenh).get(LIST + "?q=loc&f.shadow=true").shows(person));
        assertTrue(staff(kenh).get(LIST + "?q=loc&f.shadow=false").shows(person));
    }

    @Test
    void several_are_archived_at_once_and_two_go_on_to_their_merge(TestKenh kenh) {
        var one = create(staff(kenh), "name", "Cùng Một").replaceAll("\\D", "");
        var two = create(staff(kenh), "name", "Cùng Hai").replaceAll("\\D", "");
        var both = "ids=" + one + "&ids=" + two;
        assertTrue(bulk(staff(kenh), LIST + "/bulk/merge", both)
                .expect(303)
                .location()
                .endsWith(LIST + "/" + one + "/merge/" + two));
        bulk(kenh.as("contacts.user"), LIST + "/bulk/merge", both).expect(403);
        bulk(staff(kenh), LIST + "/bulk/archive", both).expect(303);
        assertFalse(staff(kenh).get(LIST + "?q=cung").shows(LIST + "/" + one));
        assertTrue(staff(kenh).get(ARCHIVE + "?q=cung").shows(LIST + "/" + one));
        bulk(staff(kenh), ARCHIVE + "/bulk/unarchive", both).expect(303);
        assertTrue(staff(kenh).get(LIST + "?q=cung").shows(LIST + "/" + two));
    }

    @Test
    void a_file_is_tried_first_then_taken_in_and_the_same_file_again_makes_nobody_twice(TestKenh kenh) {
        create(staff(kenh), "kind", "company", "name", "Công ty Nhập");
        var file = """
                Tên,Công ty,Điện thoại,Thẻ,Tỉnh/thành phố
                Nhập Một,Công ty Nhập,0905 111 222,Sỉ; VIP,Huế
                Nhập Hai,,0905 111 333,,
                """;
        for (int times = 0; times < 2; times++) {
            var tried = upload(kenh, file).expect(200);
            staff(kenh)
                    .post(LIST + "/import/confirm", Map.of("file", tried.find("name=\"file\" value=\"([^\"]+)\"")))
                    .expect(303);
        }
        assertEquals(1, kenh.number("select count(*) from contacts_partner where name = 'Nhập Một'"));
        var page = staff(kenh).get(LIST + "?q=nhap+mot").expect(200);
        assertTrue(page.shows("Công ty Nhập"));
        assertTrue(page.shows("Sỉ, VIP"));
        var other = upload(kenh, "Tên,Điện thoại\nNgười Khác,0905111222\n").expect(200);
        assertTrue(other.shows("Đã là của Công ty Nhập, Nhập Một."));
    }

    private static Answer bulk(Browserless staff, String action, String ids) {
        return staff.send(
                action,
                "POST",
                BodyPublishers.ofString(ids),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
    }

    private static Answer upload(TestKenh kenh, String csv) {
        return staff(kenh)
                .upload(LIST + "/import", Map.of(), "file", "lien-he.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void archived_contacts_leave_the_list_and_come_back(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Lưu trữ Thử");
        staff(kenh).post(path + "/archive", Map.of()).expect(303);
        assertFalse(staff(kenh).get(LIST + "?q=luu+tru").shows(path));
        assertTrue(staff(kenh).get(ARCHIVE + "?q=luu+tru").shows(path));
        staff(kenh).post(path + "/unarchive", Map.of()).expect(303);
        assertTrue(staff(kenh).get(LIST + "?q=luu+tru").shows(path));
    }

    @Test
    void the_export_holds_what_the_filter_shows(TestKenh kenh) {
        create(staff(kenh), "name", "Xuất \"Một\"", "phone", "0905000001");
        create(staff(kenh), "name", "Không Kèm");
        var csv = staff(kenh).get(LIST + "/export?format=csv&q=xuat").expect(200);
        assertTrue(csv.header("Content-Disposition").orElse("").contains("attachment"));
        assertTrue(csv.shows("\"Xuất \"\"Một\"\"\",Người,,,'+84905000001"));
        assertFalse(csv.shows("Không Kèm"));
    }

    @Test
    void a_merge_is_previewed_done_and_undone(TestKenh kenh) {
        var keep = create(staff(kenh), "name", "Mai Giữ");
        var gone = create(staff(kenh), "name", "Mai Gộp", "phone", "0905777888");
        var goneId = gone.replaceAll("\\D", "");
        var choose = staff(kenh).get(keep + "/merge?q=mai+gop").expect(200);
        assertTrue(choose.shows(keep + "/merge/" + goneId));
        assertTrue(staff(kenh).get(keep + "/merge/" + goneId).expect(200).shows("0905777888"));
        staff(kenh)
                .post(keep + "/merge/" + goneId, Map.of("keep", keep.replaceAll("\\D", "")))
                .expect(303);
        assertTrue(staff(kenh).get(gone).expect(303).location().endsWith(keep));
        var page = staff(kenh).get(keep).expect(200);
        assertTrue(page.shows("tel:+84905777888"));
        var undo = page.find("action=\"(/contacts/merges/\\d+/undo)\"");
        staff(kenh).post(undo, Map.of()).expect(303);
        assertTrue(staff(kenh).get(gone).expect(200).shows("tel:+84905777888"));
        assertFalse(staff(kenh).get(keep).shows("tel:+84905777888"));
        staff(kenh).post(undo, Map.of()).expect(409);
    }

    @Test
    void only_pictures_become_photos(TestKenh kenh) {
        long files = files(kenh);
        var path = create(staff(kenh), "name", "Có ảnh");
        staff(kenh).upload(path + "/photo", Map.of(), "photo", "me.png", PIXEL).expect(303);
        var photo =
                staff(kenh).get(path).find("src=\"(" + path + "/photo[^\"]*)\"").replace("&amp;", "&");
        assertEquals(
                "image/png",
                staff(kenh).get(photo).expect(200).header("Content-Type").orElse(""));
        var text = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8);
        staff(kenh).upload(path + "/photo", Map.of(), "photo", "me.png", text).expect(422);
        assertEquals(files + 1, files(kenh), "what was refused is not stored");
        staff(kenh)
                .upload(path + "/photo", Map.of(), "photo", "newer.png", PIXEL)
                .expect(303);
        assertEquals(files + 1, files(kenh), "the photo before is gone");
    }

    private static long files(TestKenh kenh) {
        return kenh.number("select count(*) from core_file");
    }

    @Test
    void tags_are_made_renamed_and_taken_off(TestKenh kenh) {
        var path = create(staff(kenh), "name", "Gắn thẻ", "tags", "Thẻ Thử");
        var tags = staff(kenh).get("/contacts/tags").expect(200);
        var tag = tags.find("/contacts/partners\\?f\\.tags=(\\d+)\">Thẻ Thử<");
        assertTrue(staff(kenh).get(LIST + "?f.tags=" + tag).shows(path));
        staff(kenh)
                .post("/contacts/tags", Map.of("name", "thẻ THỬ", "color", "RED"))
                .expect(422);
        staff(kenh)
                .post("/contacts/tags/" + tag, Map.of("name", "Thẻ Mới", "color", "RED"))
                .expect(303);
        assertTrue(staff(kenh).get(path).shows("Thẻ Mới"));
        staff(kenh).post("/contacts/tags/" + tag + "/delete", Map.of()).expect(303);
        assertFalse(staff(kenh).get(path).shows("Thẻ Mới"));
    }

    @Test
    void staff_of_contacts_may_edit_but_only_managers_merge(TestKenh kenh) {
        var user = kenh.as("contacts.user");
        var path = create(user, "name", "Của nhân viên");
        assertFalse(user.get(path).expect(200).shows(path + "/merge"));
        user.get(path + "/merge").expect(403);
        kenh.as("contacts.manager").get(path + "/merge").expect(200);
    }

    @Test
    void names_are_text_and_never_markup(TestKenh kenh) {
        var path = create(staff(kenh), "name", "<script>alert(1)</script>");
        assertFalse(staff(kenh).get(path).shows("<script>alert(1)"));
        assertFalse(staff(kenh).get(LIST + "?q=script").shows("<script>alert(1)"));
    }
}
