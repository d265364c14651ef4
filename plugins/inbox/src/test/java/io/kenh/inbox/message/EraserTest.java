package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Attachment;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.testkit.Database;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EraserTest {
    @ParameterizedTest
    @EnumSource(Database.class)
    void who_takes_back_their_data_leaves_lines_without_content(Database kind) {
        try (var inbox = new InboxFixture(kind)) {
            var file = inbox.files.store(new ByteArrayInputStream("bí mật".getBytes()), "cmnd.txt", 1000);
            long first = inbox.receive("ext-1", "Số của em 0912345678", NOW);
            long second = inbox.intake.receive(new IncomingMessage(
                    MAI,
                    InboxFixture.COMPANY,
                    11,
                    "ext-2",
                    Origin.CUSTOMER,
                    NOW.plusSeconds(1),
                    "",
                    List.of(new Attachment(
                            Kind.FILE, file.id(), "https://x/cmnd", null, "cmnd.txt", "text/plain", 6, "riêng")),
                    "ext-1"));
            inbox.intake.reacted(MAI, "ext-1", "👍");
            long conversation = inbox.conversation();
            inbox.clock.advance(java.time.Duration.ofMinutes(1));
            inbox.partners.add(12, "Đã xóa", null);
            inbox.intake.partnerChanged(MAI, 12);
            inbox.intake.erase(MAI, "erased:1");

            assertTrue(inbox.intake.find(MAI).isEmpty());
            assertTrue(inbox.files.find(file.id()).isEmpty());
            for (var table : List.of("inbox_conversation", "inbox_message", "inbox_attachment")) {
                var rows = inbox.db.read(em -> em.createNativeQuery("select * from " + table, Object[].class)
                        .getResultList());
                var all = Arrays.deepToString(rows.toArray());
                for (var trace : List.of("mai", "Mai", "0912345678", "ext-1", "cmnd", "riêng", "👍")) {
                    assertFalse(all.contains(trace), table + " still holds " + trace);
                }
            }
            var lines = inbox.db
                    .read(em -> MessageQueries.page(em, MAI, conversation, 10, null))
                    .rows();
            assertEquals(3, lines.size());
            assertEquals(
                    List.of(first, second),
                    List.of(lines.get(0).id(), lines.get(1).id()));
            assertEquals(Eraser.ERASED, lines.get(0).event());
            assertEquals("inbox.event.erased", lines.get(2).event());

            inbox.receive("ext-1", "Em quay lại", NOW.plusSeconds(60));
            assertNotEquals(conversation, inbox.conversation());
        }
    }
}
