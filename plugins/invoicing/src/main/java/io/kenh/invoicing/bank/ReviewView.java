package io.kenh.invoicing.bank;

import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines that somebody has to look at.
 *
 * @param hints by lines that name a document, such as an order, and no invoice
 * @param sure how many could be recorded at once
 * @param next address of the next page, null on the last
 * @param refused what was not done, and why
 * @param journals of the bank accounts a file may be of
 */
public record ReviewView(
        List<Item> items,
        Map<Long, List<Hint>> hints,
        long sure,
        String after,
        @Nullable String next,
        Refused refused,
        List<Option> journals) {
    /**
     * @param line that was not recorded; 0 for none
     * @param chosen the invoice that was picked for it
     * @param anyway whether it may be recorded all the same
     * @param file why a file was not taken in: it may be all the same
     */
    public record Refused(
            long line,
            @Nullable String why,
            @Nullable Payable chosen,
            boolean anyway,
            @Nullable String file) {
        static final Refused NOTHING = new Refused(0, null, null, false, null);

        static Refused file(String why) {
            return new Refused(0, null, null, false, why);
        }
    }

    /** An invoice that is to be paid. */
    public record Payable(long id, String number, String customer, long residual) {
        public String label() {
            return number + " · " + customer;
        }
    }

    /**
     * A document that invoices are made from.
     *
     * @param path null for who may not read it
     * @param recorded on itself, whole đồng
     * @param invoices that may be meant
     */
    public record Hint(String number, @Nullable String path, long recorded, List<Open> invoices) {}

    /** @param advance whether it asks for a part in advance */
    public record Open(Payable invoice, PaymentState state, boolean advance) {}

    public List<Hint> hints(Item item) {
        return item.invoiceId() == null ? hints.getOrDefault(item.id(), List.of()) : List.of();
    }

    /** Whether some invoice is proposed. */
    public boolean proposed(Item item) {
        return item.invoiceId() != null
                || hints(item).stream().anyMatch(hint -> !hint.invoices().isEmpty());
    }

    /** Of a line that is no longer here: it is said above the others. */
    public boolean refusedElsewhere() {
        return refused.line() != 0 && items.stream().noneMatch(item -> item.id() == refused.line());
    }

    /** What the field in which the invoice is picked starts with: what was picked, or what the line seems to pay. */
    public Form form(Item item) {
        var chosen = refused.chosen();
        if (chosen != null && refused.line() == item.id()) {
            return picked(chosen.label(), chosen.id());
        }
        var meant = item.invoiceId();
        return meant == null ? Form.empty() : picked(item.number() + " · " + item.customer(), meant);
    }

    private static Form picked(String label, long id) {
        return Form.of(Map.of("invoice", label, "invoiceId", Long.toString(id)));
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
            boolean told) {}
}
