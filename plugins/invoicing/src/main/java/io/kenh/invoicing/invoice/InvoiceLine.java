package io.kenh.invoicing.invoice;

import io.kenh.catalog.api.lines.SoldLine;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of an invoice. */
@Entity(name = "InvoiceLine")
@Table(name = "invoicing_line")
public class InvoiceLine extends SoldLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "invoicing_line_seq")
    @SequenceGenerator(name = "invoicing_line_seq", sequenceName = "invoicing_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "invoice_id", updatable = false)
    private Invoice invoice;

    /** Of the document it was made from, null for none. */
    @Column(name = "source_line_id")
    private @Nullable Long sourceLineId;

    protected InvoiceLine() {}

    InvoiceLine(Invoice invoice) {
        super(invoice.companyId());
        this.invoice = invoice;
    }

    void asksFor(@Nullable Long sourceLine) {
        sourceLineId = sourceLine;
    }

    @Nullable
    Long asksFor() {
        return sourceLineId;
    }

    @Override
    protected long lineId() {
        return Objects.requireNonNull(id);
    }
}
