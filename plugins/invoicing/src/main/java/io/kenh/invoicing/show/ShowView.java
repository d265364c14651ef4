package io.kenh.invoicing.show;

import static io.kenh.ui.Kit.date;
import static io.kenh.ui.Kit.t;
import static io.kenh.ui.Kit.text;

import gg.jte.Content;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceReader.Related;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.InvoiceView;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.invoicing.journal.JournalView;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.MoneyReader.Kept;
import io.kenh.invoicing.money.MoneyReader.Left;
import io.kenh.invoicing.money.MoneyReader.ShareRow;
import io.kenh.ui.Detail;
import io.kenh.ui.Step;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of an invoice.
 *
 * @param names of users, by id
 * @param left what the customer has left to be set against it
 * @param kept what of payments recorded here is not set against any invoice
 * @param formKey of the payment or credit note that a form would make
 * @param refused why the last step was not done, null when nothing was refused
 */
public record ShowView(
        InvoiceView invoice,
        String term,
        Map<Long, String> names,
        List<ShareRow> shares,
        Left left,
        List<Kept> kept,
        List<Related> related,
        Rights rights,
        LocalDate today,
        String formKey,
        @Nullable Refused refused,
        Slots slots,
        Parts parts) {
    /** What the reader may do. */
    public record Rights(boolean write, boolean post, boolean pay, boolean writeOff, boolean reverse) {}

    /**
     * @param again path of the step, to do it all the same; null when that is not possible
     * @param fields what was sent
     */
    public record Refused(String text, @Nullable String again, Map<String, String> fields) {}

    /** What other plugins put on the page. */
    public record Slots(Content actions, Content stats, Content aside, Content below, boolean hasAside) {}

    /**
     * @param position the fiscal position's name, empty for none
     * @param pay how to pay it, nothing when there is nothing to pay
     * @param journals that payments can be entered in
     * @param accounts that it can be paid to, when there are several
     */
    public record Parts(
            Content lines,
            String position,
            Content due,
            Content pay,
            List<JournalView> journals,
            List<AccountView> accounts) {}

    public List<Step> steps() {
        var state = invoice.state();
        if (state == InvoiceState.CANCEL) {
            return List.of(new Step(t(InvoiceState.DRAFT.key()), true, false), new Step(t(state.key()), false, true));
        }
        boolean posted = state == InvoiceState.POSTED;
        boolean awaited = invoice.paymentState() == PaymentState.IN_PAYMENT;
        boolean settled = posted && !invoice.paymentState().open() && !awaited;
        var end = invoice.paymentState() == PaymentState.REVERSED ? PaymentState.REVERSED : PaymentState.PAID;
        var steps = new ArrayList<>(List.of(
                new Step(t(InvoiceState.DRAFT.key()), posted, !posted),
                new Step(t(InvoiceState.POSTED.key()), settled || awaited, posted && !settled && !awaited)));
        if (awaited) {
            steps.add(new Step(t(PaymentState.IN_PAYMENT.key()), false, true));
        }
        steps.add(new Step(t(end.key()), false, settled));
        return steps;
    }

    public String user(@Nullable Long id) {
        return id == null ? "" : names.getOrDefault(id, t("invoicing.system"));
    }

    public List<Detail> details() {
        var data = invoice.data();
        var details = new ArrayList<Detail>();
        details.add(new Detail(
                t("invoicing.field.partner"),
                new StaticTemplates().invoiceLink("/contacts/partners/" + data.partnerId(), invoice.partnerName())));
        details.add(new Detail(t("invoicing.field.invoiceDate"), date(data.invoiceDate())));
        if (data.dueDate() != null) {
            details.add(new Detail(t("invoicing.field.due"), parts.due()));
        }
        say(details, "paymentTerm", term);
        if (invoice.kind() == InvoiceKind.INVOICE) {
            say(details, "paymentReference", data.paymentReference());
        }
        say(details, "account", account());
        var issued = invoice.eInvoice();
        if (!issued.none()) {
            say(details, "e-invoice", issued.label());
            details.add(new Detail(t("invoicing.field.e-date"), date(Objects.requireNonNull(issued.date()))));
            details.add(new Detail(t("invoicing.field.e-lookup"), new StaticTemplates().invoiceLookup(issued)));
        }
        say(details, "customerReference", data.customerReference());
        say(details, "taxCode", data.taxCode());
        say(details, "fiscalPosition", parts.position());
        say(details, "address", data.address());
        say(details, "salesperson", user(data.salespersonId()));
        say(details, "origin", data.origin());
        say(details, "reason", data.reason());
        return details;
    }

    private static void say(List<Detail> details, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            details.add(new Detail(t("invoicing.field." + field), text(value)));
        }
    }

    /** Where it is paid to, when that is not the only place. */
    private String account() {
        return parts.accounts().stream()
                .filter(account -> Objects.equals(account.id(), invoice.data().accountId()))
                .findFirst()
                .map(AccountView::label)
                .orElse("");
    }

    /** What is said of it after it was posted. */
    public boolean mayAdd() {
        return rights.post() && invoice.state() == InvoiceState.POSTED;
    }

    public boolean mayPayElsewhere() {
        return mayAdd() && invoice.payable() && parts.accounts().size() > 1;
    }

    public Form issued() {
        var data = invoice.eInvoice();
        return Form.of(Map.of(
                "template", data.template(),
                "symbol", data.symbol(),
                "number", data.number(),
                "date", Objects.toString(data.date(), ""),
                "lookupCode", data.lookupCode(),
                "lookupUrl", data.lookupUrl()));
    }

    public List<Option> accounts() {
        return parts.accounts().stream()
                .map(account -> new Option(Long.toString(account.id()), account.label()))
                .toList();
    }

    public boolean mayEdit() {
        return rights.write() && invoice.draft() && mayChange();
    }

    public boolean mayPost() {
        return rights.post() && invoice.draft() && mayChange();
    }

    private boolean mayChange() {
        return rights.reverse() || invoice.kind() == InvoiceKind.INVOICE;
    }

    /** A copy of a credit note is one too. */
    public boolean mayDuplicate() {
        return rights.write() && mayChange();
    }

    public boolean mayPay() {
        return rights.pay() && invoice.asked();
    }

    public boolean mayBlock() {
        return rights.pay() && invoice.payable();
    }

    public boolean mayUnblock() {
        return rights.pay() && invoice.paymentState() == PaymentState.BLOCKED;
    }

    public boolean mayCredit() {
        return rights.reverse()
                && invoice.state() == InvoiceState.POSTED
                && invoice.kind() == InvoiceKind.INVOICE
                && creditable() > 0;
    }

    /** What credit notes, drafts too, have left of it. */
    public long creditable() {
        return invoice.totals().total()
                - related.stream()
                        .filter(credit -> credit.state() != InvoiceState.CANCEL)
                        .mapToLong(credit -> Math.max(credit.total(), 0))
                        .sum();
    }

    public boolean mayReset() {
        boolean unsettled = invoice.eInvoice().none()
                && invoice.paid() == 0
                && invoice.credited() == 0
                && invoice.writtenOff() == 0;
        return rights.reverse()
                && (invoice.state() == InvoiceState.CANCEL || invoice.state() == InvoiceState.POSTED && unsettled);
    }

    /** What the payment form starts with. */
    public Form payment() {
        return Form.of(Map.of("amount", Long.toString(invoice.residual()), "day", today.toString(), "memo", ""));
    }

    /** Where a payment can be entered. */
    public List<Option> journals() {
        var options = new ArrayList<Option>();
        parts.journals().forEach(journal -> options.add(new Option(Long.toString(journal.id()), journal.label())));
        options.add(new Option(Method.OTHER.name(), t(Method.OTHER.key())));
        return options;
    }

    /** What a settled part is called. */
    public String what(ShareRow share) {
        return switch (share.source()) {
            case PAYMENT -> t(share.amount() < 0 ? "invoicing.share.undone" : "invoicing.share.payment");
            case CREDIT ->
                t(
                        share.amount() < 0
                                ? "invoicing.share.taken-off"
                                : invoice.kind() == InvoiceKind.INVOICE
                                        ? "invoicing.share.credit"
                                        : "invoicing.share.invoice");
            case WRITE_OFF -> t(share.amount() < 0 ? "invoicing.share.write-off-undone" : "invoicing.share.write-off");
        };
    }
}
