package io.kenh.invoicing.money;

import io.kenh.api.data.CompanyOwned;
import io.kenh.invoicing.invoice.ShareSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was set against an invoice. Never changed: what is undone is a second one with the amount turned round. */
@Entity(name = "InvoicingShare")
@Table(name = "invoicing_share")
public class Share extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_share_seq")
    @SequenceGenerator(name = "invoicing_share_seq", sequenceName = "invoicing_share_seq", allocationSize = 50)
    private Long id;

    @Column(name = "invoice_id", nullable = false, updatable = false)
    private long invoiceId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 12)
    private ShareSource source;

    @Column(name = "payment_id", updatable = false)
    private @Nullable Long paymentId;

    @Column(name = "credit_id", updatable = false)
    private @Nullable Long creditId;

    @Column(name = "undoes_id", updatable = false)
    private @Nullable Long undoesId;

    @Column(nullable = false, updatable = false)
    private long amount;

    @Column(name = "settled_on", nullable = false, updatable = false)
    private LocalDate day;

    @Column(nullable = false, updatable = false, length = 200)
    private String reason;

    @Column(name = "by_user", nullable = false, updatable = false)
    private long byUser;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Share() {}

    /** @param from id of the payment, for a write-off of that which it went with; or of the other document */
    Share(long companyId, long invoiceId, ShareSource source, @Nullable Long from, ShareWhat what) {
        super(companyId);
        this.invoiceId = invoiceId;
        this.source = source;
        this.paymentId = source == ShareSource.CREDIT ? null : from;
        this.creditId = source == ShareSource.CREDIT ? from : null;
        this.amount = what.amount();
        this.day = what.day();
        this.reason = what.reason();
        this.byUser = what.user();
        this.createdAt = what.at();
    }

    /** What takes this one back. */
    Share undone(long user, Instant at) {
        var from = source == ShareSource.CREDIT ? creditId : paymentId;
        var back = new Share(companyId(), invoiceId, source, from, new ShareWhat(-amount, day, reason, user, at));
        back.undoesId = id();
        return back;
    }

    /** How much, when, why, by whom. */
    record ShareWhat(long amount, LocalDate day, String reason, long user, Instant at) {}

    long id() {
        return Objects.requireNonNull(id);
    }

    long invoiceId() {
        return invoiceId;
    }

    ShareSource source() {
        return source;
    }

    LocalDate day() {
        return day;
    }

    long amount() {
        return amount;
    }

    @Nullable
    Long undoes() {
        return undoesId;
    }
}
