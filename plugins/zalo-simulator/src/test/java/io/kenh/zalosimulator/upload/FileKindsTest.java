package io.kenh.zalosimulator.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileKindsTest {
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000");
    private static final byte[] GIF = "GIF89a..".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = HexFormat.of().parseHex("504b030414000000");

    @Test
    void the_bytes_decide_and_not_the_name() {
        assertEquals(Optional.of("image/png"), FileKinds.accepted("image", PNG, "photo.jpg"));
        assertEquals(Optional.empty(), FileKinds.accepted("image", GIF, "photo.png"));
        assertEquals(Optional.of("image/gif"), FileKinds.accepted("gif", GIF, "a.bin"));
    }

    @Test
    void documents_are_pdf_doc_docx_and_csv() {
        assertEquals(Optional.of("application/pdf"), FileKinds.accepted("file", PDF, "a.pdf"));
        assertEquals(Optional.empty(), FileKinds.accepted("file", ZIP, "a.xlsx"));
        assertEquals(
                Optional.of("text/csv"), FileKinds.accepted("file", "a,b\n".getBytes(StandardCharsets.UTF_8), "a.csv"));
        assertEquals(Optional.empty(), FileKinds.accepted("file", new byte[] {1, 0, 2}, "a.csv"));
    }

    @Test
    void a_drawn_face_is_a_picture() {
        assertEquals(Optional.of("image/png"), FileKinds.accepted("image", Face.png(7), "face.png"));
    }
}
