package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "portal")
class OwnDataTest {
    private static Map<String, String> export(TestKenh kenh, Browserless guest) {
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(guest.bytes("/portal/security/data")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Test
    void customers_change_their_own_details_and_take_their_data_along(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Phan Chín", "chin@khach.example");
        var guest = Guests.joined(kenh, contact);
        guest.post("/portal/profile", Map.of("name", "Phan Thị Chín", "phone", "không có"))
                .expect(422);
        guest.post(
                        "/portal/profile",
                        Map.of(
                                "name", "Phan Thị Chín",
                                "phone", "0912 345 600",
                                "email", "chin@khach.example",
                                "street", "12 Lê Lợi",
                                "province", "Đà Nẵng"))
                .expect(303);
        var staff = kenh.api().get("/api/v1/contacts/partners/" + contact).expect(200);
        assertTrue(staff.shows("Phan Thị Chín") && staff.shows("12 Lê Lợi"));
        // A number nobody proved would bring somebody else's conversations with it: staff are asked.
        assertFalse(staff.shows("+84912345600"));

        var files = export(kenh, guest);
        assertTrue(files.get("profile.json").contains("Phan Thị Chín"), files.toString());
        assertTrue(files.get("profile.json").contains("12 Lê Lợi"));
        assertTrue(files.get("account.json").contains("chin@khach.example"));
    }

    @Test
    void customers_keep_several_addresses_for_goods_and_invoices(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Trịnh Lài", "lai@khach.example");
        var guest = Guests.joined(kenh, contact);
        var list = "/portal/profile/addresses";
        assertTrue(guest.get("/portal/profile").expect(200).shows("href=\"" + list + "\""));
        guest.post(list + "/new", Map.of("purpose", "DELIVERY", "phone", "không có"))
                .expect(422);
        var shop = Map.of(
                "purpose", "DELIVERY",
                "name", "Cửa hàng Lài",
                "phone", "0912 000 070",
                "street", "5 Hàng Ngang",
                "province", "Hà Nội");
        guest.post(list + "/new", shop).expect(303);
        guest.post(list + "/new", Map.of("purpose", "INVOICE", "street", "70 Láng Hạ", "province", "Hà Nội"))
                .expect(303);
        var shown = guest.get(list).expect(200);
        assertTrue(shown.shows("Cửa hàng Lài") && shown.shows("70 Láng Hạ, Hà Nội"), shown.body());
        var one = shown.find("href=\"(" + list + "/\\d+)\"");
        assertTrue(
                kenh.admin(Locale.of("vi")).get("/contacts/partners/" + contact).shows("70 Láng Hạ"));
        assertTrue(export(kenh, guest).get("profile.json").contains("5 Hàng Ngang"));

        var other = Guests.joined(kenh, Guests.contact(kenh, "Người Lạ", "la@khach.example"));
        assertFalse(other.get(list).expect(200).shows("Láng Hạ"));
        other.get(one).expect(404);
        other.post(one, Map.of("purpose", "OTHER", "street", "1 Trộm")).expect(404);
        other.post(one + "/remove", Map.of()).expect(404);

        guest.post(one, Map.of("purpose", "INVOICE", "street", "71 Láng Hạ")).expect(303);
        assertTrue(guest.get(one).expect(200).shows("71 Láng Hạ"));
        guest.post(one + "/remove", Map.of()).expect(303);
        assertFalse(guest.get(list).expect(200).shows("71 Láng Hạ"));
        for (int i = 2; i <= 20; i++) {
            guest.post(list + "/new", Map.of("purpose", "OTHER", "street", i + " Láng Hạ"))
                    .expect(303);
        }
        assertTrue(guest.post(list + "/new", Map.of("purpose", "OTHER", "street", "21 Láng Hạ"))
                .expect(422)
                .shows("Tối đa 20 địa chỉ"));
    }

    @Test
    void a_copy_that_breaks_off_is_no_copy(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Lý Dở", "do@khach.example");
        var guest = Guests.joined(kenh, contact);
        guest.post("/portal/profile/addresses/new", Map.of("purpose", "OTHER", "street", "1 Hàng Dở"))
                .expect(303);
        var whole = guest.with("Accept-Encoding", "gzip")
                .get("/portal/security/data")
                .expect(200);
        assertEquals(
                guest.bytes("/portal/security/data").length,
                Integer.parseInt(whole.header("Content-Length").orElse("0")),
                "a browser knows how much there is to come");
        // Something the copy stumbles over when part of it is written.
        kenh.change("update contacts_address set purpose = 'BROKEN' where partner_id = " + contact);
        var broken = guest.get("/portal/security/data").expect(500);
        assertFalse(broken.body().startsWith("PK")
                || broken.header("Content-Disposition").isPresent());
    }

    @Test
    void a_new_password_signs_the_other_browsers_out(TestKenh kenh) {
        var guest = Guests.joined(kenh, Guests.contact(kenh, "Lê Mười", "muoi@khach.example"));
        var other = Guests.signedIn(kenh, "muoi@khach.example");
        var fresh = "một mật khẩu khác hẳn";
        guest.post("/portal/security/password", Map.of("old", "sai bét rồi", "password", fresh, "again", fresh))
                .expect(422);
        guest.post("/portal/security/password", Map.of("old", Guests.PASSWORD, "password", fresh, "again", fresh))
                .expect(303);
        guest.get("/portal").expect(200);
        other.get("/portal").expect(302);
    }

    @Test
    void of_two_merged_contacts_one_account_stays_until_the_merge_is_undone(TestKenh kenh) {
        long kept = Guests.contact(kenh, "Tô Hai", "hai-1@khach.example");
        long merged = Guests.contact(kenh, "Tô Thị Hai", "hai-2@khach.example");
        Guests.joined(kenh, kept).get("/portal").expect(200);
        var other = Guests.joined(kenh, merged);
        var staff = kenh.admin();
        staff.post("/contacts/partners/" + kept + "/merge/" + merged, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();
        other.get("/portal").expect(302);
        var login = Map.of("login", "hai-2@khach.example", "password", Guests.PASSWORD);
        kenh.anonymous().post("/portal/sign-in", login).expect(422);
        Guests.signedIn(kenh, "hai-1@khach.example").get("/portal").expect(200);

        var merge = kenh.number("select max(id) from contacts_merge");
        staff.post("/contacts/merges/" + merge + "/undo", Map.of()).expect(303);
        kenh.drain();
        Guests.signedIn(kenh, "hai-2@khach.example").get("/portal").expect(200);
    }

    @Test
    void deleting_the_account_leaves_the_contact_and_the_wish_not_to_be_contacted(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Cao Mốt", "mot@khach.example");
        var guest = Guests.joined(kenh, contact);
        guest.post("/portal/security/delete", Map.of("password", Guests.PASSWORD))
                .expect(422);
        guest.post("/portal/security/delete", Map.of("password", "sai bét rồi", "sure", "on"))
                .expect(422);
        guest.post("/portal/security/delete", Map.of("password", Guests.PASSWORD, "sure", "on", "silent", "on"))
                .expect(303);
        guest.get("/portal").expect(302);
        kenh.anonymous()
                .post("/portal/sign-in", Map.of("login", "mot@khach.example", "password", Guests.PASSWORD))
                .expect(422);
        assertEquals(0, kenh.number("select count(*) from portal_account where partner_id = " + contact));
        var staff = kenh.admin().get("/contacts/partners/" + contact).expect(200);
        assertTrue(staff.shows("Không liên hệ") && staff.shows("khách báo trên cổng khách hàng"), staff.body());
        var partner = kenh.api().get("/api/v1/contacts/partners/" + contact).expect(200);
        assertEquals("portal", partner.json().text("/doNotContactFrom"));
    }

    @Test
    void who_wants_to_be_forgotten_is_worked_through_by_staff(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Lưu Quên", "quen@khach.example");
        var guest = Guests.joined(kenh, contact);
        assertTrue(guest.get("/portal/security/delete").expect(200).shows("hóa đơn và chứng từ kế toán"));
        guest.post("/portal/security/delete", Map.of("password", Guests.PASSWORD, "sure", "on", "forget", "on"))
                .expect(303);
        var staff = kenh.as("portal.manager").with("Accept-Language", "vi");
        assertTrue(staff.get("/portal/erasures").expect(200).shows("Lưu Quên"));
        var path = "/portal/erasures/" + kenh.number("select id from portal_erasure where partner_id = " + contact);
        var page = kenh.admin().get(path).expect(200);
        assertTrue(page.shows("Lưu Quên") && page.shows("174/2016"), page.body());
        kenh.as("contacts.user").get(path).expect(403);
        staff.post(path + "/done", Map.of("outcome", "")).expect(422);
        staff.post(path + "/done", Map.of("outcome", "Đã xóa điện thoại và e-mail; giữ hóa đơn."))
                .expect(303);
        assertTrue(staff.get(path).expect(200).shows("giữ hóa đơn"));
        staff.post(path + "/refuse", Map.of("outcome", "muộn")).expect(409);
    }

    @Test
    void customers_say_whether_they_may_be_contacted(TestKenh kenh) {
        var contact = Guests.contact(kenh, "Vũ Lặng", "lang@khach.example");
        var guest = Guests.joined(kenh, contact);
        var form = Map.of("name", "Vũ Lặng", "email", "lang@khach.example", "silent", "on");
        guest.post("/portal/profile", form).expect(303);
        var silent = "<input[^>]*name=\"silent\"[^>]*>";
        assertTrue(guest.get("/portal/profile")
                .expect(200)
                .find("(" + silent + ")")
                .contains(" checked"));
        var api = "/api/v1/contacts/partners/" + contact;
        assertEquals("portal", kenh.api().get(api).expect(200).json().text("/doNotContactFrom"));
        guest.post("/portal/profile", Map.of("name", "Vũ Lặng", "email", "lang@khach.example"))
                .expect(303);
        assertFalse(guest.get("/portal/profile")
                .expect(200)
                .find("(" + silent + ")")
                .contains(" checked"));
        assertEquals("false", kenh.api().get(api).expect(200).json().text("/doNotContact"));
    }
}
