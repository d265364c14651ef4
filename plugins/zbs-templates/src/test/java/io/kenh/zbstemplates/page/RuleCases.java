package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.TestKenh;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Rules that send when an order is confirmed, on each database. */
abstract class RuleCases extends RuleTests {
    RuleCases(TestKenh kenh) {
        super(kenh);
    }

    @Test
    void one_that_is_on_sends_once_and_the_document_says_so() {
        var rule = shop.rule("ON", "");
        var order = shop.confirmed(shop.customer());
        assertEquals("queued", shop.decided(order));
        assertEquals(1, shop.sent());
        var page = kenh.admin().get("/sales/orders/" + order).expect(200);
        assertTrue(page.shows("theo quy tắc “Xác nhận”"), page.body());
        assertTrue(kenh.admin().get("/zbs-templates/rules/" + rule).expect(200).shows("chỉ gửi nhiều nhất một tin"));
        assertTrue(kenh.admin()
                .get("/zbs-templates/decisions?f.rule=" + rule)
                .expect(200)
                .shows("Đã tạo tin"));
    }

    @Test
    void one_that_is_off_says_that_it_is_off() {
        shop.rule("");
        var order = shop.confirmed(shop.customer());
        assertEquals("not_sent RULE_OFF", shop.decided(order));
        assertTrue(kenh.admin().get("/sales/orders/" + order).shows("Quy tắc đang tắt."));
        assertEquals(0, shop.sent());
    }

    @Test
    void a_dry_run_decides_and_never_sends() {
        var rule = shop.rule("DRY", "");
        var order = shop.confirmed(shop.customer());
        assertEquals("would_send DRY_RUN", shop.decided(order));
        assertEquals("phone", shop.decisions(order).getFirst().text("/channel"));
        shop.state(rule, "ON");
        kenh.drain();
        assertEquals("would_send DRY_RUN", shop.decided(order));
        assertEquals(0, shop.sent());
    }

    @Test
    void a_condition_that_does_not_hold_is_named() {
        var condition = ",\"conditions\":[{\"fact\":\"total\",\"operator\":\"%s\",\"value\":\"1000000\"}]";
        shop.rule("ON", condition.formatted("ABOVE"));
        var order = shop.confirmed(shop.customer());
        assertEquals("not_sent CONDITION", shop.decided(order));
        assertTrue(kenh.admin().get("/sales/orders/" + order).shows("total &gt; 1000000 (550000)"));
        assertEquals(0, shop.sent());
    }

    @Test
    void a_customer_with_a_long_name_is_told_too() {
        shop.rule("ON", "");
        var name = "Công ty TNHH Thương mại và Dịch vụ Hoàng Phương";
        var order = shop.confirmed(shop.shop.customer("an", name, "84987654321", ""));
        assertEquals("queued", shop.decided(order));
        assertEquals(1, shop.sent());
    }

    @Test
    void a_condition_that_holds_lets_it_go() {
        shop.rule(
                "ON",
                ",\"conditions\":[{\"fact\":\"total\",\"operator\":\"AT_LEAST\",\"value\":\"550000\"},"
                        + "{\"fact\":\"state\",\"operator\":\"EQUALS\",\"value\":\"sale\"}]");
        assertEquals("queued", shop.decided(shop.confirmed(shop.customer())));
    }

    @Test
    void the_same_happening_told_again_sends_nothing_more() {
        shop.rule("ON", "");
        var order = shop.quietlyConfirmed(shop.customer());
        var event = Confirmed.of(kenh, order, "x");
        Confirmed.tell(kenh, event);
        kenh.drain();
        Confirmed.tell(kenh, event);
        kenh.drain();
        assertEquals("queued", shop.decided(order));
        assertEquals(1, shop.sent());
    }

    @Test
    void what_happened_first_is_told_first_whoever_decides_first() {
        shop.rule("ON", "");
        shop.rule("ON", "");
        var order = shop.quietlyConfirmed(shop.customer());
        Confirmed.tell(kenh, Confirmed.of(kenh, order, "order"));
        var first = kenh.number("select min(id) from zbs_templates_decision");
        shop.sql("update core_task set execution_time = execution_time + interval '5' second where task_instance like '"
                + first + ":%'");
        kenh.drain();
        assertEquals(2, shop.sent());
        var message = "select message_id from zbs_templates_decision where id ";
        var later = kenh.number(message + "> " + first);
        assertTrue(kenh.number(message + "= " + first) < later, "the second stands behind the first");
    }

    @Test
    void two_that_hear_of_it_at_once_send_one() throws Exception {
        shop.rule("ON", "");
        var order = shop.quietlyConfirmed(shop.customer());
        var event = Confirmed.of(kenh, order, "y");
        atOnce(() -> {
            try {
                Confirmed.tell(kenh, event);
            } catch (RuntimeException second) {
                // The database takes one. Another node's listener fails and is called again.
            }
        });
        kenh.drain();
        assertEquals("queued", shop.decided(order));
        assertEquals(1, shop.sent());
    }

    @Test
    void suggested_rules_that_several_ask_for_at_once_are_made_once() throws Exception {
        var admin = kenh.admin();
        atOnce(() -> admin.post("/zbs-templates/rules/adopt", Map.of()).expect(303));
        var templates = kenh.api().get(RuleShop.RULES).expect(200).json().items("/items").stream()
                .map(rule -> rule.number("/templateId"))
                .toList();
        assertTrue(templates.contains(shop.template), templates.toString());
        assertEquals(templates.stream().distinct().toList(), templates);
    }

    /** Four do it in the same moment. */
    private static void atOnce(Runnable work) throws Exception {
        var ready = new CyclicBarrier(4);
        Callable<Boolean> one = () -> {
            ready.await();
            work.run();
            return true;
        };
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : people.invokeAll(Collections.nCopies(4, one))) {
                done.get();
            }
        }
    }

    @Test
    void a_rule_of_another_company_does_not_look() {
        shop.rule("ON", "");
        var order = shop.order(shop.customer());
        Confirmed.tell(kenh, Confirmed.of(kenh, order, "z", 77));
        kenh.drain();
        assertEquals(0, shop.sent());
        assertEquals(0, shop.decisions(order).size(), "what another company decided is not seen");
    }
}
