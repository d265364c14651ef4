package io.kenh.invoicing.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.invoicing.Ledger;
import io.kenh.testkit.Database;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bank's line of a day that was mistyped. */
class OddDayTest {
    private static void take(Ledger ledger, String day) {
        var id = ledger.invoice(1_000_000, 1);
        ledger.moves.post(id);
        var reference = ledger.reader.get(id).data().paymentReference();
        var file = StatementFilesTest.camt(StatementFilesTest.entry("1100000", reference))
                .replace("2026-11-21", day);
        ledger.statements.take(file.getBytes(StandardCharsets.UTF_8), "sao-ke.xml", null);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_line_of_a_day_no_books_are_kept_of_is_left_to_people_and_holds_up_no_other(Database kind) {
        try (var ledger = new Ledger(kind)) {
            ledger.run(() -> {
                take(ledger, "2199-11-21");
                take(ledger, "2026-11-21");
                var booked = ledger.booking.sure();
                assertEquals(1, booked.done());
                assertEquals(1, booked.refused());
                assertEquals(
                        1_100_000, ledger.number("select sum(amount) from invoicing_payment where void_at is null"));
            });
        }
    }
}
