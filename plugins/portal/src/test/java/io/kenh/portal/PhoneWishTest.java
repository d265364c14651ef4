package io.kenh.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@KenhTest(plugins = "portal")
class PhoneWishTest {
    private final TestKenh kenh;

    PhoneWishTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private void asks(Browserless guest, String name, String phone) {
        guest.post("/portal/profile", Map.of("name", name, "phone", phone)).expect(303);
    }

    private Answer profile(Browserless guest) {
        return guest.get("/portal/profile").expect(200);
    }

    private Answer contact(long id) {
        return kenh.admin(Locale.of("vi")).get("/contacts/partners/" + id).expect(200);
    }

    private long told(long contact) {
        kenh.drain();
        return kenh.number("select count(*) from core_event where type like '%DocumentAlerted'"
                + " and payload like '%contacts.partner%' and payload like '%" + contact + "%'");
    }

    private String way(long contact, String step) {
        return contact(contact).find("action=\"(/portal/accounts/of/" + contact + "/phone/\\d+/" + step + ")\"");
    }

    @Test
    void another_number_waits_for_staff_and_can_be_taken_back() {
        var id = Guests.contact(kenh, "Mạc Đổi", "doi@khach.example");
        var guest = Guests.joined(kenh, id);
        asks(guest, "Mạc Đổi", "0912 000 501");
        var waits = profile(guest);
        assertTrue(waits.shows("Chờ xác nhận") && waits.shows("0912 000 501"), waits.body());
        assertTrue(contact(id).shows("Khách xin đổi số điện thoại"));
        var before = told(id);
        assertTrue(before > 0, "staff hear of it");
        asks(guest, "Mạc Đổi", "+84 912 000 501");
        assertEquals(before, told(id), "the same number is the same wish");
        assertTrue(profile(guest).shows("0912 000 501"));

        asks(guest, "Mạc Đổi", "0912 000 502");
        assertTrue(told(id) > before);
        var apply = way(id, "apply");
        assertFalse(contact(id).shows("Số mới: 0912 000 501"), "the newest counts");
        guest.post("/portal/profile/phone/withdraw", Map.of()).expect(303);
        assertFalse(profile(guest).shows("Chờ xác nhận"));
        assertFalse(contact(id).shows("Khách xin đổi số điện thoại"));
        var late = kenh.admin(Locale.of("vi"));
        late.post(apply, Map.of()).expect(303);
        assertTrue(
                late.get("/contacts/partners/" + id).shows("đã được xử lý hoặc rút lại"), "nothing is left to apply");
        assertFalse(kenh.api().get("/api/v1/contacts/partners/" + id).shows("912000502"));
        guest.post("/portal/profile/phone/withdraw", Map.of()).expect(303);
    }

    @Test
    void staff_apply_a_number_or_say_why_not() {
        var id = Guests.contact(kenh, "Mạc Dùng", "dung@khach.example");
        var guest = Guests.joined(kenh, id);
        asks(guest, "Mạc Dùng", "0912 000 511");
        kenh.as("contacts.user").post(way(id, "apply"), Map.of()).expect(403);
        var staff = kenh.as("portal.manager").with("Accept-Language", "vi");
        staff.post(way(id, "decline"), Map.of("reason", " ")).expect(303);
        assertTrue(profile(guest).shows("Chờ xác nhận"), "a refusal without a reason is none");
        staff.post(way(id, "decline"), Map.of("reason", "Gọi không ai nghe")).expect(303);
        assertTrue(profile(guest).shows("Gọi không ai nghe"));
        assertFalse(kenh.api().get("/api/v1/contacts/partners/" + id).shows("912000511"));

        asks(guest, "Mạc Dùng", "0912 000 512");
        var apply = way(id, "apply");
        staff.post(apply, Map.of()).expect(303);
        assertTrue(kenh.api().get("/api/v1/contacts/partners/" + id).shows("912000512"));
        var after = profile(guest);
        assertTrue(after.shows("0912 000 512") && !after.shows("Chờ xác nhận") && !after.shows("Gọi không ai nghe"));
        assertEquals(
                1,
                kenh.number("select count(*) from portal_phone_wish where state = 'APPLIED'"
                        + " and closed_by is not null and closed_at is not null and partner_id = " + id));

        asks(guest, "Mạc Dùng", "");
        staff.post(way(id, "apply"), Map.of()).expect(303);
        assertFalse(kenh.api().get("/api/v1/contacts/partners/" + id).shows("912000512"), "none any more");
        staff.post(apply, Map.of()).expect(303);
        staff.post("/portal/accounts/of/" + (id + 1) + "/phone/1/apply", Map.of())
                .expect(404);
    }

    @Test
    void a_number_that_another_contact_has_is_refused_by_name() {
        Guests.contact(kenh, "{\"name\": \"Chủ Số Cũ\", \"phone\": \"0912 000 521\"}");
        var id = Guests.contact(kenh, "Mạc Trùng", "trung@khach.example");
        var guest = Guests.joined(kenh, id);
        asks(guest, "Mạc Trùng", "0912 000 521");
        assertFalse(profile(guest).shows("Chủ Số Cũ"), "customers are told nothing of others");
        var staff = kenh.admin(Locale.of("vi"));
        staff.post(way(id, "apply"), Map.of()).expect(303);
        var told = staff.get("/contacts/partners/" + id).expect(200);
        assertTrue(told.shows("Chủ Số Cũ") && told.shows("Hãy gộp hai liên hệ"), told.body());
        assertTrue(told.shows("Khách xin đổi số điện thoại"), "it still waits");
        assertTrue(profile(guest).shows("Chờ xác nhận"));
    }
}
