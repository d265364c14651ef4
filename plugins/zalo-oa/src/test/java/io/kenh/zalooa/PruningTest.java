package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.send.SendState;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is not kept for ever. */
class PruningTest {
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

    private int rows() {
        return kept.sends("", null) + kept.calls("") + kept.events("", null);
    }

    @Test
    void what_ended_long_ago_is_deleted_and_nothing_else() {
        oa.zalo.on("/v3.0/oa/message/cs", call -> Reply.hangUp());
        oa.send(42, "còn dở", null);
        oa.jobs.drain();
        oa.clock.advance(Duration.ofDays(29));
        oa.wiring.pruning.run();
        assertEquals(6, rows());
        oa.clock.advance(Duration.ofDays(2));
        oa.wiring.pruning.run();
        assertEquals(0, kept.calls(""));
        assertEquals(1, kept.events("", null));
        oa.clock.advance(Duration.ofDays(60));
        oa.wiring.pruning.run();
        assertEquals(0, kept.events("", null));
        assertEquals(2, kept.sends("", null));
        oa.host.settings.put("zalo-oa.keep-sends-days", 60);
        oa.wiring.pruning.run();
        assertEquals(1, kept.sends("", SendState.UNKNOWN));
        assertEquals(1, kept.sends("", null));
    }

    @Test
    void many_old_rows_go_in_several_transactions() {
        var line = new ApiLog.Line(oa.account, "GET", "/old", 200, 0, "ok", 1, "", "");
        oa.host.db().write(em -> {
            for (int i = 0; i < 1201; i++) {
                oa.wiring.apiLog().add(1, line);
            }
            return true;
        });
        oa.clock.advance(Duration.ofDays(31));
        oa.wiring.apiLog().add(1, line);
        oa.wiring.pruning.run();
        assertEquals(1, kept.calls(""));
    }
}
