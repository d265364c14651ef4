package io.kenh.chatter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAssigned;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.event.DomainEvent;
import io.kenh.api.event.Listener;
import io.kenh.testkit.KenhTest;
import io.kenh.testkit.TestKenh;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What documents tell, as the running server hears it. */
@KenhTest(plugins = "chatter")
class ChatterEventsTest {
    @SuppressWarnings("unchecked") // a listener is told events of its type only
    private static void tell(TestKenh kenh, DomainEvent event) {
        kenh.with(generation -> {
            generation.catalog().listeners().stream()
                    .filter(one -> one.pluginId().equals("chatter"))
                    .map(one -> (Listener<DomainEvent>) one.value())
                    .filter(listener -> listener.type() == (Class<?>) event.getClass())
                    .forEach(listener -> listener.action().accept(event));
            return true;
        });
    }

    @Test
    void changes_and_lines_are_shown_in_the_readers_language(TestKenh kenh) {
        long id = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Được kể\"}")
                .json()
                .number("/id");
        var ref = new DocRef("contacts.partner", id);
        tell(
                kenh,
                new DocumentTracked(
                        ref,
                        List.of(
                                new Change("contacts.field.name", As.TEXT, "", "<Được kể>"),
                                new Change("contacts.field.language", As.MONEY, "1250000", "oops")),
                        0,
                        TestKenh.START));
        tell(kenh, new DocumentNoted(ref, "contacts.archived", List.of(), 0, TestKenh.START));
        tell(kenh, new DocumentNoted(new DocRef("contacts.partner", 999_999), "x", List.of(), 0, TestKenh.START));
        tell(kenh, new DocumentAssigned(ref, 1, 0));
        var page = kenh.admin()
                .get("/chatter/threads/contacts.partner/" + id + "/entries")
                .expect(200);
        assertTrue(page.shows("&lt;Được kể&gt;") && page.shows("1.250.000") && page.shows("oops"), page.body());
        var english = kenh.admin(Locale.ENGLISH).get("/chatter/threads/contacts.partner/" + id + "/entries");
        assertTrue(english.shows("1,250,000"), english.body());
        tell(kenh, new DocumentNoted(ref, "contacts.archived", List.of(), 0, TestKenh.START));
        assertEquals(
                2,
                kenh.api()
                        .get("/api/v1/chatter/threads/contacts.partner/" + id + "/entries")
                        .json()
                        .items("/items")
                        .size());
    }

    @Test
    void a_line_reads_as_a_sentence_also_when_nobody_knows_its_key_any_more(TestKenh kenh) {
        long id = kenh.api()
                .postJson("/api/v1/contacts/partners", "{\"name\": \"Ứng dụng tắt\"}")
                .json()
                .number("/id");
        var ref = new DocRef("contacts.partner", id);
        tell(kenh, new DocumentNoted(ref, "switched-off.note.sent", List.of("switched-off.kind"), 0, TestKenh.START));
        tell(
                kenh,
                new DocumentTracked(
                        ref,
                        List.of(new Change("switched-off.field", As.LABEL, "switched-off.old", "")),
                        0,
                        TestKenh.START));
        var path = "/chatter/threads/contacts.partner/" + id + "/entries";
        var page = kenh.admin().get(path).expect(200);
        assertTrue(page.shows("Mục này do một ứng dụng đang tắt ghi."), page.body());
        assertFalse(page.body().contains("switched-off"), page.body());
        var english = kenh.admin(Locale.ENGLISH).get(path);
        assertTrue(english.shows("Written by an app that is switched off."), english.body());
    }

    @Test
    void the_jobs_run_in_the_server(TestKenh kenh) {
        kenh.drain();
        kenh.admin().get("/chatter/notifications?all=1").expect(200);
    }
}
