package io.kenh.zalooa.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.zalooa.FakeZalo;
import io.kenh.zalooa.FakeZalo.Reply;
import io.kenh.zalooa.TestOa;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.media.MediaSource.Verdict;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaSourceTest {
    private final TestOa oa = new TestOa();
    private String address = "49.213.95.1";

    @AfterEach
    void close() {
        oa.close();
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (address.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(address)};
    }

    private Verdict check(String url) {
        return new MediaSource(oa.host, this::resolve).check(url);
    }

    private void copy(String url) {
        var copy =
                new MediaCopy(oa.host, new Limits(oa.host), new ApiLog(oa.host), this::resolve, Duration.ofSeconds(5));
        copy.run(new MediaCopy.Task(1, 0, url, "", Kind.IMAGE, 1, 1L, oa.account));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://zalo-file-dl9.zdn.vn/a",
                "https://s120-ava-talk.zadn.vn/a",
                "https://api.zaloapp.com/api/emoticon/oasticker?eid=1",
                "https://ZALO-FILE-DL9.ZDN.VN:443/a"
            })
    void files_are_fetched_from_zalos_hosts(String url) {
        assertInstanceOf(Verdict.Allowed.class, check(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://zalo-file-dl9.zdn.vn/a",
                "https://zalo-file-dl9.zdn.vn:8443/a",
                "https://evilzdn.vn/a",
                "https://zdn.vn.example.com/a",
                "https://zdn.vn@example.com/a",
                "https://user@a.zdn.vn/a",
                "https://127.0.0.1/a",
                "https://[::1]/a",
                "https://169.254.169.254/latest",
                "file:///etc/passwd",
                "https:///a",
                "not an address"
            })
    void and_from_nowhere_else(String url) {
        assertInstanceOf(Verdict.Refused.class, check(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.1.1",
                "100.64.0.1",
                "0.0.0.0",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "fe80::1",
                "fd00::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "2002:a00:1::1"
            })
    void not_even_from_zalos_names_when_they_lead_into_a_private_network(String private_) {
        address = private_;
        assertInstanceOf(Verdict.Refused.class, check("https://a.zdn.vn/a"));
    }

    @Test
    void a_name_that_is_not_known_now_is_tried_later() {
        address = "";
        copy("https://a.zdn.vn/a");
        assertEquals(1, oa.jobs.waiting(MediaCopy.JOB));
        assertEquals(0, oa.inbox.attachments.size());
    }

    @Test
    void a_refusal_is_written_into_the_log_with_its_reason() {
        copy("https://intranet.example/secret");
        assertEquals("zalo-oa.media.refused", oa.inbox.attachments.get("1:0"));
        var log = new ApiLog(oa.host);
        var row = log.list(new ApiLog.Filter(oa.account, "refused", "intranet.example"), Optional.empty())
                .items()
                .getFirst();
        assertTrue(log.find(row.id()).orElseThrow().response().contains("zalo.media-hosts"));
    }

    @Test
    void a_redirect_is_followed_within_what_is_allowed() {
        oa.zalo.on("/moved.png", call -> Reply.redirect("/there.png"));
        oa.zalo.on("/there.png", call -> new Reply(200, "picture"));
        copy(oa.zalo.url() + "/moved.png");
        assertEquals("f0", oa.inbox.attachments.get("1:0"));
    }

    @Test
    void a_redirect_out_of_what_is_allowed_is_not_followed() {
        try (var inside = new FakeZalo()) {
            oa.zalo.on("/moved.png", call -> Reply.redirect(inside.url() + "/secret"));
            copy(oa.zalo.url() + "/moved.png");
            assertTrue(inside.calls.isEmpty());
            assertEquals("zalo-oa.media.refused", oa.inbox.attachments.get("1:0"));
        }
    }

    @Test
    void a_circle_of_redirects_ends() {
        oa.zalo.on("/moved.png", call -> Reply.redirect("/moved.png"));
        copy(oa.zalo.url() + "/moved.png");
        assertFalse(oa.inbox.attachments.isEmpty());
        assertEquals(4, oa.zalo.calls("/moved.png").size());
    }
}
