package io.kenh.zbstemplates.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To whom rules send and which way, on each database. */
abstract class RuleWayCases extends RuleTests {
    RuleWayCases(TestKenh kenh) {
        super(kenh);
    }

    @Test
    void a_missing_recipient_is_named() {
        shop.rule("ON", "");
        var nobody = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\":\"Không số\"}")
                .expect(201)
                .json()
                .number("/id");
        assertEquals("not_sent NO_RECIPIENT", shop.decided(shop.confirmed(nobody)));
    }

    @Test
    void only_who_follows_is_written_to_where_the_rule_says_so() {
        shop.rule("ON", ",\"consent\":\"FOLLOWS\"");
        assertEquals("not_sent NOT_FOLLOWING", shop.decided(shop.confirmed(shop.customer())));
    }

    @Test
    void the_conversation_is_used_while_it_may_and_the_template_afterwards() {
        shop.rule("ON", "");
        var writer = shop.writer();
        var order = shop.confirmed(writer);
        assertEquals("free_form", shop.decided(order));
        assertEquals(0, shop.sent());
        var chat = shop.shop.sim("/chat/vi/" + shop.shop.oa).toString();
        assertTrue(chat.contains("Đã nhận đơn hàng"), chat);
        kenh.clock().advance(Duration.ofDays(9));
        var later = shop.confirmed(writer);
        assertEquals("queued", shop.decided(later));
        assertEquals("uid", shop.decisions(later).getFirst().text("/channel"));
        assertEquals(List.of("notice", "out", "in"), conversation(), "the template stands once, as what it is");

        shop.shop.sim("/faults", "{\"kind\":\"malformed\",\"path\":\"message/template\"}");
        shop.confirmed(writer);
        assertEquals(List.of("outside", "notice", "out", "in"), conversation(), "Zalo's echo came before its answer");
        kenh.clock().advance(Duration.ofMinutes(10));
        kenh.drain();
        assertEquals(List.of("notice", "notice", "out", "in"), conversation());
    }

    /** Where its messages come from, the newest first. */
    private List<String> conversation() {
        var found = kenh.api().get("/api/v1/inbox/conversations?account=zalo-oa:" + shop.shop.account);
        var id = found.expect(200).json().text("/items/0/id");
        return kenh
                .api()
                .get("/api/v1/inbox/conversations/" + id + "/messages")
                .expect(200)
                .json()
                .items("/items")
                .stream()
                .map(message -> message.text("/direction"))
                .toList();
    }

    @Test
    void a_way_the_rule_does_not_take_is_not_taken() {
        shop.rule("ON", ",\"channels\":[\"UID\"]");
        assertEquals("not_sent NO_CHANNEL", shop.decided(shop.confirmed(shop.customer())));
    }

    @Test
    void who_refused_before_gets_nothing_by_rule() {
        shop.rule("ON", ",\"channels\":[\"PHONE\"]");
        var partner = shop.customer();
        shop.confirmed(partner);
        shop.sql(
                "update zbs_templates_message set state = 'FAILED', reason_key = 'zbs-templates.reason.person' where partner_id = "
                        + partner);
        assertEquals("not_sent REFUSED", shop.decided(shop.confirmed(partner)));
    }
}
