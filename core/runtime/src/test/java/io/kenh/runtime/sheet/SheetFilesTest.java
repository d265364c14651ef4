package io.kenh.runtime.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.api.file.Sheets.Format;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFilesTest {
    private final SheetFiles sheets = new SheetFiles();

    private byte[] written(Format format, List<? extends List<? extends @Nullable Object>> rows) {
        var out = new ByteArrayOutputStream();
        sheets.write(format, List.of("Tên", "Giá trị"), rows.iterator(), out);
        return out.toByteArray();
    }

    private List<List<String>> read(byte[] file, int rows) {
        return sheets.read(new ByteArrayInputStream(file), "bang.xlsx", rows);
    }

    private List<List<String>> csv(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), 10);
    }

    private static byte[] zipped(String name, int size) {
        try {
            return zip(name, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String refusal(Runnable work) {
        var refusal = assertThrows(KenhException.class, work::run);
        assertEquals("core.bad-sheet", refusal.code().key());
        return String.valueOf(refusal.args()[0]);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void what_is_written_is_read_again(Format format) {
        var file = written(
                format,
                List.of(
                        List.of("Nguyễn Thị Ánh, \"Tuyết\"", 1_250_000L),
                        List.of("dòng một\ndòng hai", new BigDecimal("12.50")),
                        Arrays.asList("+84912345678", null),
                        List.of("ngày", LocalDate.of(2026, 11, 20)),
                        List.of("lúc", Instant.parse("2026-11-20T03:04:05Z")),
                        List.of("đúng", true),
                        List.of("số dài", 123_456_789_012_345_678L)));
        var expected = List.of(
                List.of("Tên", "Giá trị"),
                List.of("Nguyễn Thị Ánh, \"Tuyết\"", "1250000"),
                List.of("dòng một\ndòng hai", format == Format.CSV ? "12.50" : "12.5"),
                format == Format.CSV ? List.of("+84912345678", "") : List.of("+84912345678"),
                List.of("ngày", "2026-11-20"),
                List.of("lúc", "2026-11-20T10:04:05"),
                List.of("đúng", "true"),
                List.of("số dài", "123456789012345678"));
        assertEquals(expected, read(file, 10));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void a_point_before_three_decimals_cannot_be_taken_for_one_between_thousands(Format format) {
        var file = written(
                format,
                List.of(
                        List.of("một phần tám", new BigDecimal("1.125")),
                        List.of("một phần tư", new BigDecimal("1.250")),
                        List.of("nghìn", new BigDecimal("1000.000"))));
        var read = read(file, 10);
        assertEquals("1.1250", read.get(1).get(1));
        assertEquals("1.25", read.get(2).get(1));
        assertEquals("1000", read.get(3).get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "|cmd", "%0a"})
    void text_that_looks_like_a_formula_is_harmless_in_csv_and_comes_back_as_it_was(String formula) {
        var file = written(Format.CSV, List.of(List.of(formula, "x")));
        var text = new String(file, StandardCharsets.UTF_8);
        assertTrue(text.startsWith("\ufeff"));
        assertTrue(text.contains("'" + formula), text);
        assertEquals(formula, read(file, 10).get(1).get(0));
    }

    @Test
    void negative_numbers_stay_numbers() {
        var text = new String(written(Format.CSV, List.of(List.of("a", -5L))), StandardCharsets.UTF_8);
        assertTrue(text.contains("a,-5"), text);
    }

    @Test
    void csv_of_other_programs_is_read() {
        assertEquals(List.of(List.of("a", "b"), List.of("1,5", "2")), csv("a;b\r\n1,5;2\r\n\r\n"));
        assertEquals(List.of(List.of("a", "b"), List.of(), List.of("1", "2")), csv("a\tb\n\t\n1\t2"));
        var utf16 = ("\ufeff" + "tên\tgiá\nÁnh\t1").getBytes(StandardCharsets.UTF_16LE);
        assertEquals(List.of(List.of("tên", "giá"), List.of("Ánh", "1")), read(utf16, 10));
    }

    @Test
    void what_is_no_table_is_refused_with_its_reason() {
        assertEquals("UNREADABLE", refusal(() -> csv("a\0b")));
        assertEquals("ENCODING", refusal(() -> read(new byte[] {'a', (byte) 0xC3, '\n'}, 5)));
        assertEquals("UNREADABLE", refusal(() -> read(zipped("nothing.txt", 10), 5)));
        assertEquals("UNREADABLE", refusal(() -> read(new byte[] {'P', 'K', 3, 4, 9, 9}, 5)));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void more_rows_than_asked_for_are_refused_and_exactly_so_many_are_not(Format format) {
        var rows = IntStream.range(0, 300).mapToObj(i -> List.of("n", i)).toList();
        assertEquals(301, read(written(format, rows), 300).size());
        assertEquals("TOO_MANY_ROWS", refusal(() -> read(written(format, rows), 299)));
    }

    @Test
    void a_row_of_endless_columns_is_refused() {
        assertEquals("TOO_MANY_COLUMNS", refusal(() -> csv(String.join(",", Collections.nCopies(501, "x")))));
    }

    @Test
    void a_small_file_that_unpacks_to_gigabytes_is_refused() {
        assertEquals("TOO_LARGE", refusal(() -> read(zipped("xl/worksheets/sheet1.xml", 310_000_000), 5)));
        assertEquals("TOO_LARGE", refusal(() -> read(zipped("xl/sharedStrings.xml", 61_000_000), 5)));
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var zeros = new byte[1_000_000];
            for (int left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, Math.min(left, zeros.length));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
