package io.kenh.invoicing.invoice;

import io.kenh.api.data.Figures;
import io.kenh.api.data.Summary;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Invoices and credit notes by day, with what lists, board and dashboard tell apart. */
@Entity(name = "InvoiceFigures")
@Table(name = "invoicing_figure")
@Summary(of = Invoice.class)
public class InvoiceFigures extends Figures {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_figure_seq")
    @SequenceGenerator(name = "invoicing_figure_seq", sequenceName = "invoicing_figure_seq", allocationSize = 50)
    private Long id;

    @Summary.By("kind")
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private InvoiceKind kind;

    @Summary.By("state")
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private InvoiceState state;

    @Summary.By("paymentState")
    @Enumerated(EnumType.STRING)
    @Column(name = "payment_state", nullable = false, length = 10)
    private PaymentState paymentState;

    @Summary.By("header.invoiceDate")
    @Column(name = "invoice_date", nullable = false)
    private LocalDate invoiceDate;

    @Summary.By("header.dueDate")
    @Column(name = "due_date")
    private @Nullable LocalDate dueDate;

    @Summary.By("header.salespersonId")
    @Column(name = "salesperson_id")
    private @Nullable Long salespersonId;

    @Summary.By("header.journalId")
    @Column(name = "journal_id")
    private @Nullable Long journalId;

    @Summary.Sum("sums.signedUntaxed")
    @Column(nullable = false)
    private long untaxed;

    @Summary.Sum("sums.signedTotal")
    @Column(nullable = false)
    private long total;

    @Summary.Sum("sums.signedResidual")
    @Column(nullable = false)
    private long residual;

    protected InvoiceFigures() {}
}
