package io.kenh.zbstemplates.logo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.CoreError;
import io.kenh.api.error.ErrorCode;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.Desk;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.api.ZbsError;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogosTest {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    private void save(byte[] bytes) {
        desk.run(() -> desk.parts.logos().save(7, false, new ByteArrayInputStream(bytes), "logo.png"));
    }

    private void refused(ErrorCode code, byte[] bytes) {
        assertEquals(code, assertThrows(KenhException.class, () -> save(bytes)).code());
    }

    @Test
    void a_logo_is_a_png_of_exactly_that_size() {
        save(Desk.png(400, 96, 500 * 1024));
        assertTrue(desk.in(1, () -> desk.parts.logos().of(7)).light() != null);
        refused(CoreError.FILE_TOO_LARGE, Desk.png(400, 96, 500 * 1024 + 1));
        refused(ZbsError.NOT_A_LOGO, Desk.png(401, 96, 100));
        refused(ZbsError.NOT_A_LOGO, Desk.png(400, 95, 100));
        refused(
                ZbsError.NOT_A_LOGO,
                "GIF89a, only called PNG by its name".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(ZbsError.NOT_A_LOGO, jpeg(400, 96));
        refused(ZbsError.NOT_A_LOGO, new byte[0]);
    }

    private static byte[] jpeg(int width, int height) {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE0,
            0,
            4,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            (byte) (height >> 8),
            (byte) height,
            (byte) (width >> 8),
            (byte) width,
            3,
            0,
            0
        };
    }

    @Test
    void a_picture_is_sixteen_to_nine() {
        desk.run(() -> desk.parts.logos().picture(new ByteArrayInputStream(Desk.png(1600, 900, 100)), "a.png"));
        desk.run(() -> desk.parts.logos().picture(new ByteArrayInputStream(jpeg(1600, 901)), "a.jpg"));
        var square = assertThrows(
                KenhException.class,
                () -> desk.run(
                        () -> desk.parts.logos().picture(new ByteArrayInputStream(Desk.png(900, 900, 100)), "a.png")));
        assertEquals(ZbsError.NOT_AN_IMAGE, square.code());
    }

    @Test
    void a_picture_is_brought_to_the_platform_once() {
        desk.logo();
        var content = Given.good().content();
        var first = desk.in(1, () -> desk.parts.logos().media(7, content));
        assertEquals(first, desk.in(1, () -> desk.parts.logos().media(7, content)));
        assertEquals(2, desk.platform.uploads.size());
    }
}
