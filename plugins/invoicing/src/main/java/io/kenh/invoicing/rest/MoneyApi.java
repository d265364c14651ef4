package io.kenh.invoicing.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Permission;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.bank.Booking;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.money.Credits;
import io.kenh.invoicing.money.MoneyReader;
import io.kenh.invoicing.money.MoneyReader.Left;
import io.kenh.invoicing.money.Payments;

/** The JSON doors to what was paid before: used, seen by the bank, taken back. */
public final class MoneyApi {
    private static final String ONE = InvoiceApi.PATH + "/{id}";

    private final Host host;
    private final InvoiceApi invoices;
    private final InvoiceReader reader;
    private final Payments payments;
    private final Booking booking;
    private final Credits credits;
    private final MoneyReader money;

    public MoneyApi(
            Host host, InvoiceApi invoices, InvoiceReader reader, Payments payments, Booking booking, Credits credits) {
        this.host = host;
        this.invoices = invoices;
        this.reader = reader;
        this.payments = payments;
        this.booking = booking;
        this.credits = credits;
        this.money = new MoneyReader(host);
    }

    /** A step with an invoice and something that is set against it. */
    private interface Step {
        void take(long invoice, long other);
    }

    public void routes(Routes routes) {
        routes.api(Endpoint.get(
                ONE + "/available",
                new Access.Needs(InvoicingPermissions.READ),
                "What the customer has left of payments and credit notes, to be set against this invoice; at most 20 of each.",
                Left.class,
                request -> money.left(reader.get(request.id("id")))));
        routes.api(step(
                "/payments/{payment}/use",
                InvoicingPermissions.PAY,
                "Sets what is left of an earlier payment of the customer against the invoice.",
                "payment",
                payments::use));
        routes.api(step(
                "/payments/{payment}/undo",
                InvoicingPermissions.REVERSE,
                "Takes a payment back: what it was set against is open again, and so is the bank's line it came from.",
                "payment",
                booking::undo));
        routes.api(step(
                "/credits/{credit}/use",
                InvoicingPermissions.PAY,
                "Sets what is left of a credit note of the customer against the invoice.",
                "credit",
                credits::use));
        routes.api(step(
                "/credits/{credit}/undo",
                InvoicingPermissions.REVERSE,
                "Takes a credit note off the invoice, or the invoice off the credit note.",
                "credit",
                credits::undo));
        routes.api(step(
                "/payments/{payment}/confirm",
                InvoicingPermissions.PAY,
                "Says that the bank has seen a payment.",
                "payment",
                (invoice, payment) -> payments.confirm(payment)));
    }

    private Endpoint<Void, InvoiceJson> step(
            String path, Permission permission, String summary, String other, Step step) {
        return new Endpoint<>(
                Endpoint.Method.POST,
                ONE + path,
                new Access.Needs(permission),
                summary,
                Void.class,
                InvoiceJson.class,
                request -> done(request, other, step));
    }

    /** The step and what it made of the invoice, in one transaction. */
    private InvoiceJson done(ApiRequest<?> request, String other, Step step) {
        long id = request.id("id");
        return host.db().write(em -> {
            step.take(id, request.id(other));
            return invoices.json(id);
        });
    }
}
