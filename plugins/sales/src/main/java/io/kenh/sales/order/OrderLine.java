package io.kenh.sales.order;

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
import java.math.BigDecimal;
import java.util.Objects;

/** A line of an order. */
@Entity(name = "SalesOrderLine")
@Table(name = "sales_order_line")
public class OrderLine extends SoldLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sales_order_line_seq")
    @SequenceGenerator(name = "sales_order_line_seq", sequenceName = "sales_order_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "order_id", updatable = false)
    private SalesOrder order;

    @Column(nullable = false, precision = 18, scale = 3)
    private BigDecimal delivered = BigDecimal.ZERO;

    @Column(nullable = false, precision = 18, scale = 3)
    private BigDecimal invoiced = BigDecimal.ZERO;

    @Column(name = "by_delivery", nullable = false)
    private boolean byDelivery;

    protected OrderLine() {}

    OrderLine(SalesOrder order) {
        super(order.companyId());
        this.order = order;
    }

    LineProgress progress() {
        return new LineProgress(quantity(), delivered, invoiced, byDelivery);
    }

    void deliver(BigDecimal now) {
        delivered = same(delivered, now);
    }

    void invoice(BigDecimal now) {
        invoiced = same(invoiced, now);
    }

    void byDelivery(boolean now) {
        byDelivery = now;
    }

    /** The same number with other zeros is no change. */
    private static BigDecimal same(BigDecimal before, BigDecimal now) {
        return before.compareTo(now) == 0 ? before : now;
    }

    @Override
    protected long lineId() {
        return Objects.requireNonNull(id);
    }
}
