package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.bulk.BulkRun;
import io.kenh.zbstemplates.bulk.BulkState;

/** The list of bulk sends. */
public final class BulkLists {
    static final String LIST = "/zbs-templates/bulk-sends";

    private final Host host;

    public BulkLists(Host host) {
        this.host = host;
    }

    public void routes(Routes routes) {
        Records.of(BulkRun.class, LIST, ZbsPermissions.MESSAGES)
                .column(Column.text("title", "zbs-templates.column.template").grouped())
                .column(Column.choice("state", "zbs-templates.column.state", BulkState.class))
                .column(Column.number("documents", "zbs-templates.column.documents"))
                .column(Column.number("sent", "zbs-templates.column.accepted"))
                .column(Column.number("failed", "zbs-templates.column.failed"))
                .column(Column.number("blocked", "zbs-templates.column.blocked"))
                .column(Column.user("sender", "zbs-templates.column.sender").at("senderId"))
                .column(Column.text("type", "zbs-templates.column.document")
                        .at("documentType")
                        .worded("doc.")
                        .grouped()
                        .hidden())
                .column(Column.moment("created", "zbs-templates.column.created")
                        .at("createdAt")
                        .sortable())
                .owned("senderId")
                .order("-created")
                .open(LIST + "/{id}")
                .empty("stack-forward", "zbs-templates.bulk.empty", "zbs-templates.bulk.empty.text")
                .routes(routes, host);
    }
}
