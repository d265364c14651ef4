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
import java.util.Set;
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
        return file(xml).entries();
    }

    private static BankFile file(String xml) {
        return CamtStatement.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(long amount, String reference) {
        return """
                <TxDtls><AmtDtls><TxAmt><Amt Ccy="VND">%d</Amt></TxAmt></AmtDtls><RltdPties><Dbtr><Nm>%s</Nm></Dbtr></RltdPties>
                <RmtInf><Strd><CdtrRefInf><Ref>INV20260000%d</Ref></CdtrRefInf></Strd></RmtInf></TxDtls>""".formatted(amount, reference, amount);
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
    void only_what_the_bank_has_booked_is_read_and_the_rest_is_counted() {
        var pending = entry("7", "x").replace("<BookgDt>", "<Sts>PDNG</Sts><BookgDt>");
        var told = entry("8", "y").replace("<BookgDt>", "<Sts><Cd>PDNG</Cd></Sts><BookgDt>");
        var booked = entry("9", "z").replace("<BookgDt>", "<Sts><Cd>BOOK</Cd></Sts><BookgDt>")
                + entry("10", "z").replace("<BookgDt>", "<Sts>BOOK</Sts><BookgDt>");
        var file = file(camt(pending + told + booked));
        assertEquals(
                List.of(9L, 10L), file.entries().stream().map(Entry::amount).toList());
        assertEquals(2, file.pending());
    }

    @Test
    void the_field_of_a_payment_reference_is_read_and_names_its_invoice() {
        var structured = entry("7", "tra tien")
                .replace("</Ustrd>", "</Ustrd><Strd><CdtrRefInf><Ref>INV202600421</Ref></CdtrRefInf></Strd>");
        var read = read(camt(structured)).getFirst();
        assertEquals("tra tien", read.text());
        assertEquals("INV202600421 tra tien", read.words());
        assertEquals(
                Set.of("1234567890", "VN99ABCD1234567890"),
                file("<Document><Stmt><Acct><Id><IBAN>VN99ABCD1234567890</IBAN></Id></Acct></Stmt>"
                                + "<Stmt><Acct><Id><Othr><Id>1234567890</Id></Othr></Id></Acct></Stmt></Document>")
                        .accounts());
    }

    @Test
    void a_collective_entry_is_a_line_for_each_of_its_payments_when_they_add_up() {
        var both = "<Ntry><Amt Ccy=\"VND\">%d</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-21</Dt></BookgDt>"
                + "<AcctSvcrRef>FT9</AcctSvcrRef><NtryDtls>" + part(3, "LAN") + part(4, "MINH") + "</NtryDtls></Ntry>";
        assertEquals(
                List.of(
                        new Entry(DAY, 3, "", "LAN", "FT9/1", "INV202600003", true),
                        new Entry(DAY, 4, "", "MINH", "FT9/2", "INV202600004", true)),
                read(camt(both.formatted(7))));
        var torn = file(camt(both.formatted(8)));
        assertEquals(List.of(new Entry(DAY, 8, "", "MINH", "FT9", "INV202600003 INV202600004", false)), torn.entries());
        assertEquals(1, torn.whole());
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
    void a_collective_entry_that_was_taken_in_one_line_before_is_not_taken_again_in_parts() {
        var both = "<Ntry><Amt Ccy=\"VND\">%d</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-21</Dt></BookgDt>"
                + "<AcctSvcrRef>FT9</AcctSvcrRef><NtryDtls>" + part(3, "LAN") + part(4, "MINH") + "</NtryDtls></Ntry>";
        var whole =
                both.replace("<AmtDtls>", "<!--").replace("</AmtDtls>", "-->").replace("<TxAmt>", "");
        try (var ledger = new Ledger(Database.H2)) {
            ledger.run(() -> {
                var first = ledger.statements.take(
                        camt(whole.formatted(7)).getBytes(StandardCharsets.UTF_8), "a.xml", null);
                assertEquals(1, first.fresh());
                var again =
                        ledger.statements.take(camt(both.formatted(7)).getBytes(StandardCharsets.UTF_8), "b.xml", null);
                assertEquals(0, again.fresh());
                assertEquals(2, again.known());
            });
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
                CsvStatement.read(rows));
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
                    List.of("21/11/2026", "6", "Có")));
            assertEquals(List.of(new Entry(DAY, 6, "", "", "")), read, heading);
        }
        var signed = List.of(List.of("Date", "Amount"), List.of("2026-11-21", "+7"), List.of("2026-11-21", "8"));
        assertEquals(
                List.of(new Entry(DAY, 7, "", "", ""), new Entry(DAY, 8, "", "", "", "", false)),
                CsvStatement.read(signed));
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
