package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.testkit.QueryCount;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.event.EventLog;
import io.kenh.zalooa.event.EventNames;
import io.kenh.zalooa.event.EventState;
import io.kenh.zalooa.link.Links;
import io.kenh.zalooa.send.SendState;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListsTest {
    private final TestOa oa = new TestOa();
    private final Kept kept = new Kept(oa);

    @BeforeEach
    void one_of_each() {
        oa.zalo.on("/v3.0/oa/message/cs", call -> Reply.ok("{\"message_id\":\"z1\"}"));
        oa.event(TestOa.sample("user_send_text"));
        oa.send(41, "chào", null);
        oa.jobs.drain();
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private int links(String text) {
        return oa.wiring
                .links
                .list(new Links.Filter(0, 0, null, text), Optional.empty())
                .items()
                .size();
    }

    @Test
    void links_are_found_by_name_and_by_user_id_and_never_by_signs() {
        for (var text : new String[] {"", "nguyen", "ễn a", TestOa.USER}) {
            assertEquals(1, links(text), text);
        }
        for (var text : new String[] {"%", "_", "n%n", "nobody"}) {
            assertEquals(0, links(text), text);
        }
    }

    @Test
    void sends_are_found_by_customer_and_by_message() {
        for (var text : new String[] {"", TestOa.USER, TestOa.USER.substring(0, 6), "nguyễn an", "41", "z1"}) {
            assertEquals(1, kept.sends(text, null), text);
        }
        for (var text : new String[] {"9999", "nobody", "42", "z"}) {
            assertEquals(0, kept.sends(text, null), text);
        }
        assertEquals(1, kept.sends("z1", SendState.SENT));
        assertEquals(0, kept.sends("z1", SendState.FAILED));
    }

    @Test
    void calls_are_found_by_path_and_by_code() {
        assertEquals(2, kept.calls(""));
        assertEquals(1, kept.calls("message/cs"));
        assertEquals(1, kept.calls("/v3.0/oa/user/detail"));
        assertEquals(0, kept.calls("getoa"));
        oa.zalo.on("/v3.0/oa/message/cs", call -> Reply.error(-217));
        oa.send(42, "chào", null);
        oa.jobs.drain();
        assertEquals(1, kept.calls("-217"));
        assertEquals(1, kept.calls("217"));
    }

    @Test
    void events_are_found_by_customer_message_and_state() {
        assertEquals(1, kept.events("nguyễn an", EventState.PROCESSED));
        assertEquals(1, kept.events("in-text", null));
        assertEquals(0, kept.events("in-text", EventState.ERROR));
        assertEquals(0, kept.events("nobody", null));
    }

    @Test
    void the_event_log_names_people_in_one_query_more() {
        oa.event(TestOa.sample("anonymous_send_text"));
        oa.event(TestOa.sample("permission_revoked"));
        var filter = new EventLog.Filter(0, null, "", "", "", null, null);
        var page = QueryCount.atMost(2, () -> oa.wiring.eventLog.list(filter, Optional.empty()));
        var names = page.rows().items().stream()
                .map(row -> row.name() + "=" + page.customer(row))
                .toList();
        assertTrue(names.contains("user_send_text=Nguyễn An"), names.toString());
        assertTrue(
                names.stream().anyMatch(name -> name.startsWith("anonymous_send_text=zalo-oa.link.visitor")),
                names.toString());
        assertTrue(names.contains("permission_revoked=null"), names.toString());
        var event = oa.wiring.eventLog.detail(page.rows().items().getLast().id());
        assertEquals(Optional.of("Nguyễn An"), oa.wiring.eventLog.customer(event));
    }

    @Test
    void every_documented_event_can_be_chosen() {
        for (var sample : TestOa.samples()) {
            var file = sample.getFileName().toString();
            var name =
                    TestOa.sample(file.replace(".json", "")).replaceAll("(?s).*\"event_name\": ?\"([^\"]+)\".*", "$1");
            assertTrue(name.equals("never_heard_of") || EventNames.KNOWN.contains(name), name);
        }
    }
}
