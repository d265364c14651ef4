package io.kenh.crm.list;

import static io.kenh.ui.Kit.join;
import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Reach;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.lead.Lead;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadState;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;
import java.util.List;

/** The pipeline, the list of leads, and both together to look back on. */
public final class LeadLists {
    public static final String PIPELINE = "/crm/pipeline";
    public static final String LEADS = "/crm/leads";
    public static final String ALL = "/crm/all";

    private final Host host;
    private final LeadColumns columns;
    private final LeadBulk bulk;
    private final LeadImport imports;

    public LeadLists(Host host, LeadColumns columns, LeadBulk bulk, LeadImport imports) {
        this.host = host;
        this.columns = columns;
        this.bulk = bulk;
        this.imports = imports;
    }

    /** Where its kind is found. */
    public static String of(LeadKind kind) {
        return kind == LeadKind.LEAD ? LEADS : PIPELINE;
    }

    public void routes(Routes routes) {
        described(PIPELINE, "menu.crm.pipeline")
                .scope((cb, root) -> cb.and(
                        cb.equal(root.get("kind"), LeadKind.OPPORTUNITY),
                        root.get("state").in(LeadState.OPEN, LeadState.WON)))
                .create("/crm/leads/new?kind=opportunity", CrmPermissions.WRITE)
                .kanban(
                        "stage",
                        List.of("customer", "revenue", "monthly", "priority", "closing", "assignee", "tags"),
                        CrmPermissions.WRITE,
                        bulk::move)
                .quick(CrmPermissions.WRITE, "crm.quick", bulk::quick)
                .first("kanban")
                .calendar("closing")
                .action(bulk.won())
                .action(bulk.lost())
                .action(bulk.mine())
                .action(bulk.deal())
                .action(bulk.merge())
                .empty("target-arrow", "crm.pipeline.empty", "crm.pipeline.empty.text")
                .moreActions(ctx -> join(
                        quick(PIPELINE, "view=kanban&f.assignee=me", "user", "crm.filter.mine"),
                        quick(
                                PIPELINE,
                                "view=list&f.state=OPEN&f.closing=..yesterday",
                                "clock-off",
                                "crm.filter.overdue")))
                .routes(routes, host);
        described(LEADS, "menu.crm.leads")
                .scope((cb, root) ->
                        cb.and(cb.equal(root.get("kind"), LeadKind.LEAD), cb.equal(root.get("state"), LeadState.OPEN)))
                .create("/crm/leads/new", CrmPermissions.WRITE)
                .importer(imports.importer())
                .action(bulk.convert())
                .action(bulk.lost())
                .action(bulk.mine())
                .action(bulk.deal())
                .action(bulk.merge())
                .empty("user-question", "crm.leads.empty", "crm.leads.empty.text")
                .moreActions(ctx -> quick(LEADS, "f.assignee=-", "user-off", "crm.filter.unassigned"))
                .routes(routes, host);
        described(ALL, "menu.crm.all")
                .scope((cb, root) -> cb.notEqual(root.get("state"), LeadState.MERGED))
                .action(bulk.restore())
                .empty("list-details", "crm.all.empty", "crm.all.empty.text")
                .moreActions(ctx -> quick(ALL, "f.state=LOST", "mood-sad", "crm.filter.lost"))
                .routes(routes, host);
    }

    private static Content quick(String list, String query, String icon, String label) {
        return quietButton(list + "?" + query, icon, t(label));
    }

    private Records<Lead> described(String path, String title) {
        var records = Records.of(Lead.class, path, CrmPermissions.READ)
                .title(title)
                .scope((cb, root) -> Reach.of(CrmPermissions.READ).predicate(cb, root.get("assigneeId")))
                .search(Search.line("searchText"))
                .order("-created")
                .open("/crm/leads/{id}");
        columns.all().forEach(records::column);
        return records;
    }
}
