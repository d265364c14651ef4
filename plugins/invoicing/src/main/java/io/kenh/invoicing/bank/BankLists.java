package io.kenh.invoicing.bank;

import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;

/** All lines of all statements. */
public final class BankLists {
    private final Host host;

    public BankLists(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        Records.of(BankLine.class, "/invoicing/bank", InvoicingPermissions.READ)
                .title("menu.invoicing.bank-lines")
                .column(Column.text("text", "invoicing.bank.text"))
                .column(Column.date("day", "invoicing.payment.day")
                        .at("bookedOn")
                        .sortable())
                .column(Column.text("payer", "invoicing.bank.payer"))
                .column(Column.money("amount", "invoicing.payment.amount").sum())
                .column(Column.choice("state", "invoicing.field.state", LineState.class))
                .column(Column.text("invoice", "invoicing.field.number").at("invoice.number.number"))
                .column(Column.text("reason", "invoicing.field.reason").hidden())
                .column(Column.text("number", "invoicing.bank.number")
                        .at("bankNumber")
                        .hidden())
                .column(Column.user("by", "invoicing.payment.by").at("byUser").hidden())
                .order("-day")
                .empty("building-bank", "invoicing.bank.empty", "invoicing.bank.empty.text")
                .moreActions(ctx -> quietButton("/invoicing/bank/review", "checklist", t("menu.invoicing.bank")))
                .routes(routes, host);
    }
}
