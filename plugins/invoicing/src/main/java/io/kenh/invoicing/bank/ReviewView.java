package io.kenh.invoicing.bank;

import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines that somebody has to look at.
 *
 * @param sure how many could be recorded at once
 * @param next address of the next page, null on the last
 * @param refused what was not done, and why
 * @param journals of the bank accounts a file may be of
 */
public record ReviewView(
        List<Item> items, long sure, @Nullable String next, Refused refused, List<Option> journals) {
    /** @param line that was not recorded; 0 for none. @param file why a file was not taken in: it may be all the same */
    public record Refused(
            long line, @Nullable String why, @Nullable String file) {
        static final Refused NOTHING = new Refused(0, null, null);

        static Refused line(long line, String why) {
            return new Refused(line, why, null);
        }

        static Refused file(String why) {
            return new Refused(0, null, why);
        }
    }

    /**
     * @param residual of the invoice it seems to pay; null without one
     * @param told whether the bank's file says that the money came
     */
    public record Item(
            long id,
            LocalDate day,
            long amount,
            String text,
            String payer,
            boolean sure,
            @Nullable Long invoiceId,
            @Nullable String number,
            @Nullable String customer,
            @Nullable Long residual,
            boolean told) {
        /** What the field in which the invoice is picked starts with. */
        public Form form() {
            return invoiceId == null
                    ? Form.empty()
                    : Form.of(
                            java.util.Map.of("invoice", number + " · " + customer, "invoiceId", invoiceId.toString()));
        }
    }
}
