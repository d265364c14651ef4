package io.kenh.invoicing.bank;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.invoicing.api.InvoicingError;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.ui.Kit;
import jakarta.persistence.Column;
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

/** Money that came, as the bank tells it, and what it pays. */
@Entity(name = "InvoicingBankLine")
@Table(name = "invoicing_bank_line")
public class BankLine extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_bank_line_seq")
    @SequenceGenerator(name = "invoicing_bank_line_seq", sequenceName = "invoicing_bank_line_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "statement_id", nullable = false, updatable = false)
    private long statementId;

    @Column(name = "journal_id", updatable = false)
    private @Nullable Long journalId;

    @Column(nullable = false, updatable = false, length = 64)
    private String fingerprint;

    @Column(name = "booked_on", nullable = false, updatable = false)
    private LocalDate bookedOn;

    @Column(nullable = false, updatable = false)
    private long amount;

    @Column(nullable = false, updatable = false, length = 1000)
    private String text;

    @Column(nullable = false, updatable = false, length = 300)
    private String payer;

    @Column(name = "bank_number", nullable = false, updatable = false, length = 120)
    private String bankNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private LineState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "invoice_id")
    private @Nullable Invoice invoice;

    @Column(name = "payment_id")
    private @Nullable Long paymentId;

    @Column(nullable = false)
    private boolean sure;

    @Column(nullable = false, updatable = false)
    private boolean told;

    @Column(nullable = false, length = 200)
    private String reason;

    @Column(name = "by_user", nullable = false)
    private long byUser;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    protected BankLine() {}

    /** @param journalId the account's */
    BankLine(Statement statement, long journalId, String fingerprint, Entry entry) {
        super(statement.companyId());
        this.journalId = journalId;
        this.statementId = statement.id();
        this.fingerprint = fingerprint;
        this.bookedOn = entry.day();
        this.amount = entry.amount();
        this.text = SearchText.cut(entry.words(), 1000);
        this.payer = SearchText.cut(entry.payer(), 300);
        this.bankNumber = SearchText.cut(entry.number(), 120);
        this.told = entry.told();
        this.state = LineState.OPEN;
        this.reason = "";
    }

    @Nullable
    Long journalId() {
        return journalId;
    }

    /** What it seems to pay; null when nothing fits any more. */
    void suggest(@Nullable Invoice fitting, boolean certain) {
        requireOpen();
        invoice = fitting;
        sure = certain && told;
    }

    boolean sure() {
        return sure;
    }

    void booked(Invoice paid, long payment, long user, Instant at) {
        requireOpen();
        invoice = paid;
        paymentId = payment;
        state = LineState.BOOKED;
        byUser = user;
        decidedAt = at;
    }

    /** Its payment was taken back: somebody has to look at it again. */
    void reopen() {
        state = LineState.OPEN;
        paymentId = null;
        sure = false;
        byUser = 0;
        decidedAt = null;
    }

    void ignore(String why, long user, Instant at) {
        requireOpen();
        if (why.isBlank()) {
            throw new KenhException(InvoicingError.REASON_NEEDED);
        }
        state = LineState.IGNORED;
        invoice = null;
        sure = false;
        reason = SearchText.cut(why.strip(), 200);
        byUser = user;
        decidedAt = at;
    }

    boolean open() {
        return state == LineState.OPEN;
    }

    /** @throws KenhException when it was decided */
    void requireOpen() {
        if (state != LineState.OPEN) {
            throw new KenhException(InvoicingError.WRONG_STATE, Kit.t(state.key()));
        }
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long amount() {
        return amount;
    }

    /** Whether the file says that the money came. */
    boolean told() {
        return told;
    }

    LocalDate day() {
        return bookedOn;
    }

    String text() {
        return text;
    }

    /** Names the payment it becomes now: a line that comes back to review becomes another one. */
    String key() {
        return "bank:" + id() + "." + version;
    }

    /** Whether reference and amount both say that it pays this. */
    boolean fits(Invoice candidate) {
        return isWorth(candidate) && names(candidate);
    }

    /** Whether it is what is to be paid, or what is due of it. */
    boolean isWorth(Invoice candidate) {
        return candidate.paymentState().asked()
                && (candidate.sums().residual() == amount || candidate.dueNow(day()) == amount);
    }

    /** Whether the reference says that it is meant. */
    boolean names(Invoice candidate) {
        return companyId() == candidate.companyId()
                && candidate.state() == InvoiceState.POSTED
                && References.in(text).contains(candidate.referenceKey());
    }
}
