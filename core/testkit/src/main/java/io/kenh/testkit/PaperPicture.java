package io.kenh.testkit;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A printed page as somebody once looked at it and found it good: {@code src/test/resources/papers/NAME.png} beside the test. What it
 * looks like now is left in {@code target/papers}; whoever means the change looks at that picture and puts it in the place of the old one.
 */
public final class PaperPicture {
    private static final Path LEFT = Path.of("target", "papers");
    private static final int DPI = 60;
    /** Edges of letters may be drawn a little differently elsewhere: of a colour's 255 steps, and of a page's points. */
    private static final int STEPS = 64;

    private static final double POINTS = 0.002;

    private PaperPicture() {}

    /** @param page from 1 */
    public static void same(Class<?> test, String name, byte[] pdf, int page) {
        try {
            var now = draw(pdf, page);
            Files.createDirectories(LEFT);
            var left = LEFT.resolve(name + ".png");
            ImageIO.write(now, "png", left.toFile());
            try (var golden = test.getResourceAsStream("/papers/" + name + ".png")) {
                assertNotNull(golden, "nobody looked at " + left + " yet");
                double differ = differing(ImageIO.read(golden), now);
                assertTrue(differ <= POINTS, () -> "%.2f %% of %s look different".formatted(differ * 100, left));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage draw(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page - 1, DPI, ImageType.RGB);
        }
    }

    /** The share of points that differ, from 0 to 1. */
    private static double differing(BufferedImage before, BufferedImage now) {
        if (before.getWidth() != now.getWidth() || before.getHeight() != now.getHeight()) {
            return 1;
        }
        long differ = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                differ += far(before.getRGB(x, y), now.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) differ / ((long) now.getWidth() * now.getHeight());
    }

    private static boolean far(int one, int other) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)) > STEPS) {
                return true;
            }
        }
        return false;
    }
}
