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

    void later(long open) {
        later = open;
    }

    Terms.Due due() {
        return new Terms.Due(dueOn, amount);
    }
}
