package io.kenh.invoicing.invoice;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocGlance;
import io.kenh.api.data.DocSearch;
import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.data.Fact.Kind;
import io.kenh.api.data.Moment;
import io.kenh.api.data.PortalDocs;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.web.PageKeys;
import io.kenh.invoicing.account.AccountView;
import io.kenh.invoicing.account.Accounts;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.profile.Profiles;
import io.kenh.ui.Kit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An invoice as a document: discussed, linked, written about. */
public final class InvoiceDoc implements DocType<Invoice> {
    public static final String NAME = "invoicing.invoice";
    public static final String POSTED = "invoicing.invoice.posted";
    /** Each payment. */
    public static final String PAYMENT = "invoicing.invoice.payment";
    /** Nothing is to be paid any more. */
    public static final String PAID = "invoicing.invoice.paid";
    /** Late by another level of reminders. */
    public static final String OVERDUE = "invoicing.invoice.overdue";

    public static final String CANCELLED = "invoicing.invoice.cancelled";
    /** Back to draft: what was to be told of it as posted is not told. */
    public static final String RESET = "invoicing.invoice.reset.cancelled";

    /** Held back: nobody is asked to pay it for now. */
    public static final String BLOCKED = "invoicing.invoice.blocked.cancelled";

    private final Host host;
    private final PageKeys keys;
    private final Profiles profiles;
    private final List<PortalDocs> portal;

    public InvoiceDoc(Host host, PageKeys keys, Profiles profiles, List<PortalDocs> portal) {
        this.host = host;
        this.keys = keys;
        this.profiles = profiles;
        this.portal = List.copyOf(portal);
    }

