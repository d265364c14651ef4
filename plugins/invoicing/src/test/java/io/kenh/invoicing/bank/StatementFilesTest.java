package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.testkit.AtOnce;
import io.kenh.testkit.Database;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static String camt(String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
                <Bal><Amt Ccy="VND">999</Amt></Bal>%s</Stmt></BkToCstmrStmt></Document>""".formatted(entries);
    }

    static String entry(String amount, String text) {
        return """
                <Ntry><Amt Ccy="VND">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-21</Dt></BookgDt>
                <AcctSvcrRef>FT%s</AcctSvcrRef><NtryDtls><TxDtls><Amt Ccy="VND">%s</Amt>
                <RltdPties><Dbtr><Pty><Nm>NGUYEN THI LAN</Nm></Pty></Dbtr></RltdPties>
                <RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>""".formatted(amount, amount, amount, text);
    }

    private static List<Entry> read(String xml) {
        return CamtStatement.read(xml.getBytes(StandardCharsets.UTF_8)).entries();
    }

    @Test
    void credits_of_a_camt_file_are_read() {
        var debit = entry("7", "x").replace("CRDT", "DBIT");
        var euro = entry("8", "x").replace("Ccy=\"VND\">8</Amt><Cdt", "Ccy=\"EUR\">8</Amt><Cdt");
        var read = read(camt(entry("1100000.00", "INV202600421 thanh toan") + debit + euro));
        assertEquals(
                List.of(new Entry(DAY, 1_100_000, "INV202600421 thanh toan", "NGUYEN THI LAN", "FT1100000.00")), read);
    }

    @Test
    void a_file_that_two_take_in_at_once_is_taken_in_once() throws Exception {
        var file = camt(entry("5", "a") + entry("6", "b")).getBytes(StandardCharsets.UTF_8);
        try (var ledger = new Ledger(Database.POSTGRES)) {
            var both =
                    AtOnce.twice(ledger.db(), () -> ledger.as(() -> ledger.statements.take(file, "so-phu.xml", null)));
            assertEquals(2, both.getFirst().fresh());
            assertEquals(0, both.getLast().fresh());
            assertEquals(2, both.getLast().known());
        }
    }

    @Test
    void a_file_that_is_broken_or_reaches_out_is_refused() {
        assertThrows(KenhException.class, () -> read("<Document>"));
        assertThrows(KenhException.class, () -> read(camt(entry("1.5", "x"))));
        var outside = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + camt(entry("1", "&x;")).substring(38);
        assertThrows(KenhException.class, () -> read(outside));
    }

    @Test
    void tables_of_banks_are_known_by_their_headings() {
        var rows = List.of(
                List.of("NGÂN HÀNG TMCP", "Sao kê tài khoản"),
                List.of("STT", "Ngày giao dịch", "Số tiền ghi nợ", "Số tiền ghi có", "Nội dung", "Số tham chiếu"),
                List.of("1", "21/11/2026 09:15:00", "", "1.100.000", "INV202600421", "FT1"),
                List.of("2", "21/11/2026", "50,000", "", "phí", "FT2"),
                List.of("3", "2026-11-21", "", "2,500,000.00 VND", "tien hang", "FT3"),
                List.of("4", "21/11/2026", "", "1.500.000,00", "ck", "FT4"),
                List.of("", "", "", "", "Cộng", ""));
        assertEquals(
                List.of(
                        new Entry(DAY, 1_100_000, "INV202600421", "", "FT1"),
                        new Entry(DAY, 2_500_000, "tien hang", "", "FT3"),
                        new Entry(DAY, 1_500_000, "ck", "", "FT4")),
                CsvStatement.read(rows).entries());
        assertThrows(KenhException.class, () -> CsvStatement.read(List.of(List.of("a", "b"))));
        assertThrows(
                KenhException.class,
                () -> CsvStatement.read(List.of(List.of("Ngày", "Số tiền"), List.of("hôm qua", "5"))));
        for (var half : List.of("1500000,50", "1,500,000.5", "1.5")) {
            var cut = List.of(List.of("Ngày", "Số tiền"), List.of("21/11/2026", half));
            assertThrows(KenhException.class, () -> CsvStatement.read(cut), half);
        }
    }

    @Test
    void a_row_of_totals_is_passed_over_and_a_day_that_cannot_be_read_is_not() {
        var heading = List.of("Ngày", "Nội dung", "Số dư", "Số tiền");
        var row = List.of("21/11/2026", "INV202600421", "", "99,999");
        for (var total : List.of("Tổng", "Tổng cộng:", "-")) {
            var file = CsvStatement.read(List.of(heading, row, List.of(total, "", "", "-99,999 (1)")));
            assertEquals(
                    List.of(99_999L), file.entries().stream().map(Entry::amount).toList());
            assertEquals(1, file.passed());
        }
        var refused = assertThrows(
                KenhException.class,
                () -> CsvStatement.read(List.of(heading, row, List.of("21 tháng 11", "", "", "5"))));
        assertEquals(3, refused.args()[0]);
    }

    @Test
    void the_way_money_moved_is_read_however_a_bank_writes_it() {
        for (var in : List.of(
                "Ghi có", "ghi co", "Có", "C", "CR", "Credit", "CRDT", "Tiền vào", "+", "Báo có", "CR transfer")) {
            assertEquals(Way.CAME, Way.of(in), in);
        }
        for (var out :
                List.of("Ghi nợ", "GHI NO", "Nợ", "D", "DR", "Debit", "DBIT", "Tiền ra", "-", "Rút tiền", "chi")) {
            assertEquals(Way.WENT, Way.of(out), out);
        }
        for (var neither : List.of("", "Chuyển khoản", "credit/debit", "phí")) {
            assertEquals(Way.UNTOLD, Way.of(neither), neither);
        }
        for (var heading : List.of("Loại", "Nợ/Có", "Ghi nợ/Ghi có", "D/C", "CR-DR", "DR/CR", "Debit/Credit")) {
            var read = CsvStatement.read(List.of(
                            List.of("Ngày", "Số tiền", heading),
                            List.of("21/11/2026", "5", "Nợ"),
                            List.of("21/11/2026", "6", "Có")))
                    .entries();
            assertEquals(List.of(new Entry(DAY, 6, "", "", "")), read, heading);
        }
        var signed = List.of(List.of("Date", "Amount"), List.of("2026-11-21", "+7"), List.of("2026-11-21", "8"));
        assertEquals(
                List.of(new Entry(DAY, 7, "", "", ""), new Entry(DAY, 8, "", "", "", "", false)),
                CsvStatement.read(signed).entries());
    }

    @Test
    void a_reference_is_found_however_the_bank_wrote_it() {
        for (var text : List.of(
                "INV202600421",
                "NGUYEN THI LAN chuyen tien inv202600421 cam on",
                "MBVCB.123456.INV202600421.CT tu 0011",
                "INV 2026 00421",
                "CTINV202600421",
                "INV20260042118112026")) {
            assertTrue(References.in(text).contains("INV202600421"), text + References.in(text));
        }
        assertTrue(References.in("thanh toán HD-KHACH-77 ạ").contains("HDKHACH77"));
        assertTrue(References.in("chuyen tien mua hang").isEmpty());
    }
}
