package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.sync.Sync;
import io.kenh.zbstemplates.template.Origin;
import io.kenh.zbstemplates.template.TemplateService;
import java.util.ArrayList;
import java.util.List;

/** A new template, and asking the platform for news. */
public final class NewPages {
    private static final String LIST = "/zbs-templates/templates";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform platform;
    private final TemplateService service;
    private final RecentDocuments documents;
    private final Sync sync;

    public NewPages(
            Host host, TemplatePlatform platform, TemplateService service, RecentDocuments documents, Sync sync) {
        this.host = host;
        this.platform = platform;
        this.service = service;
        this.documents = documents;
        this.sync = sync;
    }

    /** @param accounts none when no account is connected yet */
    public record NewView(Form form, List<Option> accounts, List<Option> documents) {}

    public void routes(Routes routes) {
        var write = new Access.Needs(ZbsPermissions.WRITE);
        routes.get(LIST + "/new", write, ctx -> page(ctx, Form.of(java.util.Map.of("type", "CUSTOM"))))
                .post(LIST + "/new", write, this::create)
                .post("/zbs-templates/sync", new Access.Needs(ZbsPermissions.SUBMIT), this::sync);
    }

    private void page(Context ctx, Form form) {
        var types = new ArrayList<Option>();
        types.add(new Option("", t("zbs-templates.no-document")));
        documents.types().forEach(one -> types.add(new Option(one.name(), t("doc." + one.name()))));
        var view = new NewView(form, accounts(platform), types);
        host.ui().page(ctx, t("zbs-templates.new"), templates.templateNew(view));
    }

    static List<Option> accounts(TemplatePlatform platform) {
        return platform.accounts().stream()
                .map(account -> new Option(Long.toString(account.id()), account.name()))
                .toList();
    }

    private void create(Context ctx) {
        var form = Form.read(ctx);
        var account = form.number("account", 1, Long.MAX_VALUE);
        var name = form.required("name", 200);
        var type = form.choice("type", TemplateType.class).orElse(TemplateType.CUSTOM);
        var language = form.choice("language", Language.class).orElse(Language.VI);
        var code = form.required("code", 80);
        if (!code.isEmpty() && !code.matches("[a-z0-9-]+")) {
            form.error("code", t("zbs-templates.code.bad"));
        }
        if (!form.hasErrors()) {
            var document = form.value("document");
            var tag = type == TemplateType.RATING ? Tag.CUSTOMER_CARE : Tag.TRANSACTION;
            try {
                var origin = new Origin(account, code, document.isEmpty() ? null : document, null, null, null);
                var id = service.create(origin, TemplateContent.blank(type, tag, language, name));
                ctx.redirect(LIST + "/" + id + "/edit", HttpStatus.SEE_OTHER);
                return;
            } catch (KenhException refused) {
                if (refused.code() != ZbsError.CODE_TAKEN) {
                    throw refused;
                }
                form.error("code", Kit.error(refused));
            }
        }
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        page(ctx, form);
    }

    private void sync(Context ctx) {
        sync.ask();
        host.ui().toast(ctx, Tone.INFO, t("zbs-templates.sync.asked"));
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }
}
