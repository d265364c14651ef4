package io.kenh.zalooa.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.zalooa.FakeInbox;
import io.kenh.zalooa.FakeZalo;
import io.kenh.zalooa.TestOa;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.limit.Limits;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MediaCopyTest {
    @Test
    void a_download_that_stops_in_the_middle_is_given_up_and_tried_later() {
        try (var oa = new TestOa()) {
            oa.zalo.on("/slow.png", call -> FakeZalo.Reply.stalls());
            var copy = new MediaCopy(
                    oa.host,
                    new Limits(oa.host),
                    new ApiLog(oa.host),
                    InetAddress::getAllByName,
                    Duration.ofMillis(500));
            copy.run(new MediaCopy.Task(1, 0, oa.zalo.url() + "/slow.png", "", Kind.IMAGE, 1, 1L, oa.account));
            assertEquals(1, oa.jobs.waiting(MediaCopy.JOB));
            assertEquals(0, oa.inbox.attachments.size());
        }
    }

    @Test
    void a_copy_that_the_inbox_did_not_take_is_not_kept() {
        try (var oa = new TestOa()) {
            oa.zalo.on("/a.png", call -> new FakeZalo.Reply(200, "picture"));
            var task = new MediaCopy.Task(1, 0, oa.zalo.url() + "/a.png", "", Kind.IMAGE, 1, 1L, oa.account);
            var copy = new MediaCopy(oa.host, new Limits(oa.host), new ApiLog(oa.host));
            oa.host.with(Conversations.class, new FakeInbox() {
                @Override
                public void attachmentStored(long messageId, int index, String fileId) {
                    throw new IllegalStateException("the database is gone");
                }
            });
            assertThrows(IllegalStateException.class, () -> copy.run(task));
            assertFalse(oa.files.kept("f0"));
        }
    }
}
