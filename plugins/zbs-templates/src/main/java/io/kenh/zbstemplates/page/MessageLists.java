package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.BulkAction;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.send.Message;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.Route;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.spend.SpendNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The list of messages. */
public final class MessageLists {
    private static final String LIST = "/zbs-templates/messages";
    private static final String DONE = "zbs-templates.messages.done";

    private final Host host;
    private final TemplatePlatform accounts;
    private final Sending sending;
    private final SpendNames names;

    public MessageLists(Host host, TemplatePlatform accounts, Sending sending, SpendNames names) {
        this.host = host;
        this.accounts = accounts;
        this.sending = sending;
        this.names = names;
    }

    public void routes(Routes routes) {
        Records.of(Message.class, LIST, ZbsPermissions.MESSAGES)
                .title("menu.zbs-templates.messages")
                .column(Column.text("recipient", "zbs-templates.column.recipient")
                        .at("to.name")
                        .sortable())
                .column(Column.text("template", "zbs-templates.column.template")
                        .at("title")
                        .grouped()
                        .sortable())
                .column(Column.ref(
                                "original",
                                "zbs-templates.column.original",
                                ids -> refs(names.templates(ids), "/zbs-templates/templates/"))
                        .at("templateId")
                        .hidden())
                .column(Column.choice("state", "zbs-templates.column.state", MessageState.class))
                .column(Column.text("document", "zbs-templates.column.about").at("documentTitle"))
                .column(Column.choice(
                                "route",
                                "zbs-templates.column.route",
                                Arrays.stream(Route.values())
                                        .map(route -> Choice.of(route.name(), route.key()))
                                        .toArray(Choice[]::new))
                        .at("to.route"))
                .column(Column.ref("account", "zbs-templates.column.account", ids -> TemplateLists.names(accounts, ids))
                        .at("accountId")
                        .offering(() -> NewPages.accounts(accounts))
                        .hidden())
                .column(Column.money("cost", "zbs-templates.column.cost").sum())
                .column(Column.number("rating", "zbs-templates.column.rating").hidden())
                .column(Column.user("sender", "zbs-templates.column.sender").at("source.senderId"))
                .column(Column.ref("team", "zbs-templates.column.team", ids -> refs(names.teams(), null))
                        .at("source.teamId")
                        .offering(() -> options(names.teams()))
                        .hidden())
                .column(Column.number("batch", "zbs-templates.column.batch")
                        .at("source.batchId")
                        .hidden())
                .column(Column.text("type", "zbs-templates.column.document")
                        .at("documentType")
                        .worded("doc.")
                        .grouped()
                        .hidden())
                .column(Column.moment("created", "zbs-templates.column.created")
                        .at("createdAt")
                        .sortable())
                .column(Column.moment("sent", "zbs-templates.column.sent")
                        .at("sentAt")
                        .hidden())
                .search(Search.line("words"))
                .owned("source.senderId")
                .order("-created")
                .open(LIST + "/{id}")
                .action(new BulkAction(
                        "cancel",
                        "zbs-templates.message.cancel",
                        "ban",
                        ZbsPermissions.SEND,
                        ids -> Each.of(ids, DONE, sending.remedies()::cancel)))
                .action(new BulkAction(
                                "again",
                                "zbs-templates.message.again",
                                "refresh",
                                ZbsPermissions.SEND,
                                ids -> Each.of(ids, DONE, sending.remedies()::again))
                        .confirmed("zbs-templates.message.again.confirm-many"))
                .empty("send", "zbs-templates.messages.empty", "zbs-templates.messages.empty.text")
                .routes(routes, host);
    }

    private static Map<Long, Ref> refs(Map<Long, String> names, @Nullable String page) {
        var refs = new HashMap<Long, Ref>();
        names.forEach((id, name) -> refs.put(id, new Ref(name, page == null ? null : page + id)));
        return refs;
    }

    private static List<Option> options(Map<Long, String> names) {
        return names.entrySet().stream()
                .map(name -> new Option(name.getKey().toString(), name.getValue()))
                .toList();
    }
}
