package io.kenh.runtime.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrWriterTest {
    private static final String TEXT = "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA"
            + "530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E";

    @Test
    void a_camera_reads_what_was_written() throws IOException, ReaderException {
        var uri = new QrWriter().dataUri(TEXT);
        assertTrue(uri.startsWith("data:image/png;base64,"));
        var bytes = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        var picture = ImageIO.read(new ByteArrayInputStream(bytes));
        int width = picture.getWidth();
        int height = picture.getHeight();
        var pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
        assertEquals(TEXT, new QRCodeReader().decode(bitmap).getText());
    }

    @Test
    void the_page_gets_the_same_modules_and_a_name() {
        var out = new StringOutput();
        new QrWriter().svg(TEXT, "Mã \"QR\"").writeTo(out);
        var svg = out.toString();
        int size = QrWriter.modules(TEXT).getWidth();
        assertTrue(svg.contains("viewBox=\"0 0 " + size + " " + size + "\""), svg);
        assertTrue(svg.contains("aria-label=\"Mã &#34;QR&#34;\""), svg);
    }
}
