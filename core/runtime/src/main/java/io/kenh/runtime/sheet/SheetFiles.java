package io.kenh.runtime.sheet;

import io.kenh.api.error.KenhException;
import io.kenh.api.file.Sheets;
import io.kenh.runtime.sheet.SheetError.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV and XLSX. */
public final class SheetFiles implements Sheets {
    @Override
    public void write(
            Format format,
            List<String> header,
            Iterator<? extends List<? extends @Nullable Object>> rows,
            OutputStream out) {
        try {
            switch (format) {
                case CSV -> CsvFile.write(header, rows, out);
                case XLSX -> XlsxWriter.write(header, rows, out);
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<List<String>> read(InputStream in, String name, int maxRows) {
        var limits = new Limits(maxRows);
        try (var bounded = new PushbackInputStream(new Bounded(in), 4)) {
            var start = bounded.readNBytes(4);
            bounded.unread(start);
            var rows = isZip(start) ? spooled(bounded, limits) : CsvFile.read(bounded, limits);
            return withoutEnd(rows);
        } catch (CharacterCodingException e) {
            throw SheetError.because(Reason.ENCODING, e);
        } catch (KenhException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The libraries answer a damaged file with whatever they stumble over.
            throw SheetError.because(Reason.UNREADABLE, e);
        }
    }

    private static boolean isZip(byte[] start) {
        return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    private static List<List<String>> spooled(InputStream in, Limits limits) throws IOException {
        var file = Files.createTempFile("kenh-sheet", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return XlsxReader.read(file, limits);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static List<List<String>> withoutEnd(List<List<String>> rows) {
        var kept = new ArrayList<>(rows);
        while (!kept.isEmpty() && kept.getLast().isEmpty()) {
            kept.removeLast();
        }
        return List.copyOf(kept);
    }
}
