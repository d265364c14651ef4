package io.kenh.invoicing.invoice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The money of an invoice, in whole đồng. Always: what is to be paid is the total less what was paid, credited and written off, and never
 * below zero. Of a credit note these are what was given back and what was set against invoices.
 */
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
    private long credited;

    @Column(name = "written_off", nullable = false)
    private long writtenOff;

    /** Of what was paid, what the bank's statement has yet to show. */
    @Column(nullable = false)
    private long waiting;

    @Column(nullable = false)
    private long residual;

    @Column(name = "signed_untaxed", nullable = false)
    private long signedUntaxed;

    @Column(name = "signed_total", nullable = false)
    private long signedTotal;

    @Column(name = "signed_residual", nullable = false)
    private long signedResidual;

    @Column(name = "last_payment_amount")
    private @Nullable Long lastPaymentAmount;

    @Column(name = "last_payment_date")
    private @Nullable LocalDate lastPaymentDate;

    protected Sums() {}

    static Sums nothing() {
        return new Sums();
    }

    /** While it is a draft: nothing is settled. */
    void of(long newUntaxed, long newTax, int sign) {
        untaxed = newUntaxed;
        tax = newTax;
        total = Math.addExact(newUntaxed, newTax);
        signedUntaxed = sign * untaxed;
        signedTotal = sign * total;
        residual = Math.subtractExact(total, settled());
        idle();
    }

    /** Nobody owes anything: it is not posted. */
    void idle() {
        signedResidual = 0;
    }

    void count(int sign) {
        residual = Math.subtractExact(total, settled());
        signedResidual = sign * residual;
    }

    void settle(ShareSource source, long amount, int sign) {
        switch (source) {
            case PAYMENT -> paid = Math.addExact(paid, amount);
            case CREDIT -> credited = Math.addExact(credited, amount);
            case WRITE_OFF -> writtenOff = Math.addExact(writtenOff, amount);
        }
        count(sign);
    }

    void waits(long amount) {
        waiting = Math.addExact(waiting, amount);
    }

    void lastPayment(@Nullable Long amount, @Nullable LocalDate day) {
        lastPaymentAmount = amount;
        lastPaymentDate = day;
    }

    long settled() {
        return Math.addExact(Math.addExact(paid, credited), writtenOff);
    }

    PaymentState state() {
        if (residual > 0) {
            return settled() == 0 ? PaymentState.NOT_PAID : PaymentState.PARTIAL;
        }
        if (total > 0 && credited == total) {
            return PaymentState.REVERSED;
        }
        return waiting > 0 ? PaymentState.IN_PAYMENT : PaymentState.PAID;
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

    public long credited() {
        return credited;
    }

    public long writtenOff() {
        return writtenOff;
    }

    public long waiting() {
        return waiting;
    }

    public long residual() {
        return residual;
    }

    public long signedTotal() {
        return signedTotal;
    }

    public @Nullable Long lastPaymentAmount() {
        return lastPaymentAmount;
    }

    public @Nullable LocalDate lastPaymentDate() {
        return lastPaymentDate;
    }
}
