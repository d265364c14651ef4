package io.kenh.helpdesk.list;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tickets from a file, one row each. They begin as any other: in the first stage, given to somebody as their team does; but nobody is told. */
final class TicketImport {
    private static final List<Field> FIELDS = List.of(
            new Field("subject", "helpdesk.field.subject", true),
            new Field("partner", "helpdesk.field.partner", false),
            new Field("team", "helpdesk.field.team", false),
            new Field("type", "helpdesk.field.type", false),
            new Field("priority", "helpdesk.field.priority", false),
            new Field("assignee", "helpdesk.field.assignee", false),
            new Field("tags", "helpdesk.field.tags", false),
            new Field("description", "helpdesk.field.description", false));

    private final Host host;
    private final TicketService tickets;

    TicketImport(Host host, TicketService tickets) {
        this.host = host;
        this.tickets = tickets;
    }

    Importer importer() {
        return new Importer(HelpdeskPermissions.WRITE, FIELDS, this::run);
    }

    private List<Problem> run(List<Line> lines) {
        var problems = new ArrayList<Problem>();
        var rows = new ImportRows(host, tickets.blank(), problems);
        var read = new LinkedHashMap<Line, TicketData>();
        lines.forEach(line -> read.put(line, rows.read(line)));
        if (problems.isEmpty()) {
            read.forEach((line, data) -> create(line, data, problems));
        }
        return problems;
    }

    private void create(Line line, TicketData data, List<Problem> problems) {
        try {
            tickets.bring(data);
        } catch (KenhException refused) {
            var fields = refused.fields().isEmpty() ? Map.of("subject", Kit.error(refused)) : refused.fields();
            fields.forEach((field, text) -> problems.add(line.problem(field, text)));
        }
    }
}
