package io.kenh.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.Answer;
import io.kenh.testkit.Browserless;
import io.kenh.testkit.JsonBody;
import io.kenh.testkit.TestKenh;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From a complaint on Zalo to the stars on the ticket, the same on both databases. */
abstract class TicketsInConversations {
    private static final String TICKETS = "/api/v1/helpdesk/tickets/";
    private static final String MOMENT = "helpdesk.ticket.";

    @Test
    void a_complaint_becomes_a_ticket_five_messages_and_a_rating(TestKenh kenh) {
        var world = new World(kenh).open();
        var staff = kenh.admin();
        var messages = new ReadyMessages(world, staff);
        world.customer("mai", "Nguyễn Thị Mai", "84912000001");
        world.says("mai", "Nồi cơm mới mua không nóng!");
        world.drain();
        world.known("mai", "Nguyễn Thị Mai", "84912000001");
        var chat = "/inbox/conversations/" + world.conversation("mai").text("/id");
        var made = staff.post(chat + "/messages", Map.of("text", "/ticket Nồi cơm không nóng"));
        var id = SalesShop.path(made.location()).replaceAll("\\D", "");
        var ticket = ticket(world, id);
        assertTrue(ticket.text("/description").contains("Nồi cơm mới mua không nóng!"), ticket.toString());
        assertTrue(world.messages("mai").getFirst().text("/text").contains(ticket.text("/number")));

        tell(world, staff, messages, id, "created");
        step(world, id, "assign", "{\"userId\":" + user(world) + "}");
        tell(world, staff, messages, id, "assigned");
        step(world, id, "news", "{\"text\":\"Kỹ thuật viên đến sáng mai\"}");
        tell(world, staff, messages, id, "updated");
        step(world, id, "close", "");
        tell(world, staff, messages, id, "completed");
        step(world, id, "rating", "");
        tell(world, staff, messages, id, "rating-requested");
        world.drain();
        var cards = cards(world);
        assertEquals(5, cards.size(), () -> "each once, for all the clicks: " + cards);
        assertTrue(
                cards.get(2).toString().contains("Kỹ thuật viên đến sáng mai"),
                cards.get(2).toString());

        var asked = world.phone("mai").getLast().text("/messageId");
        world.sim("/rate", """
                {"person":"mai","oaId":"%s","messageId":"%s","rate":2,"note":"Chờ hơi lâu"}""".formatted(World.OA, asked));
        world.drain();
        var rated = ticket(world, id);
        assertEquals(2, rated.number("/stars"));
        assertEquals("Chờ hơi lâu", rated.text("/comment"));
        assertTrue(staff.get("/helpdesk").expect(200).shows("Chờ hơi lâu"));

        world.says("mai", "Nồi lại hỏng rồi");
        world.drain();
        assertEquals("false", ticket(world, id).text("/closed"), "who writes again opens it again");
        step(world, id, "close", "");
        kenh.clock().advance(Duration.ofDays(8));
        world.says("mai", "Cho mình hỏi thêm");
        world.drain();
        var next = world.admin()
                .get("/api/v1/helpdesk/tickets?state=open")
                .expect(200)
                .json();
        assertEquals(1, next.items("/items").size(), next.toString());
        var later = ticket(world, next.text("/items/0/id"));
        assertEquals(id, later.text("/followsId"));
        assertTrue(later.text("/description").contains("Cho mình hỏi thêm"));
        assertFalse(later.text("/description").contains("/ticket"));
    }

    private static JsonBody ticket(World world, String id) {
        return world.admin().get(TICKETS + id).expect(200).json();
    }

    private static void step(World world, String id, String step, String json) {
        world.admin().postJson(TICKETS + id + "/" + step, json).expect(200);
    }

    private static String user(World world) {
        return world.admin()
                .get("/api/v1/core/users?limit=1")
                .expect(200)
                .json()
                .text("/items/0/id");
    }

    /** The ticket's button, the form behind it, and a nervous second click. */
    private static void tell(World world, Browserless staff, ReadyMessages messages, String id, String moment) {
        var page = "/zbs-templates/send/helpdesk.ticket/" + id;
        assertTrue(staff.get("/helpdesk/tickets/" + id).expect(200).shows(page), "the ticket offers no message");
        var template = messages.template(MOMENT + moment);
        Answer form = staff.get(page + "?template=" + template).expect(200);
        var fields = Map.of("template", template, "token", form.find("name=\"token\" value=\"([^\"]+)\""));
        staff.post(page, fields).expect(303);
        staff.post(page, fields).expect(303);
        // Sent before the next step: a message that no longer fits its ticket would not go.
        world.drain();
    }

    /** Template messages on the customer's phone, oldest first. */
    private static List<JsonBody> cards(World world) {
        return world.phone("mai").stream()
                .filter(message -> message.text("/kind").equals("zbs"))
                .map(message -> message.at("/attachments/0/payload"))
                .toList();
    }
}
