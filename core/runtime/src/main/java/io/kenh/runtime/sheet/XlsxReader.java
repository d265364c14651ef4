package io.kenh.runtime.sheet;

import io.kenh.runtime.sheet.SheetError.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX file. */
final class XlsxReader {
    private static final MathContext AS_SHOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final Pattern NOT_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private XlsxReader() {}

    static List<List<String>> read(Path file, Limits limits) throws IOException {
        guard(file);
        try (var book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            var table = new ArrayList<List<String>>();
            for (var row : (Iterable<Row>) rows::iterator) {
                var cells = cells(row);
                if (cells.isEmpty()) {
                    continue;
                }
                limits.row(row.getRowNum() - 1, cells.size());
                while (table.size() < row.getRowNum() - 1) {
                    table.add(List.of());
                }
                table.add(cells);
            }
            return table;
        }
    }

    /** Unpacks everything once without keeping it: the sizes written in the file itself may lie. */
    private static void guard(Path file) throws IOException {
        long all = 0;
        var buffer = new byte[65_536];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                boolean inMemory = !entry.getName().startsWith("xl/worksheets/");
                long one = 0;
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        one += read;
                        all += read;
                        if (all > Limits.UNPACKED || inMemory && one > Limits.UNPACKED_IN_MEMORY) {
                            throw SheetError.because(Reason.TOO_LARGE, 0);
                        }
                    }
                }
            }
        }
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            var cell = row.getOptionalCell(column).orElse(null);
            cells.add(cell == null ? "" : text(cell));
        }
        while (!cells.isEmpty() && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return String.valueOf(cell.asBoolean());
        }
        if (cell.getType() == CellType.STRING) {
            return cell.asString();
        }
        @Nullable String raw = cell.getRawValue();
        if (raw == null || raw.isEmpty()) {
            return "";
        }
        try {
            var number = new BigDecimal(raw);
            return isDate(cell.getDataFormatString()) ? date(cell) : plain(number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static String plain(BigDecimal number) {
        return Decimals.plain(number.round(AS_SHOWN).stripTrailingZeros());
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && DATE.matcher(NOT_FORMAT.matcher(format).replaceAll("")).find();
    }

    private static String date(Cell cell) {
        LocalDateTime at = cell.asDate().plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : at.toString();
    }
}
