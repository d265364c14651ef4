package io.kenh.app.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dashboard, the ages of what is owed, list and pivots: how long each page takes among few and among many invoices. */
final class InvoicePages {
    private static final long FEW = 10_000;
    private static final long MANY = Long.getLong("kenh.bench.invoices", 1_000_000);
    private static final int WARM_UPS = 5;
    private static final int TIMES = 15;
    private static final String LIST = "/invoicing/invoices?view=";
    /** Of a hundred invoices 94 are paid, three are open, two drafts and one is cancelled, whatever their day; a hundred a customer. */
    private static final String LOT = "(g::bigint * 7919 / 1000 % 100)";

    private static final String PAID = LOT + " >= 6";
    private static final String OPEN = LOT + " < 3";
    private static final String DIMENSIONS =
            "company_id, kind, state, payment_state, invoice_date, due_date, salesperson_id, journal_id";

    private static final String DAY = "invoice_date - (g % 700)::int";
    private static final Map<String, String> PAGES = pages();
    private static final Map<String, String> HEADERS =
            Map.of("Authorization", "Bearer " + ServerProcess.API_KEY, "Accept", "text/html");

    private final BenchPostgres postgres;
    private final ServerProcess server;
    private final DeskData data;

    InvoicePages(BenchPostgres postgres, ServerProcess server, DeskData data) {
        this.postgres = postgres;
        this.server = server;
        this.data = data;
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("dashboard", "/invoicing");
        pages.put("aging", "/invoicing/aging");
        pages.put("list", LIST + "list");
        pages.put("list, unpaid", LIST + "list&f.state=POSTED&f.payment=NOT_PAID,PARTIAL");
        pages.put("board", LIST + "kanban");
        pages.put(
                "pivot: residual by payment and month, this year",
                LIST + "pivot&rows=payment&cols=date:month" + "&measure=residual&f.date=year");
        pages.put("pivot: total by month", LIST + "pivot&rows=date:month&measure=total");
        pages.put("chart: number by month", LIST + "graph&rows=date:month");
        pages.put("pivot: total by payment and quarter", LIST + "pivot&rows=payment&cols=date:quarter&measure=total");
        pages.put(
                "the same from the invoices, as before there were figures",
                LIST + "pivot&rows=payment&cols=date:quarter&measure=total&f.total=..999999999999");
        pages.put("pivot: total by salesperson", LIST + "pivot&rows=salesperson&measure=total");
        pages.put("pivot: number by customer", LIST + "pivot&rows=partner");
        return pages;
    }

    void measure() throws Exception {
        fill(FEW);
        var few = medians();
        fill(MANY);
        postgres.countStatements();
        var many = medians();
        postgres.printStatements("pages among many", (long) PAGES.size() * (WARM_UPS + TIMES));
        var table = new Table("page", "p50 ms, " + FEW, "p50 ms, " + MANY, "×");
        few.forEach((page, median) -> table.row(page, median, many.get(page), many.get(page) / median));
        table.print("Pages of invoices (PostgreSQL; medians of " + TIMES + ", one reader; aim: the same among many)");
    }

    private Map<String, Double> medians() throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        try (var connection = new HttpConnection(server.uri())) {
            for (var page : PAGES.entrySet()) {
                for (int i = 0; i < WARM_UPS; i++) {
                    millis(connection, page.getValue());
                }
                List<Double> times = new ArrayList<>();
                for (int i = 0; i < TIMES; i++) {
                    times.add(millis(connection, page.getValue()));
                }
                medians.put(page.getKey(), times.stream().sorted().toList().get(TIMES / 2));
            }
        }
        return medians;
    }

    private static double millis(HttpConnection connection, String path) throws Exception {
        long begun = System.nanoTime();
        int status = connection.send("GET", path, HEADERS, new byte[0]);
        if (status != 200) {
            throw new IllegalStateException(path + " answered with " + status);
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    /** Invoices like the model until there are so many: of two years, to 10,000 customers and by ten people. */
    private void fill(long invoices) throws SQLException {
        long missing = invoices - postgres.count("invoicing_invoice");
        var number = "'B" + invoices + "-' || g";
        RowFill.like(postgres, "invoicing_invoice", "id = " + data.invoice)
                .with("id", "nextval('invoicing_invoice_seq')")
                .with("state", pick("'POSTED'", "'POSTED'", "case when " + LOT + " = 5 then 'CANCEL' else 'DRAFT' end"))
                .with(
                        "payment_state",
                        pick("'PAID'", "case when " + LOT + " = 0 then 'PARTIAL' else 'NOT_PAID' end", "'NONE'"))
                .with("number", pick(number, number, "null"))
                .with("place", "null")
                .with("partner_id", "partner_id + g / 100 % 10000")
                .with("partner_name", "partner_name || ' ' || g / 100 % 10000")
                .with("salesperson_id", "g / 700 % 10 + 1")
                .with("invoice_date", pick(DAY, "invoice_date - (g % 180)::int", DAY))
                .with("due_date", pick("null", "due_date - (g % 180)::int", "due_date"))
                .with("reference_key", pick(number, number, "null"))
                .with("paid", pick("total", "0", "0"))
                .with("residual", pick("0", "total", "total"))
                .with("signed_residual", pick("0", "signed_total", "0"))
                .with("created_at", "created_at - (g % 700) * interval '1 day'")
                .with("key_hash", "null")
                .with("key_sealed", "null")
                .of("invoicing_line", "invoice_id", "invoicing_line_seq")
                .make(missing);
        sumUp();
    }

    /** As the plugin's migration does for invoices that are there: these came by SQL. */
    private void sumUp() throws SQLException {
        postgres.execute("delete from invoicing_figure");
        postgres.execute("insert into invoicing_figure (id, records, untaxed, total, residual, " + DIMENSIONS
                + ") select nextval('invoicing_figure_seq'), s.* from (select count(*), sum(signed_untaxed), sum(signed_total),"
                + " sum(signed_residual), " + DIMENSIONS + " from invoicing_invoice group by " + DIMENSIONS + ") s");
        postgres.execute("vacuum analyze invoicing_figure");
    }

    private static String pick(String paid, String open, String other) {
        return "case when " + PAID + " then " + paid + " when " + OPEN + " then " + open + " else " + other + " end";
    }
}
