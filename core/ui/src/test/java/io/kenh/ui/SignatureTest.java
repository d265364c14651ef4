package io.kenh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.ui.form.Signature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    @Test
    void strokes_become_lines_and_dots_stay() {
        var drawn = Signature.of("10,20 30,40;399,159 999,999;7,8").orElseThrow();
        assertEquals("M10 20L30 40M399 159L400 160M7 8h0", drawn.path());
    }

    @Test
    void on_paper_it_is_a_picture_with_ink_where_it_was_drawn() throws IOException {
        var address = Signature.of("0,80 400,80").orElseThrow().png();
        var bytes = Base64.getDecoder().decode(address.substring("data:image/png;base64,".length()));
        var image = ImageIO.read(new ByteArrayInputStream(bytes));
        assertEquals(0xff, image.getRGB(image.getWidth() / 2, image.getHeight() / 2) >>> 24);
        assertEquals(0, image.getRGB(5, 5) >>> 24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10,20",
                "10,20 10,20",
                "10,20 ",
                ";10,20 30,40",
                "10,20;;30,40",
                "-1,2 3,4",
                "1.5,2 3,4",
                "1234,2 3,4",
                "10,20\" onload=\"x"
            })
    void anything_else_is_no_signature(String text) {
        assertTrue(Signature.of(text).isEmpty(), text);
    }

    @Test
    void nor_is_what_has_no_end() {
        assertTrue(Signature.of("10,20 ".repeat(1400) + "30,40").isEmpty());
    }
}
