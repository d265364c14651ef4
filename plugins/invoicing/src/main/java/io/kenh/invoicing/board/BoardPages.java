package io.kenh.invoicing.board;

import static io.kenh.ui.Kit.money;
import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.jte.StaticTemplates;
import io.kenh.ui.Bar;
import io.kenh.ui.Kpi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/** How the money stands: what is to be done, what is owed and for how long. */
public final class BoardPages {
    private static final String LIST = "/invoicing/invoices?";
    static final String OPEN = LIST + "f.state=POSTED&f.payment=NOT_PAID,PARTIAL,BLOCKED";
    private static final int TOP = 5;
    private static final String DRAFTS = """
            select coalesce(sum(f.records), 0L) from InvoiceFigures f
            where f.companyId = :company and f.state = io.kenh.invoicing.invoice.InvoiceState.DRAFT""";
    private static final String RECEIVED = """
            select coalesce(sum(p.amount), 0) from InvoicingPayment p
            where p.companyId = :company and p.paidOn >= :from and p.voidAt is null and p.outgoing = false""";

    private static final String WAITING = """
            select count(l) from InvoicingBankLine l
            where l.companyId = :company and l.state = io.kenh.invoicing.bank.LineState.OPEN""";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Aging aging;

    public BoardPages(Host host) {
        this.host = host;
        this.aging = new Aging(host);
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(InvoicingPermissions.READ);
        routes.get("/invoicing", read, this::show).get("/invoicing/aging", read, this::aging);
    }

    private void aging(Context ctx) {
        var query = Objects.requireNonNullElse(ctx.queryParam("q"), "").strip();
        var after = ctx.queryParam("after");
        var page = aging.customers(query, after);
        var all = aging.invoices().plus(aging.credits());
        var others = page.items().stream().reduce(all, Aged::less);
        var view = new AgingView(page.items(), others, all, query, page.next(), after != null);
        if ("aging".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.boardAges(view));
        } else {
            host.ui().page(ctx, t("menu.invoicing.aging"), templates.boardAging(view));
        }
    }

    private void show(Context ctx) {
        var invoices = aging.invoices();
        var credits = aging.credits();
        var view = new BoardView(
                kpis(invoices, credits), ages(invoices.plus(credits)), debtors(), new JournalCards(host).all());
        host.ui().page(ctx, t("menu.invoicing.board"), templates.boardShow(view));
    }

    private List<Kpi> kpis(Aged all, Aged credits) {
        var month = LocalDate.ofInstant(host.clock().instant(), Current.zone()).withDayOfMonth(1);
        long company = Current.actor().companyId();
        long drafts = host.db()
                .read(em -> em.createQuery(DRAFTS, Long.class)
                        .setParameter("company", company)
                        .getSingleResult());
        long received = host.db()
                .read(em -> em.createQuery(RECEIVED, Long.class)
                        .setParameter("company", company)
                        .setParameter("from", month)
                        .getSingleResult());
        var kpis = new ArrayList<Kpi>();
        if (Current.actor().may(InvoicingPermissions.PAY)) {
            long waiting = host.db()
                    .read(em -> em.createQuery(WAITING, Long.class)
                            .setParameter("company", company)
                            .getSingleResult());
            kpis.add(new Kpi(
                    "checklist", t("invoicing.board.waiting"), number(waiting), null, "/invoicing/bank/review"));
        }
        kpis.addAll(List.of(
                new Kpi("pencil", t("invoicing.board.drafts"), number(drafts), null, LIST + "f.state=DRAFT"),
                new Kpi(
                        "cash",
                        t("invoicing.board.open"),
                        money(all.sum()),
                        credits.sum() < 0 ? t("invoicing.board.left", money(-credits.sum())) : null,
                        OPEN),
                new Kpi(
                        "alarm",
                        t("invoicing.board.late"),
                        money(all.sum() - all.current()),
                        null,
                        OPEN + "&f.due=..yesterday"),
                new Kpi(
                        "building-bank",
                        t("invoicing.board.received"),
                        money(received),
                        null,
                        "/invoicing/payments?f.date=month")));
        return kpis;
    }

    private static List<Bar> ages(Aged all) {
        // What customers have left may be more than is open of an age.
        long most = LongStream.of(all.current(), all.to30(), all.to60(), all.to90(), all.older())
                .filter(age -> age > 0)
                .sum();
        var page = "/invoicing/aging";
        return List.of(
                Bar.of(t("invoicing.aging.current"), money(all.current()), all.current(), most, page),
                Bar.of(t("invoicing.aging.to30"), money(all.to30()), all.to30(), most, page),
                Bar.of(t("invoicing.aging.to60"), money(all.to60()), all.to60(), most, page),
                Bar.of(t("invoicing.aging.to90"), money(all.to90()), all.to90(), most, page),
                Bar.of(t("invoicing.aging.older"), money(all.older()), all.older(), most, page));
    }

    private List<Bar> debtors() {
        var rows = aging.customers("", null).items().stream()
                .filter(row -> row.sum() > 0)
                .limit(TOP)
                .toList();
        long most = rows.isEmpty() ? 0 : rows.getFirst().sum();
        return rows.stream()
                .map(row -> Bar.of(
                        row.customer(), money(row.sum()), row.sum(), most, "/contacts/partners/" + row.partnerId()))
                .toList();
    }
}
