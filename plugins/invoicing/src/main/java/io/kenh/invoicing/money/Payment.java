package io.kenh.invoicing.money;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Money that came for an invoice, or was given back for a credit note. Never changed, only undone; of what came before there was an invoice
 * the amount is what whoever recorded it says.
 */
@Entity(name = "InvoicingPayment")
@Table(name = "invoicing_payment")
public class Payment extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_payment_seq")
    @SequenceGenerator(name = "invoicing_payment_seq", sequenceName = "invoicing_payment_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "partner_id", nullable = false, updatable = false)
    private long partnerId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id", updatable = false)
    private Invoice invoice;

    @Column(nullable = false, updatable = false)
    private boolean outgoing;

    @Column(name = "once_key", nullable = false, updatable = false, length = 80)
    private String onceKey;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private Method method;

    @Column(nullable = false)
    private long amount;

    @Column(nullable = false)
    private long open;

    @Column(name = "paid_on", nullable = false, updatable = false)
    private LocalDate paidOn;

    @Column(nullable = false, updatable = false, length = 200)
    private String memo;

    @Embedded
    private @Nullable InvoiceNumber number;

    @Column(name = "journal_id", updatable = false)
    private @Nullable Long journalId;

    @Column(nullable = false)
    private boolean waiting;

    @Column(name = "by_user", nullable = false, updatable = false)
    private long byUser;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "void_at")
    private @Nullable Instant voidAt;

    protected Payment() {}

    Payment(Invoice invoice, PaymentData data, long byUser, Instant createdAt) {
        super(invoice.companyId());
        this.partnerId = invoice.header().partnerId();
        this.invoice = invoice;
        this.outgoing = invoice.kind() == InvoiceKind.CREDIT_NOTE;
        this.onceKey = data.key();
        this.method = data.method();
        this.amount = data.amount();
        this.open = data.amount();
        this.paidOn = data.day();
        this.memo = data.memo();
        this.byUser = byUser;
        this.createdAt = createdAt;
    }

    /** In a journal, with its next number. @param waits until the bank's statement shows it */
    void entered(long journal, InvoiceNumber next, boolean waits) {
        journalId = journal;
        number = next;
        waiting = waits;
    }

    /** The bank's statement shows it. */
    void seen() {
        waiting = false;
    }

    boolean waiting() {
        return waiting;
    }

    /** Part of it is set against an invoice. */
    void use(long part) {
        if (part <= 0 || part > open) {
            throw new KenhException(InvoicingError.NO_CREDIT, open);
        }
        open -= part;
    }

    /** Part of it is no longer set against an invoice. */
    void free(long part) {
        open += part;
    }

    /** It was another sum that came; what is set against invoices stays. Nothing came: it is undone. */
    void correct(long came, Instant at) {
        open += came - amount;
        amount = came == 0 ? amount : came;
        if (came == 0) {
            undo(at);
        }
    }

    boolean undone() {
        return voidAt != null;
    }

    long invoiceId() {
        return invoice.id();
    }

    void undo(Instant at) {
        if (voidAt != null) {
            throw new KenhException(InvoicingError.KEY_TAKEN);
        }
        voidAt = at;
        waiting = false;
        open = 0;
    }

    String key() {
        return onceKey;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long partnerId() {
        return partnerId;
    }

    boolean outgoing() {
        return outgoing;
    }

    long open() {
        return open;
    }

    LocalDate day() {
        return paidOn;
    }

    long amount() {
        return amount;
    }

    /** Recorded as this one, and not taken back since. */
    boolean is(PaymentData data) {
        return voidAt == null && amount == data.amount() && paidOn.equals(data.day());
    }
}
