package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.testkit.Database;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What of a camt.053 is money that came: booked, told once, each payment with its reference. */
class CamtFilesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

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
    void only_what_the_bank_has_booked_is_read_and_the_rest_is_counted() {
        var pending = StatementFilesTest.entry("7", "x").replace("<BookgDt>", "<Sts>PDNG</Sts><BookgDt>");
        var told = StatementFilesTest.entry("8", "y").replace("<BookgDt>", "<Sts><Cd>PDNG</Cd></Sts><BookgDt>");
        var booked = StatementFilesTest.entry("9", "z").replace("<BookgDt>", "<Sts><Cd>BOOK</Cd></Sts><BookgDt>")
                + StatementFilesTest.entry("10", "z").replace("<BookgDt>", "<Sts>BOOK</Sts><BookgDt>");
        var file = file(StatementFilesTest.camt(pending + told + booked));
        assertEquals(
                List.of(9L, 10L), file.entries().stream().map(Entry::amount).toList());
        assertEquals(2, file.pending());
    }

    @Test
    void an_entry_without_a_day_of_booking_is_of_the_day_it_counts_from() {
        var both =
                StatementFilesTest.entry("7", "x").replace("<BookgDt>", "<ValDt><Dt>2026-11-23</Dt></ValDt><BookgDt>");
        var valued = StatementFilesTest.entry("8", "y").replace("BookgDt", "ValDt");
        var timed = valued.replace("<Dt>2026-11-21</Dt>", "<DtTm>2026-11-21T08:00:00+07:00</DtTm>");
        assertEquals(
                List.of(DAY, DAY, DAY),
                read(StatementFilesTest.camt(both + valued + timed)).stream()
                        .map(Entry::day)
                        .toList());
        var none = StatementFilesTest.entry("9", "z").replace("<BookgDt><Dt>2026-11-21</Dt></BookgDt>", "");
        var refused = assertThrows(KenhException.class, () -> read(StatementFilesTest.camt(none)));
        assertEquals(InvoicingError.NO_DAY, refused.code());
    }

    @Test
    void the_field_of_a_payment_reference_is_read_and_names_its_invoice() {
        var structured = StatementFilesTest.entry("7", "tra tien")
                .replace("</Ustrd>", "</Ustrd><Strd><CdtrRefInf><Ref>INV202600421</Ref></CdtrRefInf></Strd>");
        var read = read(StatementFilesTest.camt(structured)).getFirst();
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
                read(StatementFilesTest.camt(both.formatted(7))));
        var torn = file(StatementFilesTest.camt(both.formatted(8)));
        assertEquals(List.of(new Entry(DAY, 8, "", "MINH", "FT9", "INV202600003 INV202600004", false)), torn.entries());
        assertEquals(1, torn.whole());
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
                        StatementFilesTest.camt(whole.formatted(7)).getBytes(StandardCharsets.UTF_8), "a.xml", null);
                assertEquals(1, first.fresh());
                var again = ledger.statements.take(
                        StatementFilesTest.camt(both.formatted(7)).getBytes(StandardCharsets.UTF_8), "b.xml", null);
                assertEquals(0, again.fresh());
                assertEquals(2, again.known());
            });
        }
    }
}
