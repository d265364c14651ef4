package io.kenh.invoicing.invoice;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a posted invoice is to be paid by when. */
@Entity(name = "InvoicingDue")
@Table(name = "invoicing_due")
public class DueLine extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_due_seq")
    @SequenceGenerator(name = "invoicing_due_seq", sequenceName = "invoicing_due_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id", updatable = false)
    private Invoice invoice;

    @Column(nullable = false, updatable = false)
    private int place;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(nullable = false, updatable = false)
    private long amount;

    /** Of what is still to be paid, when this is not yet the first open day. */
    @Column(nullable = false)
    private long later;

    protected DueLine() {}

    DueLine(Invoice invoice, int place, Terms.Due due) {
        super(invoice.companyId());
        this.invoice = invoice;
        this.place = place;
        this.dueOn = due.day();
        this.amount = due.amount();
    }

    /** Notes what is open and falls due after the first open day, as it is counted by age. */
    static void age(List<DueLine> dues, @Nullable LocalDate first, long settled) {
        long left = settled;
        for (var line : dues) {
            boolean after = first != null && line.dueOn.isAfter(first);
            line.later = after ? Math.clamp(line.amount - left, 0, line.amount) : 0;
            left = Math.max(0, left - line.amount);
        }
    }

    Terms.Due due() {
        return new Terms.Due(dueOn, amount);
    }
}
