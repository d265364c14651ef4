package io.kenh.invoicing.money;

import io.kenh.api.error.KenhException;
import io.kenh.invoicing.Ledger;
import io.kenh.invoicing.invoice.CreditData;
import io.kenh.testkit.Database;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is paid, told by the bank, credited, written off, used and undone: every đồng is where it was put. */
class SettlingPropertyTest {
    private static final int STEPS = 260;

    private final Random random = new Random(421);
    private final List<Long> invoices = new ArrayList<>();
    private int keys;

    @ParameterizedTest
    @EnumSource(Database.class)
    void no_dong_is_lost_or_made(Database kind) {
        try (var ledger = new Ledger(kind)) {
            ledger.run(() -> {
                for (int i = 0; i < STEPS; i++) {
                    try {
                        step(ledger);
                    } catch (KenhException refused) {
                        // Refused steps change nothing, which is what is looked at.
                    }
                }
                EveryDong.check(ledger);
            });
        }
    }

    private void step(Ledger ledger) {
        if (invoices.size() < 6 || random.nextInt(8) == 0) {
            var id = ledger.invoice(1 + random.nextLong(3_000_000), 1 + random.nextInt(3));
            ledger.moves.post(id);
            invoices.add(id);
            return;
        }
        long id = invoices.get(random.nextInt(invoices.size()));
        switch (random.nextInt(11)) {
            case 0, 1 -> pay(ledger, id, random.nextInt(4) == 0, random.nextInt(5) == 0 ? "làm tròn" : "");
            case 2 -> {
                var part = random.nextBoolean() ? null : Long.valueOf(1 + random.nextLong(2_000_000));
                ledger.credits.credit(id, new CreditData("trả hàng", part, null), random.nextInt(4) != 0);
            }
            case 3 -> {
                var left = ledger.money.left(ledger.reader.get(id));
                if (!left.payments().isEmpty()) {
                    ledger.payments.use(id, left.payments().getFirst().id());
                } else if (!left.notes().isEmpty()) {
                    ledger.credits.use(id, left.notes().getFirst().id());
                }
            }
            case 4, 5 ->
                any(ledger, id, MoneyReader.ShareRow::undoable)
                        .map(MoneyReader.ShareRow::paymentId)
                        .ifPresent(payment -> ledger.booking.undo(id, payment));
            case 6 ->
                any(ledger, id, MoneyReader.ShareRow::detachable)
                        .map(MoneyReader.ShareRow::creditId)
                        .ifPresent(credit -> detach(ledger, id, credit));
            case 7, 8 -> told(ledger, id);
            case 9 -> review(ledger, id);
            default -> ledger.moves.reset(id);
        }
    }

    private Optional<MoneyReader.ShareRow> any(Ledger ledger, long id, Predicate<MoneyReader.ShareRow> wanted) {
        var all = ledger.money.shares(id).stream().filter(wanted).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    /** From the one side or from the other. */
    private void detach(Ledger ledger, long id, long credit) {
        if (random.nextBoolean()) {
            ledger.credits.undo(id, credit);
        } else {
            ledger.credits.undo(credit, id);
        }
    }

    /** The bank tells of money: with a reference or without, of what is open or of any amount. */
    private void told(Ledger ledger, long id) {
        var invoice = ledger.reader.get(id);
        var text = random.nextInt(3) == 0 ? "chuyen tien" : invoice.data().paymentReference();
        long amount =
                random.nextBoolean() && invoice.residual() > 0 ? invoice.residual() : 1 + random.nextLong(2_500_000);
        var file = """
                <Document><Stmt><Ntry><Amt Ccy="VND">%d</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-11-20</Dt></BookgDt>
                <AcctSvcrRef>FT%d</AcctSvcrRef><NtryDtls><TxDtls><RmtInf><Ustrd>%s</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
                </Stmt></Document>""".formatted(amount, keys++, text);
        ledger.statements.take(file.getBytes(StandardCharsets.UTF_8), "sao-ke.xml", null);
        if (random.nextBoolean()) {
            ledger.booking.sure();
        }
    }

    private void review(Ledger ledger, long id) {
        long line = ledger.number("select coalesce(min(id), 0) from invoicing_bank_line where state = 'OPEN'");
        if (random.nextInt(6) == 0) {
            ledger.booking.ignore(line, "không phải tiền hàng");
        } else {
            ledger.booking.book(line, id, random.nextInt(3) == 0);
        }
    }

    private void pay(Ledger ledger, long id, boolean anyway, String writeOff) {
        long amount = 1 + random.nextLong(2_500_000);
        ledger.payments.record(
                id,
                new PaymentData(amount, LocalDate.of(2026, 11, 20), Method.BANK, "", "k" + keys++, anyway, writeOff));
    }
}
