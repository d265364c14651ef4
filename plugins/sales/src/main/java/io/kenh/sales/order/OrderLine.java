package io.kenh.sales.order;

import io.kenh.catalog.api.lines.SoldLine;
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

    protected OrderLine() {}

    OrderLine(SalesOrder order) {
        super(order.companyId());
        this.order = order;
    }

    @Override
    protected long lineId() {
        return Objects.requireNonNull(id);
    }
}
