package io.kenh.crm.list;

import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.form.Dong;
import io.kenh.crm.lead.LeadData;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadService;
import io.kenh.crm.lead.Recurring;
import io.kenh.crm.utm.Words;
import io.kenh.ui.Kit;
import io.kenh.ui.records.Importer;
import io.kenh.ui.records.Importer.Field;
import io.kenh.ui.records.Importer.Line;
import io.kenh.ui.records.Importer.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads from a file, one row each. */
public final class LeadImport {
    private final Host host;
    private final LeadService leads;
    private final Words words;

    public LeadImport(Host host, LeadService leads, Words words) {
        this.host = host;
        this.leads = leads;
        this.words = words;
    }

    Importer importer() {
        return new Importer(
                CrmPermissions.WRITE,
                List.of(
                        new Field("title", "crm.field.title", true),
                        new Field("contact", "crm.field.contactName", false),
                        new Field("company", "crm.field.companyName", false),
                        new Field("phone", "crm.field.phone", false),
                        new Field("email", "crm.field.email", false),
                        new Field("revenue", "crm.field.expectedRevenue", false),
                        new Field("description", "crm.field.description", false),
                        new Field("tags", "crm.field.tags", false),
                        new Field("medium", "crm.field.medium", false),
                        new Field("source", "crm.field.source", false),
                        new Field("campaign", "crm.field.campaign", false)),
                this::run);
    }

    private List<Problem> run(List<Line> lines) {
        var problems = new ArrayList<Problem>();
        for (var line : lines) {
            var revenue = Dong.parse(line.value("revenue"));
            if (revenue.isEmpty() && !line.value("revenue").isBlank()) {
                problems.add(line.problem("revenue", t("crm.error.revenue")));
                continue;
            }
            try {
                leads.bring(LeadKind.LEAD, data(line, revenue.orElse(0)));
            } catch (KenhException refused) {
                var fields = String.join(" ", refused.fields().values());
                problems.add(line.problem(
                        refused.fields().containsKey("email") ? "email" : "title",
                        fields.isEmpty() ? Kit.error(refused) : fields));
            }
        }
        return problems;
    }

    private LeadData data(Line line, long revenue) {
        var start = leads.unassigned();
        var utm = host.db()
                .write(em -> words.of(
                        em,
                        Current.actor().companyId(),
                        new Attribution(said(line, "medium"), said(line, "source"), said(line, "campaign"))));
        return new LeadData(
                SearchText.cut(line.value("title"), 200),
                null,
                SearchText.cut(line.value("contact"), 200),
                SearchText.cut(line.value("company"), 200),
                SearchText.cut(line.value("phone"), 60),
                SearchText.cut(line.value("email"), 200),
                line.value("description"),
                revenue,
                Recurring.NONE,
                null,
                0,
                Arrays.stream(line.value("tags").split(",", -1))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                start.stageId(),
                start.assigneeId(),
                null,
                null,
                utm,
                "");
    }

    private static @Nullable String said(Line line, String field) {
        return line.value(field).isBlank() ? null : line.value(field);
    }
}
