package io.kenh.sales.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.sales.Shop;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What message templates and the rest of the house see of an order. */
@KenhTest(plugins = "sales")
class OrderDocTest {
    private static Map<String, FactValue> facts(TestKenh kenh, long id) {
        return kenh.with(
                generation -> generation.services().get(Documents.class).facts(new DocRef(OrderDoc.NAME, id)));
    }

    private static Object value(Map<String, FactValue> facts, String name) {
        return java.util.Objects.requireNonNull(facts.get(name), name).value();
    }

    @Test
    void facts_follow_the_order(TestKenh kenh) {
        var product = Shop.product(kenh, "Sách", 100_000);
        var made = Shop.order(kenh.api(), Shop.customer(kenh, "Ngô Thị Hoa"), Shop.line(product, "1"));
        var id = made.number("/id");
        var quoted = facts(kenh, id);
        assertEquals("draft", value(quoted, "state"));
        assertEquals("Ngô Thị Hoa", value(quoted, "customer_name"));
        assertEquals(110_000L, value(quoted, "total"));
        assertEquals(LocalDate.of(2026, 12, 5), value(quoted, "validity_date"));
        assertNull(value(quoted, "payment_amount"));
        assertTrue(made.text("/publicUrl").endsWith("/" + value(quoted, "public_key")));
        Shop.step(kenh.api(), id, "confirm", "{}").expect(200);
        Shop.step(kenh.api(), id, "payments", "{\"amount\": 60000, \"key\": \"a\", \"date\": \"2026-11-21\"}")
                .expect(200);
        Shop.step(kenh.api(), id, "cancel", "{\"reason\": \"Hết hàng\", \"anyway\": true}")
                .expect(200);
        var last = facts(kenh, id);
        assertEquals("cancel", value(last, "state"));
        assertEquals(60_000L, value(last, "payment_amount"));
        assertEquals(LocalDate.of(2026, 11, 21), value(last, "payment_date"));
        assertEquals(50_000L, value(last, "balance"));
        assertEquals("Hết hàng", value(last, "cancel_reason"));
        assertEquals(Instant.class, value(last, "cancel_date").getClass());
    }

    @Test
    void every_fact_moment_and_text_of_the_message_templates_is_there(TestKenh kenh) throws IOException {
        var facts = kenh.with(generation -> generation
                .services()
                .get(Documents.class)
                .type(OrderDoc.NAME)
                .orElseThrow()
                .facts()
                .keySet());
        var texts = Files.readString(Path.of("src/main/resources/i18n/sales_vi.properties"));
        try (var templates = Files.list(Path.of("target/classes/zbs"))) {
            var all = templates.toList();
            assertEquals(4, all.size());
            for (var file : all) {
                var yaml = Files.readString(file);
                var fact = Pattern.compile("fact: (\\w+)").matcher(yaml);
                while (fact.find()) {
                    assertTrue(facts.contains(fact.group(1)), file + " " + fact.group(1));
                }
                var text = Pattern.compile("otherwise: ([\\w.-]+)").matcher(yaml);
                while (text.find()) {
                    assertTrue(texts.contains("\n" + text.group(1) + "="), text.group(1));
                }
                var moment = Pattern.compile("moment: ([\\w.]+)").matcher(yaml);
                assertTrue(moment.find());
                assertTrue(java.util.Set.of(OrderDoc.QUOTED, OrderDoc.CONFIRMED, OrderDoc.PAID, OrderDoc.CANCELLED)
                        .contains(moment.group(1)));
            }
        }
    }

    @Test
    void a_program_that_creates_orders_asks_the_database_little(TestKenh kenh) throws SQLException {
        var product = Shop.product(kenh, "Bút", 10_000);
        var made = Shop.order(
                kenh.api(),
                Shop.customer(kenh, "Đếm"),
                ", \"lines\": [{\"productId\": %1$d, \"quantity\": 1}, {\"productId\": %1$d, \"quantity\": 2}]"
                        .formatted(product));
        try (var connection = kenh.connect();
                var rows = connection
                        .createStatement()
                        .executeQuery("select count(*) from sales_order_line where order_id = " + made.text("/id"))) {
            rows.next();
            assertEquals(2, rows.getLong(1));
        }
    }
}
