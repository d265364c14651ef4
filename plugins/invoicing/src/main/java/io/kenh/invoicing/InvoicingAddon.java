package io.kenh.invoicing;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.data.DocType;
import io.kenh.api.event.Listener;
import io.kenh.api.job.Job;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Role;
import io.kenh.api.settings.Setting;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Slot;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.PageKeys;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.CustomerTerms;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.PartnerRows;
import io.kenh.invoicing.account.AccountPages;
import io.kenh.invoicing.account.BankAccount;
import io.kenh.invoicing.api.Invoices;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.api.InvoicingSlots;
import io.kenh.invoicing.api.Transfers;
import io.kenh.invoicing.bank.BankLine;
import io.kenh.invoicing.bank.BankLists;
import io.kenh.invoicing.bank.BankPages;
import io.kenh.invoicing.bank.Booking;
import io.kenh.invoicing.bank.Statement;
import io.kenh.invoicing.bank.Statements;
import io.kenh.invoicing.board.BoardPages;
import io.kenh.invoicing.customer.CustomerSection;
import io.kenh.invoicing.dun.Dunning;
import io.kenh.invoicing.form.FormPages;
import io.kenh.invoicing.invoice.DueLine;
import io.kenh.invoicing.invoice.FigureCheck;
import io.kenh.invoicing.invoice.Invoice;
import io.kenh.invoicing.invoice.InvoiceDirectory;
import io.kenh.invoicing.invoice.InvoiceDoc;
import io.kenh.invoicing.invoice.InvoiceFigures;
import io.kenh.invoicing.invoice.InvoiceLine;
import io.kenh.invoicing.invoice.InvoiceMoves;
import io.kenh.invoicing.invoice.InvoiceReader;
import io.kenh.invoicing.invoice.InvoiceService;
import io.kenh.invoicing.journal.Journal;
import io.kenh.invoicing.journal.JournalPages;
import io.kenh.invoicing.journal.Journals;
import io.kenh.invoicing.list.InvoiceBulk;
import io.kenh.invoicing.list.InvoiceImport;
import io.kenh.invoicing.list.InvoiceLists;
import io.kenh.invoicing.list.PaymentLists;
import io.kenh.invoicing.money.Credits;
import io.kenh.invoicing.money.Payment;
import io.kenh.invoicing.money.Payments;
import io.kenh.invoicing.money.Share;
import io.kenh.invoicing.number.NumberPages;
import io.kenh.invoicing.number.Numbering;
import io.kenh.invoicing.portal.OwnInvoices;
import io.kenh.invoicing.portal.PortalPages;
import io.kenh.invoicing.print.InvoicePdf;
import io.kenh.invoicing.profile.Profile;
import io.kenh.invoicing.profile.ProfilePages;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.invoicing.qr.PaymentCodes;
import io.kenh.invoicing.rest.InvoiceApi;
import io.kenh.invoicing.rest.MoneyApi;
import io.kenh.invoicing.rest.StatementApi;
import io.kenh.invoicing.rest.StepApi;
import io.kenh.invoicing.show.ShowPages;
import io.kenh.invoicing.show.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Customer invoices: everything this plugin adds. */
public final class InvoicingAddon implements Addon {
    private final Host host;
    private final PageKeys keys;
    private final LineFill fill;
    private final Profiles profiles;
    private final Numbering numbers;
    private final InvoiceService invoices;
    private final InvoiceReader reader;
    private final InvoiceMoves moves;
    private final Payments payments;
    private final Booking booking;
    private final Credits credits;
    private final CustomerSection customers;

    public InvoicingAddon(Host host) {
        this.host = host;
        this.keys = InvoiceDoc.keys(host);
        this.fill = new LineFill(host);
        this.profiles = new Profiles(host);
        this.numbers = new Numbering(host);
        this.invoices = new InvoiceService(host, fill, keys);
        this.reader = new InvoiceReader(host, keys);
        this.moves = new InvoiceMoves(host, keys, numbers, invoices);
        this.payments = new Payments(host);
        this.booking = new Booking(host, payments);
        this.credits = new Credits(host, moves, reader);
        this.customers = new CustomerSection(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                Invoice.class,
                InvoiceFigures.class,
                InvoiceLine.class,
                DueLine.class,
                Payment.class,
                Share.class,
                Profile.class,
                BankAccount.class,
                Journal.class,
                Statement.class,
                BankLine.class);
    }

    @Override
    public List<DocType<?>> documents() {
        return List.of(new InvoiceDoc(host, keys, profiles, List.of(new OwnInvoices(host))));
    }

