package io.kenh.crm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a lead's phone number is good for. */
@KenhTest(plugins = "crm")
class PhoneMarkTest {
    private static String mark(TestKenh kenh, String path) {
        return kenh.api().get("/api/v1" + path).expect(200).json().text("/phoneMark");
    }

    @Test
    void a_number_is_marked_when_the_lead_is_written_and_filtered_by(TestKenh kenh) {
        var staff = kenh.admin(Locale.of("vi"));
        var none = Desk.lead(staff, "LEAD", "Không có số");
        var wrong = Desk.lead(staff, "LEAD", "Số gõ sai", "phone", "0912 34");
        var good = Desk.lead(staff, "LEAD", "Số gọi được", "phone", "0912 345 678");
        var customer = Desk.customer(kenh, "Chị Có Số", "0915000777");
        var theirs = Desk.lead(staff, "OPPORTUNITY", "Số của liên hệ", "partnerId", Long.toString(customer));
        assertEquals("none", mark(kenh, none));
        assertEquals("invalid", mark(kenh, wrong));
        assertEquals("valid", mark(kenh, good));
        assertEquals("valid", mark(kenh, theirs));
        assertTrue(staff.get(wrong).expect(200).shows("Số không hợp lệ"));
        assertFalse(staff.get(none).expect(200).shows("Chưa có số"));

        var list = staff.get("/crm/leads?f.phoneMark=INVALID").expect(200);
        assertTrue(list.shows("Số gõ sai"), list.body());
        assertFalse(list.shows("Số gọi được"));
        var found = kenh.api().get("/api/v1/crm/leads?phone=invalid").expect(200);
        assertTrue(found.shows("Số gõ sai"));
        assertFalse(found.shows("Số gọi được"));
        kenh.api().get("/api/v1/crm/leads?phone=khong-co").expect(400);
    }
}
