package io.kenh.invoicing.list;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.money.Method;
import io.kenh.invoicing.money.Payment;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;

/** What was paid. */
public final class PaymentLists {
    private final Host host;

    public PaymentLists(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        Records.of(Payment.class, "/invoicing/payments", InvoicingPermissions.READ)
                .title("menu.invoicing.payments")
                .scope((cb, root) -> cb.isNull(root.get("voidAt")))
                .column(Column.text("number", "invoicing.payment.number").at("number.number"))
                .column(Column.text("invoice", "doc.invoicing.invoice").at("invoice.number.number"))
                .column(Column.date("date", "invoicing.payment.day")
                        .at("paidOn")
                        .sortable())
                .column(Column.text("partner", "invoicing.field.partner")
                        .at("invoice.header.partnerName")
                        .grouped())
                .column(Column.choice("method", "invoicing.payment.method", Method.class))
                .column(new JournalNames(host, JournalKind.BANK, JournalKind.CASH).column("journalId"))
                .column(Column.flag("waiting", "invoicing.payment.awaited").hidden())
                .column(Column.text("memo", "invoicing.payment.memo"))
                .column(Column.flag("outgoing", "invoicing.payment.outgoing"))
                .column(Column.money("amount", "invoicing.payment.amount").sum())
                .column(Column.money("open", "invoicing.payment.open").sum())
                .column(Column.user("by", "invoicing.payment.by").at("byUser").hidden())
                .search(Search.start("invoice.number.number"), Search.line("invoice.searchText"))
                .order("-date")
                .empty("cash", "invoicing.payments.empty", "invoicing.payments.empty.text")
                .routes(routes, host);
    }
}
