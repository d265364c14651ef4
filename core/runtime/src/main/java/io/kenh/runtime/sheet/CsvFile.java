package io.kenh.runtime.sheet;

import io.kenh.api.security.Current;
import io.kenh.runtime.sheet.SheetError.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Comma separated values, UTF-8 with a byte order mark, as spreadsheet programs know it. Read: also with {@code ;} or tabs, or UTF-16. */
final class CsvFile {
    private static final int FIRST_LINE = 8192;

    private CsvFile() {}

    static void write(List<String> header, Iterator<? extends List<? extends @Nullable Object>> rows, OutputStream out)
            throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(header.stream().map(Harmless::out));
        while (rows.hasNext()) {
            printer.printRecord(rows.next().stream().map(CsvFile::cell));
        }
        printer.flush();
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> Decimals.plain(number);
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case Instant at ->
                DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                        at.atZone(Current.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
            case java.time.LocalDate date -> date.toString();
            default -> Harmless.out(value.toString());
        };
    }

    static List<List<String>> read(PushbackInputStream in, Limits limits) throws IOException {
        var reader = reader(in);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(reader))
                .setIgnoreEmptyLines(false)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        var rows = new ArrayList<List<String>>();
        try (var parser = format.parse(reader)) {
            for (var record : parser) {
                limits.row(rows.size(), record.size());
                var cells = record.stream().map(Harmless::in).toList();
                rows.add(cells.stream().allMatch(String::isBlank) ? List.of() : cells);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private static Reader reader(PushbackInputStream in) throws IOException {
        var start = in.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            mark = 3;
        } else if (start.length > 1 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (start.length > 1 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        }
        in.unread(start, mark, start.length - mark);
        var decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        return new java.io.BufferedReader(new InputStreamReader(in, decoder), 2 * FIRST_LINE);
    }

    /** What stands most often in the first line, outside quotes. */
    private static char delimiter(Reader reader) throws IOException {
        reader.mark(FIRST_LINE);
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0, c = reader.read(); i < FIRST_LINE - 1 && c >= 0; i++, c = reader.read()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == 0) {
                throw SheetError.because(Reason.UNREADABLE, 0);
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && ",;\t".indexOf(c) >= 0) {
                counts[",;\t".indexOf(c)]++;
            }
        }
        reader.reset();
        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }
}