    /** Of the customers' pages. */
    public static PageKeys keys(Host host) {
        return new PageKeys(host, NAME, "/portal/invoicing/");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Invoice> entity() {
        return Invoice.class;
    }

    @Override
    public Permission read() {
        return InvoicingPermissions.READ;
    }

    @Override
    public String title(Invoice invoice) {
        return invoice.number().isEmpty()
                ? Kit.t("invoicing.draft-title", Long.toString(invoice.id()))
                : invoice.number();
    }

    @Override
    public String path(Invoice invoice) {
        return "/invoicing/invoices/" + invoice.id();
    }

    @Override
    public Optional<Long> partnerId(Invoice invoice) {
        return Optional.of(invoice.header().partnerId());
    }

    @Override
    public Optional<DocGlance> glance(Invoice invoice) {
        var kind = invoice.kind().badge();
        var state = (invoice.state() == InvoiceState.POSTED ? invoice.paymentState() : invoice.state()).badge();
        var due = invoice.header().dueDate();
        return Optional.of(new DocGlance(
                Kit.t(kind.key()),
                kind.icon(),
                Kit.t(state.key()),
                state.tone(),
                state.icon(),
                due == null ? invoice.header().partnerName() : Kit.t("invoicing.glance.due", Kit.date(due)),
                invoice.sums().total()));
    }

    @Override
    public boolean closed(Invoice invoice) {
        return invoice.state() == InvoiceState.CANCEL
                || (invoice.state() == InvoiceState.POSTED
                        && !invoice.paymentState().open());
    }

    @Override
    public Optional<DocSearch<Invoice>> search() {
        return Optional.of(new DocSearch<>("searchText", "header.partnerId", (cb, root) -> cb.conjunction()));
    }

    @Override
    public Map<String, Fact<Invoice>> facts() {
        var facts = new LinkedHashMap<String, Fact<Invoice>>();
        facts.put("number", new Fact<>(Kind.TEXT, invoice -> orNull(invoice.number()), "INV/2026/00421"));
        facts.put("kind", new Fact<>(Kind.TEXT, invoice -> invoice.kind().token(), "invoice"));
        facts.put("state", new Fact<>(Kind.TEXT, invoice -> invoice.state().token(), "posted"));
        facts.put(
                "payment_state",
                new Fact<>(Kind.TEXT, invoice -> invoice.paymentState().token(), "not_paid"));
        facts.put(
                "customer_name",
                new Fact<>(Kind.TEXT, invoice -> invoice.header().partnerName(), "Công ty TNHH Minh Châu"));
        facts.put("total", new Fact<>(Kind.MONEY, invoice -> invoice.sums().total(), "12.500.000"));
        facts.put("untaxed", new Fact<>(Kind.MONEY, invoice -> invoice.sums().untaxed(), "11.363.636"));
        facts.put("tax", new Fact<>(Kind.MONEY, invoice -> invoice.sums().tax(), "1.136.364"));
        facts.put("paid", new Fact<>(Kind.MONEY, invoice -> invoice.sums().paid(), "5.000.000"));
        facts.put("residual", new Fact<>(Kind.MONEY, invoice -> invoice.sums().residual(), "7.500.000"));
        facts.put("due_now", new Fact<>(Kind.MONEY, invoice -> invoice.dueNow(today()), "3.750.000"));
        facts.put(
                "payment_amount",
                new Fact<>(Kind.MONEY, invoice -> invoice.sums().lastPaymentAmount(), "5.000.000"));
        facts.put(
                "payment_date", new Fact<>(Kind.DATE, invoice -> invoice.sums().lastPaymentDate(), "20/11/2026"));
        facts.put(
                "invoice_date",
                new Fact<>(Kind.DATE, invoice -> invoice.header().invoiceDate(), "20/11/2026"));
        facts.put("due_date", new Fact<>(Kind.DATE, invoice -> invoice.header().dueOn(), "05/12/2026"));
        facts.put("days_late", new Fact<>(Kind.NUMBER, this::late, "3"));
        facts.put("dunning_level", new Fact<>(Kind.NUMBER, invoice -> (long) invoice.dunningLevel(), "1"));
        facts.put(
                "payment_reference", new Fact<>(Kind.TEXT, invoice -> orNull(invoice.referenceText()), "INV202600421"));
        facts.put(
                "e_invoice",
                new Fact<>(Kind.TEXT, invoice -> orNull(invoice.eInvoice().label()), "1C26TAA · 00000123"));
        facts.put(
                "e_invoice_lookup",
                new Fact<>(Kind.TEXT, invoice -> orNull(invoice.eInvoice().lookupCode()), "K7Q2M9XA"));
        facts.put("pay_account", new Fact<>(Kind.TEXT, this::account, "Vietcombank · 0011004567890"));
        // 1 or 0: a condition can ask for it.
        facts.put(
                "reference_given",
                new Fact<>(Kind.NUMBER, invoice -> invoice.referenceText().isEmpty() ? 0L : 1L, "1"));
        facts.put("order_tells", new Fact<>(Kind.NUMBER, invoice -> orderTells(invoice) ? 1L : 0L, "0"));
        facts.put(
                "company",
                new Fact<>(
                        Kind.TEXT,
                        invoice -> orNull(profiles.of(invoice.companyId()).name()),
                        "Công ty TNHH Sao Mai"));
        facts.put(
                "public_url",
                new Fact<>(
                        Kind.URL,
                        invoice -> keys.url(invoice.key()).orElse(null),
                        "https://kenh.example.vn/portal/invoicing/Zx81kQpL0vB7nT2mYcR4aw"));
        facts.put(
                "public_key",
                new Fact<>(Kind.TEXT, invoice -> keys.open(invoice.key()).orElse(null), "Zx81kQpL0vB7nT2mYcR4aw"));
        return facts;
    }

    /** Customers are told of payments about the document this one was made from: not about this one again. */
    private boolean orderTells(Invoice invoice) {
        var source = invoice.origin().source();
        return source != null
                && host.services()
                        .find(Documents.class)
                        .flatMap(documents -> documents.type(source.type()))
                        .filter(type -> type.moments().stream()
                                .anyMatch(moment -> moment.id().equals(source.type() + ".paid")))
                        .isPresent();
    }

    private @Nullable String account(Invoice invoice) {
        var header = invoice.header();
        return new Accounts(host)
                .paid(invoice.companyId(), header.accountId(), header.journalId())
                .map(AccountView::label)
                .orElse(null);
    }

    private Long late(Invoice invoice) {
        var due = invoice.header().dueDate();
        return due == null || invoice.state() != InvoiceState.POSTED
                ? 0L
                : Math.max(0L, ChronoUnit.DAYS.between(due, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(host.clock().instant(), Current.zone());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @Override
    public List<Moment> moments() {
        return List.of(
                new Moment(POSTED),
                new Moment(PAYMENT),
                new Moment(PAID),
                new Moment(OVERDUE),
                new Moment(CANCELLED),
                new Moment(RESET),
                new Moment(BLOCKED));
    }

    @Override
    public List<PortalDocs> portal() {
        return portal;
    }
}
