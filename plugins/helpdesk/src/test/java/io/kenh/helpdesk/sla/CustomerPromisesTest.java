package io.kenh.helpdesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.helpdesk.Helpdesk;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is promised to some customers only. */
@KenhTest(plugins = "helpdesk")
class CustomerPromisesTest {
    private static long contact(TestKenh kenh, String json) {
        return kenh.api()
                .postJson("/api/v1/contacts/partners", json)
                .expect(201)
                .json()
                .number("/id");
    }

    private static boolean promised(TestKenh kenh, long customer) {
        return Helpdesk.ticket(kenh.api(), "Hỏng", ", \"partnerId\": " + customer)
                .toString()
                .contains("Hợp đồng vàng");
    }

    @Test
    void a_policy_for_named_customers_counts_for_the_people_of_a_company_too(TestKenh kenh) {
        var company = contact(kenh, "{\"name\": \"Công ty Vàng\", \"kind\": \"company\"}");
        var person = contact(kenh, "{\"name\": \"Chị Kế Toán\", \"parentId\": " + company + "}");
        var named = contact(kenh, "{\"name\": \"Anh Quen\", \"parentId\": " + company + "}");
        var stranger = contact(kenh, "{\"name\": \"Khách Lạ\"}");
        var other = contact(kenh, "{\"name\": \"Công ty Khác\", \"kind\": \"company\"}");
        var worker = contact(kenh, "{\"name\": \"Người Được Chọn\", \"parentId\": " + other + "}");
        Helpdesk.ticket(kenh.api(), "Để có giai đoạn", "");
        var staff = kenh.admin(Locale.of("vi"));
        var form = Map.of(
                "version", "0",
                "name", "Hợp đồng vàng",
                "target", Long.toString(Helpdesk.stage(kenh, "Đang xử lý")),
                "hours", "1",
                "minutes", "0",
                "from", "LOW",
                "customers", Long.toString(company),
                // Picked, and saved without a press on "Add".
                "customerId", Long.toString(worker));
        staff.post("/helpdesk/sla", form).expect(303);
        var list = staff.get("/helpdesk/sla").expect(200);
        assertTrue(list.shows("Công ty Khác, Người Được Chọn; Công ty Vàng"), list.body());

        assertTrue(promised(kenh, company));
        assertTrue(promised(kenh, person), "works for the company");
        assertTrue(promised(kenh, named));
        assertTrue(promised(kenh, worker));
        assertFalse(promised(kenh, stranger));
        assertFalse(promised(kenh, other), "a person does not stand for the company");
        assertFalse(Helpdesk.ticket(kenh.api(), "Của không ai", "").toString().contains("Hợp đồng vàng"));
    }

    @Test
    void another_customer_is_added_in_the_form(TestKenh kenh) {
        var one = contact(kenh, "{\"name\": \"Bà Thứ Nhất\"}");
        var two = contact(kenh, "{\"name\": \"Bà Thứ Hai\"}");
        var part = kenh.admin(Locale.of("vi"))
                .post(
                        "/helpdesk/sla-customers",
                        Map.of("customers", Long.toString(one), "customerId", Long.toString(two)))
                .expect(200);
        assertTrue(part.shows("Bà Thứ Nhất"));
        assertTrue(part.shows("Bà Thứ Hai"));
        assertEquals(
                2,
                part.body()
                        .lines()
                        .filter(line -> line.contains("name=\"customers\""))
                        .count());
        kenh.as("helpdesk.agent").post("/helpdesk/sla-customers", Map.of()).expect(403);
    }
}
