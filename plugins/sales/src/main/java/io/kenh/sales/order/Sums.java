package io.kenh.sales.order;

import io.kenh.api.error.KenhException;
import io.kenh.sales.api.SalesError;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The money of an order, in whole đồng. */
@Embeddable
public class Sums {
    @Column(nullable = false)
    private long untaxed;

    @Column(nullable = false)
    private long tax;

    @Column(nullable = false)
    private long total;

    @Column(nullable = false)
    private long paid;

    @Column(nullable = false)
    private long balance;

    @Column(nullable = false)
    private long invoiced;

    @Column(nullable = false)
    private long billable;

    @Column(name = "over_delivered", nullable = false)
    private boolean overDelivered;

    @Enumerated(EnumType.STRING)
    @Column(name = "invoice_status", nullable = false, length = 10)
    private InvoiceStatus invoiceStatus = InvoiceStatus.NOTHING;

    @Column(name = "last_payment_amount")
    private @Nullable Long lastPaymentAmount;

    @Column(name = "last_payment_date")
    private @Nullable LocalDate lastPaymentDate;

    protected Sums() {}

    void of(long newUntaxed, long newTax) {
        untaxed = newUntaxed;
        tax = newTax;
        total = Math.addExact(newUntaxed, newTax);
        balance = Math.subtractExact(total, paid);
    }

    /** @throws KenhException {@code sales.bad-amount} or {@code sales.overpaid} */
    void requirePayable(PaymentData payment) {
        if (payment.amount() == 0 || Math.addExact(paid, payment.amount()) < 0) {
            throw new KenhException(SalesError.BAD_AMOUNT, paid > 0 ? -paid : 1, Math.max(balance, 1));
        }
        if (payment.amount() > balance && !payment.anyway()) {
            throw new KenhException(SalesError.OVERPAID, Math.max(balance, 0));
        }
    }

    /** @throws KenhException {@code sales.negative}: what the customer is to get is no order */
    void requireOwed() {
        if (total < 0) {
            throw new KenhException(SalesError.NEGATIVE, total);
        }
    }

    void requireNoMoney() {
        if (invoiced != 0 || paid != 0) {
            throw new KenhException(SalesError.HAS_MONEY, invoiced, paid);
        }
    }

    void pay(long amount, LocalDate day) {
        paid = Math.addExact(paid, amount);
        balance = Math.subtractExact(total, paid);
        // What is taken back is no payment that a customer is told of.
        if (amount > 0) {
            lastPaymentAmount = amount;
            lastPaymentDate = day;
        }
    }

    void invoice(long sum) {
        invoiced = sum;
    }

    /** @param upToNow what may be invoiced by now. @param over more was delivered than is invoiced by itself */
    void deliver(long upToNow, boolean over) {
        billable = upToNow;
        overDelivered = over;
    }

    /** To be called whenever the state, the total, or what is delivered or invoiced changed. */
    void restate(OrderState state) {
        invoiceStatus = InvoiceStatus.of(state, this);
    }

    /** What is asked for in advance: a share of the total, rounded half-up to the đồng. */
    long share(BigDecimal percent) {
        return share(percent, total);
    }

    static long share(BigDecimal percent, long total) {
        return percent.multiply(BigDecimal.valueOf(total))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    public long untaxed() {
        return untaxed;
    }

    public long tax() {
        return tax;
    }

    public long total() {
        return total;
    }

    public long paid() {
        return paid;
    }

    public long balance() {
        return balance;
    }

    public long invoiced() {
        return invoiced;
    }

    public long billable() {
        return billable;
    }

    boolean overDelivered() {
        return overDelivered;
    }

    public InvoiceStatus invoiceStatus() {
        return invoiceStatus;
    }

    public @Nullable Long lastPaymentAmount() {
        return lastPaymentAmount;
    }

    public @Nullable LocalDate lastPaymentDate() {
        return lastPaymentDate;
    }
}
