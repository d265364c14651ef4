package io.kenh.app.bench;

/**
 * What a sales and service desk makes all day: leads and tickets through the API, beside the same rows written by plain JDBC in the same
 * tables; and what accountants look at: pages over few and over many invoices.
 */
final class DeskBench {
    private static final String LEADS = "/api/v1/crm/leads";
    private static final String TICKETS = "/api/v1/helpdesk/tickets";

    private DeskBench() {}

    static void run() throws Exception {
        try (var postgres = BenchPostgres.start();
                var server = IntakeBench.server(postgres)) {
            var data = new DeskData(server);
            var baseline = new DeskBaseline(postgres, data);
            var desk = new Comparison(postgres, server);
            desk.compare("lead", baseline::lead, desk.request("POST", () -> LEADS, 201, () -> data.newLead));
            desk.compare("ticket", baseline::ticket, desk.request("POST", () -> TICKETS, 201, () -> data.newTicket));
            desk.print("Desk (PostgreSQL, fsync on; median of " + Comparison.ROUNDS
                    + " rounds by ratio; aim for the server's own CPU time: 1.0)");
            new InvoicePages(postgres, server, data).measure();
        }
    }
}
