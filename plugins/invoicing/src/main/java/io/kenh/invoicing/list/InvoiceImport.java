package io.kenh.invoicing.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.catalog.api.lines.LineRows;
import io.kenh.contacts.api.Partners;
import io.kenh.invoicing.api.Invoices.Purpose;
import io.kenh.invoicing.api.InvoicingPermissions;
import io.kenh.invoicing.invoice.InvoiceData;
import io.kenh.invoicing.invoice.InvoiceKind;
import io.kenh.invoicing.invoice.InvoiceService;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Drafts from a file: one row a line; rows with the same mark are one invoice. */
public final class InvoiceImport {
    private final Host host;
    private final InvoiceService invoices;

    public InvoiceImport(Host host, InvoiceService invoices) {
        this.host = host;
        this.invoices = invoices;
    }

    Importer importer() {
        var fields = new ArrayList<>(List.of(
                new Field("invoice", "invoicing.import.invoice", true),
                new Field("partner", "invoicing.field.partner", true),
                new Field("date", "invoicing.field.invoiceDate", false),
                new Field("due", "invoicing.field.due", false),
                new Field("reference", "invoicing.field.customerReference", false)));
        fields.addAll(LineRows.FIELDS);
        return new Importer(InvoicingPermissions.WRITE, fields, this::run);
    }

    private List<Problem> run(List<Line> lines) {
        var groups = new LinkedHashMap<String, List<Line>>();
        lines.forEach(line -> groups.computeIfAbsent(line.value("invoice"), key -> new ArrayList<>())
                .add(line));
        var problems = new ArrayList<Problem>();
        var read = new LinkedHashMap<Line, InvoiceData>();
        groups.values().forEach(group -> read.put(group.getFirst(), invoice(group, problems)));
        if (problems.isEmpty()) {
            read.forEach((line, data) -> create(line, data, problems));
        }
        return problems;
    }

    private void create(Line line, InvoiceData data, List<Problem> problems) {
        try {
            invoices.create(data);
        } catch (KenhException refused) {
            var fields = String.join(" ", refused.fields().values());
            problems.add(line.problem("invoice", fields.isEmpty() ? Kit.error(refused) : fields));
        }
    }

    private InvoiceData invoice(List<Line> group, List<Problem> problems) {
        var head = group.getFirst();
        var start = invoices.blank(InvoiceKind.INVOICE, partner(head, problems), "");
        var rows = new LineRows(host, problems);
        var day = rows.day(head, "date").orElse(start.invoiceDate());
        List<LineData> lines =
                group.stream().flatMap(line -> rows.line(line).stream()).toList();
        return new InvoiceData(
                InvoiceKind.INVOICE,
                start.partnerId(),
                "",
                "",
                day,
                rows.day(head, "due").orElse(null),
                "",
                SearchText.cut(head.value("reference"), 120),
                "",
                null,
                null,
                start.salespersonId(),
                "",
                t("invoicing.import.origin", SearchText.cut(head.value("invoice"), 100)),
                null,
                Purpose.REGULAR,
                null,
                "",
                null,
                null,
                lines);
    }

    private long partner(Line line, List<Problem> problems) {
        var found = host.services().get(Partners.class).named(line.value("partner"));
        if (found.size() != 1) {
            problems.add(line.problem("partner", t("invoicing.import.partner", found.size())));
            return 0;
        }
        return found.getFirst().id();
    }
}
