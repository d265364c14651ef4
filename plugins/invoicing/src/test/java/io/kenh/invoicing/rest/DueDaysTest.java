package io.kenh.invoicing.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.invoicing.Books;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoices by the day they are due, on the list and for programs. */
@KenhTest(plugins = "invoicing")
class DueDaysTest {
    private static final String PATH = "/api/v1/invoicing/invoices";
    private static final String LIST =
            "/invoicing/invoices?view=list&f.state=POSTED&f.payment=NOT_PAID,PARTIAL,BLOCKED";

    private final TestKenh kenh;

    DueDaysTest(TestKenh kenh) {
        this.kenh = kenh;
    }

    private List<Long> found(String question) {
        return kenh.api().get(PATH + question).expect(200).json().items("/items").stream()
                .map(item -> item.number("/id"))
                .toList();
    }

    @Test
    void invoices_are_found_by_the_day_they_are_due() {
        // Today is Friday, 20 November.
        var late =
                new Books(kenh, "Khách Quá Hạn", 100_000).posted("invoiceDate", "2026-11-01", "dueDate", "2026-11-10");
        var today = new Books(kenh, "Khách Hôm Nay", 100_000).posted("dueDate", "2026-11-20");
        var sunday = new Books(kenh, "Khách Chủ Nhật", 100_000).posted("dueDate", "2026-11-22");
        var later = new Books(kenh, "Khách Sau", 100_000).posted("dueDate", "2026-12-20");
        var paid = new Books(kenh, "Khách Xong", 100_000).posted("dueDate", "2026-11-21");
        kenh.api()
                .postJson(PATH + "/" + Books.id(paid) + "/payments", "{\"amount\": 110000, \"key\": \"k\"}")
                .expect(200);

        var staff = Books.staff(kenh);
        var all = staff.get(LIST).expect(200);
        assertTrue(all.shows("Đến hạn hôm nay") && all.shows("Đến hạn tuần này") && all.shows("Quá hạn"), all.body());
        var now = staff.get(LIST + "&f.due=today").expect(200);
        assertTrue(now.shows("Khách Hôm Nay") && !now.shows("Khách Chủ Nhật") && !now.shows("Khách Quá Hạn"));
        var week = staff.get(LIST + "&f.due=week").expect(200);
        assertTrue(week.shows("Khách Hôm Nay") && week.shows("Khách Chủ Nhật") && !week.shows("Khách Sau"));
        var overdue = staff.get(LIST + "&f.due=..yesterday").expect(200);
        assertTrue(overdue.shows("Khách Quá Hạn") && !overdue.shows("Khách Hôm Nay"));
        assertTrue(overdue.shows("đến hết hôm qua"), overdue.body());
        var range = staff.get("/invoicing/invoices?view=list&f.dueOn=2026-11-21..2026-12-31")
                .expect(200);
        assertTrue(range.shows("Khách Xong") && range.shows("Khách Sau") && !range.shows("Khách Hôm Nay"));
        assertTrue(range.shows("21/11/2026 – 31/12/2026"), range.body());

        assertEquals(List.of(Books.id(today), Books.id(late)), found("?dueTo=2026-11-20"));
        assertEquals(
                List.of(Books.id(paid), Books.id(sunday)),
                found("?dueFrom=2026-11-21&dueTo=2026-11-22"),
                "paid ones too");
        assertEquals(List.of(Books.id(later)), found("?dueFrom=2026-12-01&state=posted"));
        var refused = kenh.api().get(PATH + "?dueFrom=20/11/2026").expect(400);
        assertTrue(refused.shows("dueFrom"), refused.body());
        assertFalse(kenh.api().get(PATH + "?dueTo=2020-01-01").expect(200).shows("\"id\""));
    }
}
