package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.quietButton;
import static io.kenh.ui.Kit.t;

import io.kenh.api.addon.Host;
import io.kenh.api.web.Routes;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Ref;
import io.kenh.ui.records.Search;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.template.Template;
import io.kenh.zbstemplates.template.TemplateState;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The list of templates. */
public final class TemplateLists {
    private static final String LIST = "/zbs-templates/templates";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform platform;

    public TemplateLists(Host host, TemplatePlatform platform) {
        this.host = host;
        this.platform = platform;
    }

    public void routes(Routes routes) {
        Records.of(Template.class, LIST, ZbsPermissions.READ)
                .title("menu.zbs-templates.templates")
                .column(Column.text("name", "zbs-templates.column.name").sortable())
                .column(Column.choice("state", "zbs-templates.column.state", TemplateState.class))
                .column(Column.ref("account", "zbs-templates.column.account", ids -> names(platform, ids))
                        .at("accountId")
                        .offering(() -> NewPages.accounts(platform)))
                .column(Column.text("document", "zbs-templates.column.document")
                        .at("documentType")
                        .worded("doc.")
                        .grouped())
                .column(choices("type", "zbs-templates.type", TemplateType.class))
                .column(choices("tag", "zbs-templates.tag", Tag.class))
                .column(choices("language", "zbs-templates.language", Language.class))
                .column(Column.text("code", "zbs-templates.column.code").hidden())
                .column(Column.flag("imported", "zbs-templates.column.imported").hidden())
                .column(Column.moment("changed", "zbs-templates.column.changed")
                        .at("changedAt")
                        .sortable())
                .search(Search.line("words"))
                .order("-changed")
                .open(LIST + "/{id}")
                .create(LIST + "/new", ZbsPermissions.WRITE)
                .kanban("state", java.util.List.of("account", "language"))
                .empty("template", "zbs-templates.empty", "zbs-templates.empty.text")
                .moreActions(ctx -> templates.templateActions(
                        quietButton("/zbs-templates/ready", "books", t("menu.zbs-templates.ready"))))
                .routes(routes, host);
    }

    private static <E extends Enum<E>> Column choices(String id, String prefix, Class<E> type) {
        return Column.choice(
                id,
                prefix,
                Arrays.stream(type.getEnumConstants())
                        .map(one -> Choice.of(one.name(), prefix + "." + one.name()))
                        .toArray(Choice[]::new));
    }

    static Map<Long, Ref> names(TemplatePlatform platform, Collection<Long> ids) {
        var names = new HashMap<Long, Ref>();
        platform.accounts().stream()
                .filter(account -> ids.contains(account.id()))
                .forEach(account -> names.put(account.id(), new Ref(account.name(), null)));
        return names;
    }
}
