package io.kenh.app.bench;

import java.sql.SQLException;
import java.util.Map;

/** The same rows written by plain JDBC, one transaction each, in the tables of the server. */
final class DeskBaseline {
    private final BenchPostgres postgres;
    private final DeskData data;

    DeskBaseline(BenchPostgres postgres, DeskData data) throws SQLException {
        this.postgres = postgres;
        this.data = data;
        PlainJdbc.makeSequence(postgres);
    }

    Traffic.Call lead() throws SQLException {
        var connection = postgres.connect("kenh");
        var lead = new RowCopy(connection, "crm_lead", "id = " + data.lead);
        return PlainJdbc.call(connection, () -> {
            lead.add(Map.of("id", PlainJdbc.nextId()));
            lead.send();
            return true;
        });
    }

    /** A ticket with a number without gaps and what is promised of it. */
    Traffic.Call ticket() throws SQLException {
        var connection = postgres.connect("kenh");
        var ticket = new RowCopy(connection, "helpdesk_ticket", "id = " + data.ticket);
        var promise = new RowCopy(connection, "helpdesk_promise", "ticket_id = " + data.ticket);
        long promises = postgres.count("helpdesk_promise where ticket_id = " + data.ticket);
        var advance = PlainJdbc.advance(connection);
        return PlainJdbc.call(connection, () -> {
            long id = PlainJdbc.nextId();
            advance.executeUpdate();
            ticket.add(Map.of("id", id, "number", "B" + id));
            ticket.send();
            for (long policy = 1; policy <= promises; policy++) {
                promise.add(Map.of("id", PlainJdbc.nextId(), "ticket_id", id, "policy_id", policy));
            }
            promise.send();
            return true;
        });
    }
}
