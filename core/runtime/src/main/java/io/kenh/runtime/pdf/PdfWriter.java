package io.kenh.runtime.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.Content;
import gg.jte.output.StringOutput;
import io.kenh.api.file.Pdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Sets XHTML with the two font families that lie beside this class. Nothing is fetched: no network, no files. */
public final class PdfWriter implements Pdf {
    /** A face of a family: the file's ending, weight and style. */
    private record Face(String file, int weight, FontStyle style) {}

    private static final Face[] FACES = {
        new Face("400Regular", 400, FontStyle.NORMAL),
        new Face("700Bold", 700, FontStyle.NORMAL),
        new Face("400Regular_Italic", 400, FontStyle.ITALIC),
        new Face("700Bold_Italic", 700, FontStyle.ITALIC),
    };

    static {
        // Its notes on every step go nowhere; what is wrong with a document is an exception.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    @Override
    public byte[] of(Content html) {
        var text = new StringOutput();
        html.writeTo(text);
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(Xhtml.parse(text.toString()), "")
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Kenh")
                .toStream(out);
        // Twice, as the library's own handlers of jar: and file: look after resolving.
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> isData(uri), moment);
        }
        builder.useUriResolver((base, uri) -> isData(uri) ? uri : null);
        family(builder, "BeVietnamPro", "SansSerif");
        family(builder, "NotoSerif", "Serif");
        family(builder, "BeVietnamPro", "Monospaced");
        // For signs the others lack.
        builder.useFont(
                () -> font("NotoSerif_400Regular.ttf"),
                "Fallback",
                400,
                FontStyle.NORMAL,
                true,
                Set.of(FSFontUseCase.FALLBACK_FINAL));
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean isData(@Nullable String uri) {
        return uri != null && uri.strip().toLowerCase(Locale.ROOT).startsWith("data:");
    }

    private static void family(PdfRendererBuilder builder, String file, String name) {
        for (var face : FACES) {
            builder.useFont(() -> font(file + "_" + face.file() + ".ttf"), name, face.weight(), face.style(), true);
        }
    }

    private static InputStream font(String file) {
        var in = PdfWriter.class.getResourceAsStream(file);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + file);
        }
        return in;
    }
}
