package io.kenh.invoicing.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who owes for how long, whatever the database. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AgingCases {
    private static final String INVOICES = "/api/v1/invoicing/invoices";
    private static final String AGES = "/invoicing/aging";
    private static final Pattern CELL = Pattern.compile("<td class=\"num\"[^>]*>(?:<b>)?([^<]*)<");
    private static final Pattern NEXT = Pattern.compile("href=\"(/invoicing/aging\\?after=[^\"]+)\"");
    private static final int DEBTORS = 103;

    private final TestKenh kenh;

    AgingCases(TestKenh kenh) {
        this.kenh = kenh;
    }

    private Answer page(String path) {
        return kenh.api().with("Accept-Language", "vi").get(path).expect(200);
    }

    /** Rows of the table by what stands in front; the ages, and their sum. */
    private static List<Long> ages(Answer page, String name) {
        for (var row : page.body().split("<tr class=\"is-sold\">")) {
            if (row.replaceAll("<[^>]+>", " ").strip().startsWith(name)) {
                return cells(row);
            }
        }
        throw new AssertionError(name + " is not in " + page.body());
    }

    private static List<Long> cells(String row) {
        return CELL.matcher(row)
                .results()
                .map(cell -> Long.parseLong(cell.group(1).replaceAll("[^-\\d]", "")))
                .toList();
    }

    /** What the rows add up to. */
    private static List<Long> added(Answer page) {
        var body = page.body();
        var sums = new ArrayList<>(List.of(0L, 0L, 0L, 0L, 0L, 0L));
        for (var row : body.substring(body.indexOf("<tbody>"), body.indexOf("</tbody>"))
                .split("<tr ")) {
            var cells = cells(row);
            for (int i = 0; i < cells.size(); i++) {
                sums.set(i, sums.get(i) + cells.get(i));
            }
        }
        return sums;
    }

    private JsonBody step(long id, String step, String json) {
        var answer = kenh.api().postJson(INVOICES + "/" + id + "/" + step, json);
        assertTrue(answer.status() / 100 == 2, answer.body());
        return answer.json();
    }

    private long posted(long customer, long amount, String more) {
        long id = kenh.api()
                .postJson(
                        INVOICES,
                        "{\"partnerId\": %d, \"lines\": [{\"text\": \"Tủ\", \"unitPrice\": %d, \"taxIds\": []}]%s}"
                                .formatted(customer, amount, more))
                .expect(201)
                .json()
                .number("/id");
        step(id, "post", "");
        return id;
    }

    private long customer(String name) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"" + name + "\"}")
                .expect(201)
                .json()
                .number("/id");
    }

    @Test
    @Order(1)
    void what_a_customer_has_left_is_taken_off_by_its_day() {
        long customer = customer("Công ty Bù Trừ");
        posted(customer, 1_000_000, ", \"dueDate\": \"2026-11-25\"");
        long paid = posted(customer, 500_000, ", \"dueDate\": \"2026-11-25\"");
        step(paid, "payments", "{\"amount\": 700000, \"key\": \"k\", \"date\": \"2026-11-01\", \"anyway\": true}");
        step(paid, "credit-note", "{\"reason\": \"Trả hàng\", \"amount\": 300000}");

        var shown = page(AGES);
        assertEquals(List.of(700_000L, -200_000L, 0L, 0L, 0L, 500_000L), ages(shown, "Công ty Bù Trừ"));
        assertEquals(List.of(700_000L, -200_000L, 0L, 0L, 0L, 500_000L), ages(shown, "Tổng cộng"));
        assertFalse(shown.shows("Những khách khác"), "nobody else owes anything");
        var contact = page("/contacts/partners/" + customer);
        assertTrue(contact.shows("Còn phải thu 700.000") && contact.shows("chưa dùng 200.000"), contact.body());
        var board = page("/invoicing");
        assertTrue(board.shows("1.000.000") && board.shows("khách còn dư 500.000"), board.body());

        // Who only has something left stands last, until it is given back.
        long owing = customer("Chị Dư");
        long bought = posted(owing, 100_000, "");
        step(bought, "payments", "{\"amount\": 100000, \"key\": \"k\"}");
        long note = step(bought, "credit-note", "{\"reason\": \"Trả\", \"amount\": 40000}")
                .number("/id");
        var last = page(AGES);
        assertEquals(-40_000L, ages(last, "Chị Dư").getLast());
        assertTrue(last.body().indexOf("Công ty Bù Trừ") < last.body().indexOf("Chị Dư"));
        assertEquals(ages(last, "Tổng cộng"), added(last));
        assertFalse(page("/invoicing").shows("Chị Dư"), "no debtor");
        step(note, "payments", "{\"amount\": 40000, \"key\": \"k\"}");
        assertFalse(page(AGES).shows("Chị Dư"));
        assertEquals(ages(page(AGES), "Tổng cộng"), added(page(AGES)));
    }

    @Test
    @Order(2)
    void the_columns_add_up_and_go_on_by_key() {
        for (int i = 0; i < DEBTORS; i++) {
            posted(customer("Khách %03d".formatted(i)), 10_000 + i, "");
        }
        var first = page(AGES);
        assertEquals(ages(first, "Tổng cộng"), added(first));
        assertTrue(ages(first, "Những khách khác").getLast() > 0);
        assertFalse(first.shows("Khách 000"));

        var found = NEXT.matcher(first.body());
        assertTrue(found.find(), first.body());
        var second = page(found.group(1));
        assertTrue(second.shows("Khách 000") && !second.shows("Khách 102"), second.body());
        assertEquals(ages(first, "Tổng cộng"), added(second));
        assertFalse(NEXT.matcher(second.body()).find());

        var searched = page(AGES + "?q=khach+000");
        assertEquals(10_000L, ages(searched, "Khách 000").getLast());
        assertFalse(searched.shows("Khách 001"));
        assertEquals(ages(first, "Tổng cộng"), added(searched));
        var none = page(AGES + "?q=khong+ai+ca");
        assertTrue(none.shows("Không có kết quả") && !none.shows("Khách 0"), none.body());
        kenh.api().get(AGES + "?after=x").expect(400);
    }

    @Test
    @Order(3)
    void instalments_of_a_merged_contact_are_the_others() {
        long kept = customer("Xưởng Mộc Lan");
        long twin = customer("Xưởng Mộc Lan (trùng)");
        posted(kept, 9_000_000, ", \"dueDate\": \"2026-11-20\"");
        posted(twin, 10_000_000, ", \"paymentTerm\": \"30@0,70@60\"");
        kenh.admin()
                .post("/contacts/partners/" + kept + "/merge/" + twin, Map.of("keep", "" + kept))
                .expect(303);
        kenh.drain();
        kenh.clock().advance(Duration.ofDays(10));
        var shown = page(AGES);
        assertEquals(List.of(7_000_000L, 12_000_000L, 0L, 0L, 0L, 19_000_000L), ages(shown, "Xưởng Mộc Lan"));
        assertFalse(shown.shows("(trùng)"));
        assertEquals(ages(shown, "Tổng cộng"), added(shown));
    }
}
