package io.kenh.api.file;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables as files, in and out: {@code host.services().get(Sheets.class)}. Reads and writes row by row: memory does not grow with the file. */
public interface Sheets {
    enum Format {
        CSV,
        XLSX
    }

    /**
     * A cell is a {@code String}, a {@code Number}, a {@code LocalDate}, an {@code Instant} (written in the reader's zone), a {@code Boolean}
     * or null. CSV is UTF-8 with a byte order mark and text that a spreadsheet would take for a formula made harmless.
     */
    void write(
            Format format,
            List<String> header,
            Iterator<? extends List<? extends @Nullable Object>> rows,
            OutputStream out);

    /**
     * Rows as text, the header first. Dates come as ISO 8601, numbers without grouping and, of a file written
     * here or of number cells, never with just three decimals: who sees {@code 1.250} in a text cell knows that somebody typed it.
     *
     * @param name the file's name; the format is found by looking at the content
     * @throws io.kenh.api.error.KenhException {@code core.bad-sheet} (422) when it is neither CSV nor XLSX or has more than {@code maxRows}
     */
    List<List<String>> read(InputStream in, String name, int maxRows);
}
