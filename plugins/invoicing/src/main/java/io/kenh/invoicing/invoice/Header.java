package io.kenh.invoicing.invoice;

import io.kenh.contacts.api.Partners.PartnerRef;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands above and below the lines of an invoice. */
@Embeddable
public class Header {
    @Column(name = "partner_id", nullable = false)
    private long partnerId;

    @Column(name = "partner_name", nullable = false, length = 400)
    private String partnerName;

    @Column(nullable = false, length = 1000)
    private String address;

    @Column(name = "tax_code", nullable = false, length = 40)
    private String taxCode;

    @Column(name = "invoice_date", nullable = false)
    private LocalDate invoiceDate;

    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;

    @Column(name = "due_agreed")
    private @Nullable LocalDate agreedDue;

    @Column(name = "payment_term", nullable = false, length = 120)
    private String paymentTerm;

    @Column(name = "customer_reference", nullable = false, length = 120)
    private String customerReference;

    @Column(name = "price_list_id")
    private @Nullable Long priceListId;

    @Column(name = "fiscal_position_id")
    private @Nullable Long fiscalPositionId;

    @Column(name = "salesperson_id")
    private @Nullable Long salespersonId;

    @Column(name = "journal_id")
    private @Nullable Long journalId;

    @Column(name = "account_id")
    private @Nullable Long accountId;

    @Column(nullable = false, length = 4000)
    private String note;

    protected Header() {}

    /** @param partner who the customer is now, also where the data names a merged contact */
    Header(PartnerRef partner, InvoiceData data) {
        this.partnerId = partner.id();
        this.partnerName = partner.name();
        this.address = data.address();
        this.taxCode = data.taxCode();
        this.invoiceDate = data.invoiceDate();
        this.dueDate = data.dueDate();
        this.paymentTerm = data.paymentTerm();
        this.customerReference = data.customerReference();
        this.priceListId = data.priceListId();
        this.fiscalPositionId = data.fiscalPositionId();
        this.salespersonId = data.salespersonId();
        this.journalId = data.journalId();
        this.accountId = data.accountId();
        this.note = data.note();
    }

    void due(@Nullable LocalDate day) {
        dueDate = day;
    }

    /** By when all of it is to be paid: not said while there is no plan. */
    void agreed(List<Terms.Due> plan) {
        agreedDue =
                plan.stream().map(Terms.Due::day).max(Comparator.naturalOrder()).orElse(null);
    }

    void paidTo(@Nullable Long account) {
        accountId = account;
    }

    void taxed(long position) {
        fiscalPositionId = position;
    }

    void entered(long journal) {
        journalId = journal;
    }

    public long partnerId() {
        return partnerId;
    }

    public String partnerName() {
        return partnerName;
    }

    String address() {
        return address;
    }

    String taxCode() {
        return taxCode;
    }

    public LocalDate invoiceDate() {
        return invoiceDate;
    }

    /** Of what is posted, when the next of what is open is due: null once nothing is. */
    public @Nullable LocalDate dueDate() {
        return dueDate;
    }

    /** When it is due, or was: the next day on which something is open, else the last that was agreed. */
    public @Nullable LocalDate dueOn() {
        return dueDate == null ? agreedDue : dueDate;
    }

    String paymentTerm() {
        return paymentTerm;
    }

    String customerReference() {
        return customerReference;
    }

    @Nullable
    Long priceListId() {
        return priceListId;
    }

    @Nullable
    Long fiscalPositionId() {
        return fiscalPositionId;
    }

    public @Nullable Long salespersonId() {
        return salespersonId;
    }

    public @Nullable Long journalId() {
        return journalId;
    }

    public @Nullable Long accountId() {
        return accountId;
    }

    String note() {
        return note;
    }
}
