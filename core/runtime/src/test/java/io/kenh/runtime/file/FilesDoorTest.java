package io.kenh.runtime.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.runtime.db.DataFixture;
import io.kenh.runtime.db.Database;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.Kind.class)
class FilesDoorTest {
    private static final byte[] PNG = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002"
                    + "0000050001e221bc330000000049454e44ae426082");

    private final DataFixture data;
    private final FilesDoor files;

    FilesDoorTest(Database.Kind kind) {
        data = new DataFixture(kind);
        files = new FilesDoor(data.db, data.clock);
    }

    @AfterEach
    void close() {
        data.close();
    }

    private StoredFile store(byte[] content, String name) {
        return files.store(new ByteArrayInputStream(content), name, 20_000_000);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_type_is_found_in_the_content_whatever_the_name_says() throws IOException {
        assertEquals("image/png", store(PNG, "invoice.pdf").mediaType());
        assertEquals(
                "application/pdf", store(text("%PDF-1.7\n1 0 obj\n"), "cat.png").mediaType());
        assertEquals(
                "text/html",
                store(text("<!DOCTYPE html><html><script>1</script></html>"), "a.jpg")
                        .mediaType());
        assertEquals(
                "text/plain", store(text("Xin chào quý khách"), "page.html").mediaType());
        assertEquals(
                "application/octet-stream",
                store(new byte[] {0, 1, 2, 3, 0, 9}, "a.png").mediaType());
        assertEquals("application/zip", store(zip("readme.txt"), "letter.docx").mediaType());
        assertTrue(store(zip("[Content_Types].xml", "word/document.xml"), "x.zip")
                .mediaType()
                .endsWith("wordprocessingml.document"));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void the_same_content_is_kept_once_under_ids_nobody_can_guess() {
        var one = store(PNG, "a.png");
        var two = store(PNG, "b.png");
        assertNotEquals(one.id(), two.id());
        assertEquals(26, one.id().length());
        assertEquals(one.sha256(), two.sha256());
        assertEquals(1, data.count("core_blob"));
        assertEquals(one, files.find(one.id()).orElseThrow());
        assertTrue(files.find("nothing").isEmpty());
        assertEquals(
                CoreError.NOT_FOUND,
                assertThrows(KenhException.class, () -> files.open("nothing")).code());
    }

    @Test
    void a_big_file_comes_back_byte_for_byte() throws IOException {
        var content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        var stored = store(content, "big.bin");
        assertEquals(content.length, stored.size());
        try (var in = files.open(stored.id())) {
            assertArrayEquals(content, in.readAllBytes());
        }
    }

    @Test
    void one_byte_too_many_is_refused_without_reading_on_or_storing_anything() {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 1;
            }
        };
        var failure = assertThrows(KenhException.class, () -> files.store(endless, "x", 2_000_000));
        assertEquals(CoreError.FILE_TOO_LARGE, failure.code());
        assertTrue(endless.given < 2_100_000);
        assertEquals(0, data.count("core_blob"));
        assertEquals(
                2_000_000,
                files.store(new ByteArrayInputStream(new byte[2_000_000]), "x", 2_000_000)
                        .size());
    }

    @Test
    void a_rollback_forgets_the_file_with_its_content() {
        assertThrows(
                IllegalStateException.class,
                () -> data.db.write(em -> {
                    store(PNG, "a.png");
                    throw new IllegalStateException();
                }));
        assertEquals(0, data.count("core_file"));
        assertEquals(0, data.count("core_blob"));
        assertEquals(0, data.count("core_blob_part"));
    }

    @Test
    void of_a_name_only_the_last_part_is_kept_and_nothing_that_disguises_it() {
        assertEquals("passwd", store(PNG, "../../etc/passwd").name());
        assertEquals("báo giá.pdf", store(PNG, "C:\\tài liệu\\báo giá.pdf").name());
        assertEquals("fdp.exe", store(PNG, "\u202Efdp.exe\n").name());
        assertEquals("file", store(PNG, "a/..").name());
        var name = store(PNG, "x".repeat(500) + ".pdf").name();
        assertTrue(name.length() <= 200 && name.endsWith(".pdf"));
    }

    private void sweepAfter(Duration time) {
        data.clock.forward(time);
        new FileSweep(data.database, data.clock).job().action().accept(null);
    }

    private StoredFile upload(String text) {
        return files.upload(new ByteArrayInputStream(text(text)), "a.txt", 1000);
    }

    @Test
    void upload_nobody_kept_is_swept_after_a_day_with_its_content() {
        var forgotten = upload("never sent");
        var kept = upload("sent");
        data.db.write(em -> {
            files.keep(kept.id());
            return true;
        });

        sweepAfter(Duration.ofHours(23));
        assertTrue(files.find(forgotten.id()).isPresent(), "its message may still be written");

        sweepAfter(Duration.ofHours(2));
        assertTrue(files.find(forgotten.id()).isEmpty());
        assertTrue(files.find(kept.id()).isPresent());
        assertEquals(1, data.count("core_blob"));
        assertEquals(1, data.count("core_blob_part"));
        assertThrows(KenhException.class, () -> files.keep(forgotten.id()), "it came too late");
    }

    @Test
    void keep_of_a_transaction_that_fails_does_not_count() {
        var file = upload("refused");
        assertThrows(
                IllegalStateException.class,
                () -> data.db.write(em -> {
                    files.keep(file.id());
                    throw new IllegalStateException("refused");
                }));
        sweepAfter(Duration.ofHours(25));
        assertTrue(files.find(file.id()).isEmpty());
    }

    @Test
    void deleted_file_is_gone_and_its_content_stays_while_another_file_has_it() throws IOException {
        var one = store(PNG, "one.png");
        var two = store(PNG, "two.png");
        files.delete(one.id());
        sweepAfter(Duration.ofHours(2));
        assertTrue(files.find(one.id()).isEmpty());
        assertArrayEquals(PNG, files.open(two.id()).readAllBytes());

        files.delete(two.id());
        files.delete("unknown");
        sweepAfter(Duration.ofHours(2));
        assertEquals(0, data.count("core_blob"));

        assertArrayEquals(PNG, files.open(store(PNG, "again.png").id()).readAllBytes());
    }
}
