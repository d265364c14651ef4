package io.kenh.inbox.message;

import static io.kenh.inbox.InboxFixture.MAI;
import static io.kenh.inbox.InboxFixture.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.inbox.InboxFixture;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.IncomingMessage.Attachment;
import io.kenh.inbox.api.IncomingMessage.Kind;
import io.kenh.inbox.api.IncomingMessage.Origin;
import io.kenh.testkit.Database;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopiedFilesTest {
    private final InboxFixture inbox = new InboxFixture(Database.H2);

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void a_copied_file_is_kept() {
        long message = received(null);
        inbox.intake.attachmentStored(message, 0, upload("copy"));
        assertEquals(List.of(), inbox.notKept());
    }

    @Test
    void a_file_that_comes_with_its_message_is_kept() {
        received(upload("own"));
        assertEquals(List.of(), inbox.notKept());
    }

    @Test
    void a_second_copy_takes_the_place_of_the_first() {
        long message = received(null);
        var first = upload("first");
        inbox.intake.attachmentStored(message, 0, first);
        inbox.intake.attachmentStored(message, 0, upload("second"));
        assertTrue(inbox.files.find(first).isEmpty());
        assertEquals(1, inbox.count("core_file"));
    }

    @Test
    void the_same_copy_reported_twice_stays() {
        long message = received(null);
        var copy = upload("copy");
        inbox.intake.attachmentStored(message, 0, copy);
        inbox.intake.attachmentStored(message, 0, copy);
        assertTrue(inbox.files.find(copy).isPresent());
    }

    @Test
    void a_copy_for_a_message_that_is_not_there_is_not_kept() {
        inbox.intake.attachmentStored(987_654, 0, upload("late"));
        assertEquals(List.of("late"), inbox.notKept());
    }

    @Test
    void who_took_back_their_data_does_not_get_it_back_with_a_late_copy() {
        long message = received(null);
        inbox.intake.erase(MAI, "erased:1");
        inbox.intake.attachmentLost(message, 0, "zalo-oa.media.gone");
        inbox.intake.attachmentStored(message, 0, upload("late"));
        assertEquals(List.of("late"), inbox.notKept());
        assertEquals(0, inbox.count("inbox_attachment where file_id is not null"));
    }

    private long received(@Nullable String fileId) {
        return inbox.intake.receive(new IncomingMessage(
                MAI,
                InboxFixture.COMPANY,
                11,
                "ext-1",
                Origin.CUSTOMER,
                NOW,
                "",
                List.of(new Attachment(Kind.FILE, fileId, "https://x/a", null, "a.txt", "text/plain", 4, null)),
                null));
    }

    private String upload(String name) {
        return inbox.files
                .upload(new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)), name, 100)
                .id();
    }
}
