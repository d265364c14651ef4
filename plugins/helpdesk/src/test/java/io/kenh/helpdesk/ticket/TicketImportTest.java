package io.kenh.helpdesk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tickets from files. */
@KenhTest(plugins = "helpdesk")
class TicketImportTest {
    private static final String LIST = "/helpdesk/tickets";

    private final TestKenh kenh;
    private final Browserless staff;

    TicketImportTest(TestKenh kenh) {
        this.kenh = kenh;
        this.staff = kenh.admin(Locale.of("vi"));
    }

    private Answer tried(String name, byte[] file) {
        return staff.upload(LIST + "/import", Map.of(), "file", name, file).expect(200);
    }

    private Answer tried(String csv) {
        return tried("yeu-cau.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private void taken(Answer tried) {
        staff.post(LIST + "/import/confirm", Map.of("file", tried.find("name=\"file\" value=\"([^\"]+)\"")))
                .expect(303);
    }

    private long count() {
        return kenh.number("select count(*) from helpdesk_ticket");
    }

    private void customer(String name, String phone) {
        kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\", \"phone\": \"" + phone + "\"}")
                .expect(201);
    }

    @Test
    void rows_become_tickets_once_they_are_agreed_to() {
        customer("Nguyễn Thị Lan", "0912000301");
        var team = staff.get(LIST + "/import").expect(200);
        assertTrue(team.shows("Tiêu đề") && team.shows("Độ ưu tiên"), team.body());
        assertTrue(staff.get(LIST + "?view=list").expect(200).shows(LIST + "/import"));
        long before = count();
        var tried = tried("""
                Tiêu đề,Khách hàng,Độ ưu tiên,Thẻ,Mô tả,Ghi chú
                Máy in kẹt giấy,0912 000 301,Khẩn cấp,"máy in, bảo hành",Kẹt từ sáng,bỏ
                Hỏi giá,nguyễn thị lan,Urgent,,,
                Không rõ ai,,,,,
                """);
        assertEquals(before, count(), "looked at only");
        assertTrue(tried.shows("Máy in kẹt giấy") && tried.shows("Ghi chú"), tried.body());
        taken(tried);
        assertEquals(before + 3, count());
        assertEquals(
                1,
                kenh.number("select count(*) from helpdesk_ticket where subject = 'Máy in kẹt giấy' and priority = 3"
                        + " and partner_name = 'Nguyễn Thị Lan' and description = 'Kẹt từ sáng'"));
        assertEquals(
                2,
                kenh.number(
                        "select count(distinct number) from helpdesk_ticket where partner_name = 'Nguyễn Thị Lan'"));

        var exported = staff.bytes(LIST + "/export?format=xlsx&q=ket+giay");
        taken(tried("yeu-cau.xlsx", exported));
        assertEquals(2, kenh.number("select count(*) from helpdesk_ticket where subject = 'Máy in kẹt giấy'"));
    }

    @Test
    void what_is_wrong_is_said_with_row_column_and_limit() {
        customer("Trùng Tên", "0912000302");
        customer("Trùng Tên", "0912000303");
        long before = count();
        var tried = tried("""
                subject,partner,team,priority,assignee,tags
                Một,Trùng Tên,,,,
                Hai,,Đội không có,,,
                Ba,,,gấp lắm,,
                Bốn,,,,khong-co@example.vn,
                %s,,,,,
                ,0912000302,,,,
                Bảy,,,,,%s
                """.formatted("a".repeat(201), "b".repeat(401)));
        for (var said :
                new String[] {"tìm thấy 2", "Đội không có", "gấp lắm", "tìm thấy 0", "200", "400", "Khẩn cấp"}) {
            assertTrue(tried.shows(said), said + ": " + tried.body());
        }
        for (int row = 2; row <= 8; row++) {
            assertTrue(tried.body().matches("(?s).*<td[^>]*>\\s*" + row + "\\s*</td>.*"), row + ": " + tried.body());
        }
        assertFalse(tried.shows("/import/confirm"), "nothing to agree to");
        assertEquals(before, count());
    }

    @Test
    void who_may_not_write_imports_nothing() {
        assertEquals(403, kenh.as("contacts.user").get(LIST + "/import").status());
    }
}