    @Override
    public void routes(Routes routes) {
        // Literal paths (new, preview, export) stand before {id}: the first match answers.
        new FormPages(host, invoices, reader, fill, profiles).routes(routes);
        new InvoiceLists(host, new InvoiceBulk(moves), new InvoiceImport(host, invoices)).routes(routes);
        new PaymentLists(host).routes(routes);
        var statements = new Statements(host);
        new BankPages(host, statements, booking).routes(routes);
        new BankLists(host).routes(routes);
        new BoardPages(host).routes(routes);
        new NumberPages(host, numbers).routes(routes);
        new ProfilePages(host, profiles).routes(routes);
        new AccountPages(host, profiles).routes(routes);
        new JournalPages(host, new Journals(host)).routes(routes);
        customers.routes(routes);
        var codes = new PaymentCodes(host);
        var views = new Views(host, reader, profiles, codes);
        new ShowPages(host, reader, invoices, moves, payments, booking, credits, views).routes(routes);
        var pdf = new InvoicePdf(host, reader, profiles, codes);
        pdf.routes(routes);
        new PortalPages(host, reader, pdf, profiles, codes).routes(routes);
        var api = new InvoiceApi(host, invoices, reader, profiles, codes);
        api.routes(routes);
        new StepApi(host, api, reader, moves, payments, credits, pdf).routes(routes);
        new MoneyApi(host, api, reader, payments, booking, credits).routes(routes);
        new StatementApi(host, statements, booking).routes(routes);
    }

    @Override
    public List<MenuEntry> menu() {
        var read = InvoicingPermissions.READ;
        var app = "invoicing.board";
        return List.of(
                new MenuEntry(app, null, "/invoicing", "file-dollar", 50, read),
                new MenuEntry("invoicing.invoices", app, "/invoicing/invoices", "file-invoice", 10, read),
                new MenuEntry("invoicing.credit-notes", app, "/invoicing/credit-notes", "receipt-refund", 20, read),
                new MenuEntry("invoicing.payments", app, "/invoicing/payments", "cash", 30, read),
                new MenuEntry(
                        "invoicing.bank", app, "/invoicing/bank/review", "building-bank", 40, InvoicingPermissions.PAY),
                new MenuEntry("invoicing.aging", app, "/invoicing/aging", "hourglass", 60, read),
                new MenuEntry("invoicing.numbers", app, "/invoicing/numbers", "list-numbers", 80, read),
                new MenuEntry(
                        "invoicing.journals", app, "/invoicing/journals", "books", 85, InvoicingPermissions.SETTINGS),
                new MenuEntry(
                        "invoicing.accounts",
                        app,
                        "/invoicing/accounts",
                        "credit-card",
                        87,
                        InvoicingPermissions.SETTINGS),
                new MenuEntry(
                        "invoicing.profile", app, "/invoicing/profile", "building", 90, InvoicingPermissions.SETTINGS));
    }

    @Override
    public List<Slot<?>> slots() {
        return List.of(InvoicingSlots.INVOICE_STATS);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(customers.part());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                InvoicingPermissions.READ,
                InvoicingPermissions.WRITE,
                InvoicingPermissions.POST,
                InvoicingPermissions.PAY,
                InvoicingPermissions.WRITE_OFF,
                InvoicingPermissions.REVERSE,
                InvoicingPermissions.SETTINGS);
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.of(
                        "invoicing.accountant",
                        ContactsPermissions.READ,
                        CatalogPermissions.READ,
                        InvoicingPermissions.READ,
                        InvoicingPermissions.WRITE,
                        InvoicingPermissions.POST,
                        InvoicingPermissions.PAY,
                        InvoicingPermissions.WRITE_OFF),
                Role.of(
                        "invoicing.manager",
                        ContactsPermissions.READ,
                        CatalogPermissions.READ,
                        InvoicingPermissions.READ,
                        InvoicingPermissions.WRITE,
                        InvoicingPermissions.POST,
                        InvoicingPermissions.PAY,
                        InvoicingPermissions.WRITE_OFF,
                        InvoicingPermissions.REVERSE,
                        InvoicingPermissions.SETTINGS));
    }

    @Override
    public List<Listener<?>> listeners() {
        var listeners =
                new ArrayList<>(PartnerRows.follow(host, "invoicing", "invoicing_invoice", "invoicing_payment"));
        // What a customer was given in the catalogue follows the contact. Asked for when it happens: services are not
        // there yet.
        listeners.addAll(PartnerRows.tell(
                "invoicing.terms",
                (merge, merged, survivor) -> terms().merged(merge, merged, survivor),
                (merge, merged, survivor) -> terms().undone(merge, merged, survivor)));
        return List.copyOf(listeners);
    }

    private CustomerTerms terms() {
        return host.services().get(CustomerTerms.class);
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(InvoicingSettings.DUE_DAYS, InvoicingSettings.DUNNING_DAYS);
    }

    @Override
    public List<Job<?>> jobs() {
        return List.of(new Dunning(host).job(), new FigureCheck(host).job());
    }

    @Override
    public List<Service<?>> services() {
        return List.of(
                new Service<>(Invoices.class, new InvoiceDirectory(host, keys, invoices, reader, profiles)),
                new Service<>(Transfers.class, new PaymentCodes(host)));
    }

    @Override
    public Map<String, String> bridges() {
        return Map.of(
                "inbox", "io.kenh.invoicing.bridge.inbox.InboxBridge",
                "mail", "io.kenh.invoicing.bridge.mail.MailBridge");
    }
}
