package io.kenh.zalooa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.file.Files;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.testkit.FakeHost;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.client.ErrorRules;
import io.kenh.zalooa.client.ZaloClient;
import io.kenh.zalooa.send.Delivery;
import io.kenh.zalooa.send.Outcomes;
import io.kenh.zalooa.send.Sender;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong on our side neither repeats a message for ever nor takes back what Zalo accepted. */
class SendTriesTest {
    private static final String CS = "/v3.0/oa/message/cs";

    private final TestOa oa = new TestOa();

    @BeforeEach
    void customer_wrote() {
        oa.zalo.on(CS, call -> Reply.ok("{\"message_id\":\"z1\"}"));
        oa.knows(TestOa.USER);
        oa.jobs.drain();
    }

    @AfterEach
    void close() {
        oa.close();
    }

    private void pass(int times, Duration pause) {
        for (int i = 0; i < times; i++) {
            oa.jobs.drain();
            oa.clock.advance(pause);
        }
    }

    @Test
    void one_run_goes_on_until_nothing_of_the_customer_waits() {
        oa.wiring.accounts.breaks(oa.account, "zalo-oa.reason.revoked", "");
        for (int message = 1; message <= 201; message++) {
            oa.send(message, "Xin chào", null);
        }
        oa.jobs.drain();
        assertEquals(null, oa.inbox.status.get(201L));
        // Connected again when it is too late for all of them: each fails by itself.
        oa.clock.advance(Duration.ofDays(8));
        oa.connect("AT2", "RT2");
        oa.wiring.sender.sweep();
        oa.jobs.drain();
        assertEquals(MessageStatus.FAILED, oa.inbox.status.get(201L));
    }

    private Files unreadable() {
        var loader = getClass().getClassLoader();
        return (Files) Proxy.newProxyInstance(loader, new Class<?>[] {Files.class}, (proxy, method, args) -> {
            if (method.getName().equals("open")) {
                return new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                };
            }
            return method.invoke(oa.files, args);
        });
    }

    @Test
    void a_file_that_cannot_be_read_ends_the_message_after_so_many_tries() {
        oa.files.put("f9", "a.png", "image/png", 1000);
        oa.host.with(Files.class, unreadable());
        oa.send(1, "xem nhé", "f9");
        oa.jobs.drain();
        assertEquals("zalo-oa.api-error.0", oa.inbox.reasons.get(1L));
        pass(5, Duration.ofHours(1));
        assertEquals(MessageStatus.FAILED, oa.inbox.status.get(1L));
        assertEquals(0, oa.zalo.calls(CS).size());
    }

    @Test
    void a_file_that_can_be_read_again_is_sent() {
        oa.files.put("f9", "a.png", "image/png", 1000);
        oa.zalo.on("/v2.0/oa/upload/image", call -> Reply.ok("{\"attachment_id\":\"up1\"}"));
        oa.host.with(Files.class, unreadable());
        oa.send(1, "xem nhé", "f9");
        oa.jobs.drain();
        oa.host.with(Files.class, oa.files);
        pass(2, Duration.ofHours(1));
        assertEquals(MessageStatus.SENT, oa.inbox.status.get(1L));
    }

    @Test
    void a_message_that_provably_never_arrives_is_given_up() {
        oa.zalo.on(CS, call -> new Reply(502, "bad gateway"));
        oa.zalo.on(
                "/v2.0/oa/conversation",
                call -> Reply.ok(
                        "[{\"src\":0,\"time\":1,\"type\":\"text\",\"message\":\"x\",\"message_id\":\"old\"}]"));
        oa.send(1, "Xin chào", null);
        pass(12, Duration.ofSeconds(61));
        assertEquals(MessageStatus.FAILED, oa.inbox.status.get(1L));
        assertEquals("zalo-oa.reason.gave-up", oa.inbox.reasons.get(1L));
        assertEquals(5, oa.zalo.calls(CS).size());
    }

    @Test
    void an_accepted_message_is_sent_although_nothing_can_be_logged() {
        var wiring = oa.wiring;
        var log = new ApiLog(new FakeHost("zalo-oa"));
        var client =
                new ZaloClient(oa.host, wiring.accounts, wiring.tokens, new ErrorRules(oa.host), wiring.limits, log);
        var sender = new Sender(
                oa.host,
                wiring.limits,
                wiring.windows,
                wiring.outgoings,
                new Delivery(oa.host, client, wiring.limits),
                new Outcomes(oa.host, wiring.limits, wiring.windows, wiring.accounts),
                wiring.accounts);
        oa.send(1, "Xin chào", null);
        sender.run(new Sender.Task(oa.account, TestOa.USER));
        assertEquals(MessageStatus.SENT, oa.inbox.status.get(1L));
    }
}
