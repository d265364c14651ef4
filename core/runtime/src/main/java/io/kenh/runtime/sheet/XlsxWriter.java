package io.kenh.runtime.sheet;

import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An XLSX file, written while the rows come. Text is text: no program takes it for a formula. */
final class XlsxWriter {
    private static final int KEPT = 200;
    private static final int LONGEST_TEXT = 32_767;
    /** More digits than this a spreadsheet would round. */
    private static final int DIGITS = 15;

    private XlsxWriter() {}

    static void write(List<String> header, Iterator<? extends List<? extends @Nullable Object>> rows, OutputStream out)
            throws IOException {
        var book = new Workbook(out, "Kenh", "1.0");
        int number = 1;
        do {
            sheet(book.newWorksheet(String.valueOf(number++)), header, rows);
        } while (rows.hasNext());
        book.finish();
    }

    private static void sheet(
            Worksheet sheet, List<String> header, Iterator<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        sheet.freezePane(0, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, 18);
            sheet.inlineString(0, column, text(header.get(column)));
            sheet.style(0, column).bold().set();
        }
        for (int row = 1; row < Worksheet.MAX_ROWS && rows.hasNext(); row++) {
            int column = 0;
            for (var value : rows.next()) {
                cell(sheet, row, column++, value);
            }
            if (row % KEPT == 0) {
                sheet.flush();
            }
        }
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Instant at -> {
                sheet.value(
                        row, column, at.atZone(Current.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS));
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case Boolean flag -> sheet.value(row, column, flag);
            case Number number -> number(sheet, row, column, number);
            default -> sheet.inlineString(row, column, text(value.toString()));
        }
    }

    private static void number(Worksheet sheet, int row, int column, Number number) {
        var exact = number instanceof BigDecimal || number instanceof BigInteger || number instanceof Long;
        if (exact && new BigDecimal(number.toString()).stripTrailingZeros().precision() > DIGITS) {
            sheet.inlineString(row, column, number.toString());
            return;
        }
        sheet.value(row, column, number);
        if (number instanceof Long || number instanceof Integer) {
            sheet.style(row, column).format("#,##0").set();
        }
    }

    /** Without what XML cannot hold. */
    private static String text(String text) {
        var clean = text.codePoints()
                .filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF)
                        || c == '\t'
                        || c == '\n')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return SearchText.cut(clean.toString(), LONGEST_TEXT);
    }
}
