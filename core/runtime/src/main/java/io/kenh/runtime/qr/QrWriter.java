package io.kenh.runtime.qr;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import gg.jte.Content;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import io.kenh.api.file.QrCodes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes by ZXing. */
public final class QrWriter implements QrCodes {
    private static final int QUIET = 4;
    private static final int PIXELS = 6;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    /** Picture element by element, quiet zone included. */
    static BitMatrix modules(String text) {
        var hints = Map.of(
                EncodeHintType.MARGIN,
                QUIET,
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.CHARACTER_SET,
                StandardCharsets.UTF_8.name());
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for one code: " + text.length(), e);
        }
    }

    @Override
    public Content svg(String text, String label) {
        var modules = modules(text);
        int size = modules.getWidth();
        var path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    int from = x;
                    while (x + 1 < size && modules.get(x + 1, y)) {
                        x++;
                    }
                    int run = x - from + 1;
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(run)
                            .append("v1h-")
                            .append(run)
                            .append('z');
                }
            }
        }
        var name = new StringOutput();
        Escape.htmlAttribute(label, name);
        var svg = "<svg class=\"qr\" role=\"img\" aria-label=\"" + name + "\" viewBox=\"0 0 " + size + " " + size
                + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + size + "v" + size
                + "H0z\"/><path fill=\"#000\" d=\"" + path + "\"/></svg>";
        return output -> output.writeContent(svg);
    }

    @Override
    public String dataUri(String text) {
        var modules = modules(text);
        int size = modules.getWidth() * PIXELS;
        var picture = new BufferedImage(size, size, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, y, modules.get(x / PIXELS, y / PIXELS) ? BLACK : WHITE);
            }
        }
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
