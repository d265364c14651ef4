package io.kenh.invoicing.list;

import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceFigures;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceState;
import io.kenh.invoicing.invoice.PaymentState;
import io.kenh.invoicing.journal.JournalKind;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;
import java.util.List;

/** The lists of invoices and of credit notes. */
public final class InvoiceLists {
    public static final String INVOICES = "/invoicing/invoices";
    public static final String CREDITS = "/invoicing/credit-notes";

    private static final String OPEN = "f.state=POSTED&f.payment=NOT_PAID,PARTIAL,BLOCKED";

    private final Host host;
    private final InvoiceBulk bulk;
    private final InvoiceImport imports;
    private final Deadlines deadlines;
    private final JournalNames journals;

    public InvoiceLists(Host host, InvoiceBulk bulk, InvoiceImport imports) {
        this.host = host;
        this.bulk = bulk;
        this.imports = imports;
        this.deadlines = new Deadlines(host);
        this.journals = new JournalNames(host, JournalKind.SALE);
    }

    /** Where its kind is found. */
    public static String of(InvoiceKind kind) {
        return kind == InvoiceKind.INVOICE ? INVOICES : CREDITS;
    }

    public void routes(Routes routes) {
        described(INVOICES)
                .title("menu.invoicing.invoices")
                .scope("kind", (cb, kind) -> cb.equal(kind, InvoiceKind.INVOICE))
                .create("/invoicing/invoices/new", InvoicingPermissions.WRITE)
                .importer(imports.importer())
                .action(bulk.post(InvoicingPermissions.POST))
                .action(bulk.cancel())
                .empty("file-dollar", "invoicing.invoices.empty", "invoicing.invoices.empty.text")
                .moreActions(ctx -> join(
                        quick(INVOICES, OPEN, "cash", "invoicing.filter.unpaid"),
                        new StaticTemplates().listDue(INVOICES + "?" + OPEN),
                        quick(INVOICES, "f.state=DRAFT", "pencil", "invoicing.filter.draft")))
                .routes(routes, host);
        described(CREDITS)
                .title("menu.invoicing.credit-notes")
                .scope("kind", (cb, kind) -> cb.equal(kind, InvoiceKind.CREDIT_NOTE))
                .create("/invoicing/invoices/new?kind=credit_note", InvoicingPermissions.REVERSE)
                .action(bulk.post(InvoicingPermissions.REVERSE))
                .empty("receipt-refund", "invoicing.credits.empty", "invoicing.credits.empty.text")
                .routes(routes, host);
    }

    private static Content quick(String list, String query, String icon, String label) {
        return quietButton(list + "?" + query, icon, t(label));
    }

    private Records<Invoice> described(String path) {
        return Records.of(Invoice.class, path, InvoicingPermissions.READ)
                .column(Column.text("number", "invoicing.field.number")
                        .at("number.number")
                        .sortable())
                .column(Column.text("partner", "invoicing.field.partner")
                        .at("header.partnerName")
                        .sortable()
                        .grouped())
                .column(Column.date("date", "invoicing.field.invoiceDate")
                        .at("header.invoiceDate")
                        .sortable())
                .column(Column.date("due", "invoicing.field.due")
                        .at("header.dueDate")
                        .sortable()
                        .shown(deadlines::show))
                .column(Column.date("dueOn", "invoicing.field.dueDate")
                        .at("header.agreedDue")
                        .hidden())
                .column(Column.text("reference", "invoicing.field.paymentReference")
                        .at("reference.text")
                        .hidden())
                .column(Column.text("eSymbol", "invoicing.e.symbol")
                        .at("eInvoice.symbol")
                        .hidden())
                .column(Column.text("eNumber", "invoicing.e.number.long")
                        .at("eInvoice.number")
                        .hidden())
                .column(Column.user("salesperson", "invoicing.field.salesperson")
                        .at("header.salespersonId")
                        .offering(this::people)
                        .hidden())
                .column(journals.column("header.journalId"))
                .column(Column.text("origin", "invoicing.field.origin")
                        .at("origin.origin")
                        .hidden())
                .column(Column.money("untaxed", "invoicing.untaxed")
                        .at("sums.signedUntaxed")
                        .sum()
                        .hidden())
                .column(Column.money("total", "invoicing.total")
                        .at("sums.signedTotal")
                        .sortable()
                        .sum())
                .column(Column.money("residual", "invoicing.residual")
                        .at("sums.signedResidual")
                        .sortable()
                        .sum())
                .column(Column.choice("state", "invoicing.field.state", InvoiceState.class))
                .column(Column.choice("payment", "invoicing.field.payment", PaymentState.class)
                        .at("paymentState"))
                .column(Column.number("level", "invoicing.field.level")
                        .at("dunningLevel")
                        .hidden())
                .column(Column.moment("created", "invoicing.field.created")
                        .at("createdAt")
                        .sortable()
                        .hidden())
                .search(Search.start("number.number"), Search.line("searchText"))
                .summary(InvoiceFigures.class)
                .order("-created")
                .open("/invoicing/invoices/{id}")
                .kanban("payment", List.of("partner", "residual", "due"))
                .calendar("due");
    }

    private List<Option> people() {
        return host
                .services()
                .get(Users.class)
                .withPermission(Current.actor().companyId(), InvoicingPermissions.READ)
                .stream()
                .map(user -> new Option(Long.toString(user.id()), user.name()))
                .toList();
    }
}
