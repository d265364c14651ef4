package io.kenh.sales.order;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Money that came for an order. Never changed: a mistake is corrected by a negative one. */
@Entity(name = "SalesPayment")
@Table(name = "sales_payment")
public class Payment extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sales_payment_seq")
    @SequenceGenerator(name = "sales_payment_seq", sequenceName = "sales_payment_seq", allocationSize = 50)
    private Long id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private long orderId;

    @Column(name = "once_key", nullable = false, updatable = false, length = 80)
    private String onceKey;

    @Column(nullable = false, updatable = false)
    private long amount;

    @Column(name = "paid_on", nullable = false, updatable = false)
    private LocalDate paidOn;

    @Column(nullable = false, updatable = false, length = 200)
    private String memo;

    @Column(name = "by_user", nullable = false, updatable = false)
    private long byUser;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Payment() {}

    Payment(SalesOrder order, PaymentData data, long byUser, Instant createdAt) {
        super(order.companyId());
        this.orderId = order.id();
        this.onceKey = data.key();
        this.amount = data.amount();
        this.paidOn = data.day();
        this.memo = data.memo();
        this.byUser = byUser;
        this.createdAt = createdAt;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean is(PaymentData data) {
        return amount == data.amount() && paidOn.equals(data.day());
    }
}
