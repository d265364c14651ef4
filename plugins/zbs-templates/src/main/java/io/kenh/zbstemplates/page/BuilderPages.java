package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Banks;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.logo.Logos;
import io.kenh.zbstemplates.template.TemplateService;
import io.kenh.zbstemplates.template.TemplateStore;
import io.kenh.zbstemplates.template.TemplateView;
import io.kenh.zbstemplates.values.FactNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The builder: a form of components beside a phone that follows while one types. */
public final class BuilderPages {
    private static final String EDIT = "/zbs-templates/templates/{id}/edit";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplateStore store;
    private final TemplateService service;
    private final Logos logos;
    private final RecentDocuments documents;
    private final Previews previews;

    public BuilderPages(
            Host host,
            TemplateStore store,
            TemplateService service,
            Logos logos,
            RecentDocuments documents,
            Previews previews) {
        this.host = host;
        this.store = store;
        this.service = service;
        this.logos = logos;
        this.documents = documents;
        this.previews = previews;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(ZbsPermissions.WRITE);
        routes.get(EDIT, write, this::edit)
                .post(EDIT, write, this::save)
                .post("/zbs-templates/templates/{id}/change", write, this::change)
                .post("/zbs-templates/templates/{id}/preview", write, this::preview);
    }

    private TemplateView editable(Context ctx) {
        var template = store.view(PathId.of(ctx));
        if (!template.editable()) {
            throw new KenhException(template.row().imported() ? ZbsError.IMPORTED : ZbsError.PENDING);
        }
        return template;
    }

    private void edit(Context ctx) {
        var template = editable(ctx);
        var type = Optional.ofNullable(template.newest().documentType()).orElse("");
        var form = Form.of(ContentForm.values(template.content(), type));
        page(ctx, view(template, template.row().version(), form, template.content(), "", List.of()));
    }

    private void page(Context ctx, BuilderView view) {
        host.ui().page(ctx, t("zbs-templates.edit.title", view.template().row().name()), templates.builderPage(view));
    }

    /** Adds, removes or moves a component; nothing is saved. */
    private void change(Context ctx) {
        var template = editable(ctx);
        var form = Form.read(ctx);
        var content = ContentForm.read(form);
        var edited = Edits.apply(content, form.value("do"), documents.facts(form.value("document")));
        host.ui()
                .fragment(
                        ctx, templates.builderForm(again(template, form, edited.content(), edited.focus(), List.of())));
    }

    private BuilderView again(
            TemplateView template, Form form, TemplateContent content, String focus, List<Difference> conflicts) {
        var values = ContentForm.values(content, form.value("document"));
        values.put("source", form.value("source"));
        values.put("mode", form.value("mode"));
        var fresh = Form.of(values);
        fresh.errors(form.errors());
        return view(template, version(form), fresh, content, focus, conflicts);
    }

    private void preview(Context ctx) {
        var template = editable(ctx);
        var form = Form.read(ctx);
        host.ui().fragment(ctx, templates.builderPreview(preview(template, form, ContentForm.read(form))));
    }

    private PreviewView preview(TemplateView template, Form form, TemplateContent content) {
        return previews.of(
                content,
                template.row().accountId(),
                form.value("document"),
                form.value("source"),
                form.value("mode").equals("dark"));
    }

    private void save(Context ctx) {
        var template = editable(ctx);
        var form = Form.read(ctx);
        var content = ContentForm.read(form);
        if (form.value("do").equals("add:image")) {
            var images = new ArrayList<>(content.images());
            picture(ctx, form).ifPresent(images::add);
            page(ctx, again(template, form, Edits.images(content, images), "", List.of()));
            return;
        }
        var document = form.value("document");
        try {
            service.edit(template.row().id(), version(form), document.isEmpty() ? null : document, content);
        } catch (KenhException refused) {
            if (refused.code() != CoreError.CONFLICT) {
                throw refused;
            }
            ctx.status(HttpStatus.CONFLICT);
            var now = store.view(template.row().id());
            form = Form.of(ContentForm.values(content, document));
            page(ctx, view(now, now.row().version(), form, content, "", Difference.between(now.content(), content)));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.saved"));
        ctx.redirect("/zbs-templates/templates/" + template.row().id(), HttpStatus.SEE_OTHER);
    }

    private Optional<String> picture(Context ctx, Form form) {
        var upload = ctx.uploadedFile("picture");
        if (upload == null || upload.size() == 0) {
            form.error("header", t("ui.form.required"));
            return Optional.empty();
        }
        try (var in = upload.content()) {
            return Optional.of(logos.picture(in, upload.filename()).id());
        } catch (KenhException refused) {
            form.error("header", Kit.error(refused));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Form form) {
        try {
            return Integer.parseInt(form.value("version"));
        } catch (NumberFormatException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    private List<Option> banks(TemplateContent content) {
        var banks = new ArrayList<Option>();
        banks.add(new Option("", t("zbs-templates.payment.no-bank")));
        host.services().find(Banks.class).map(Banks::all).orElse(List.of()).stream()
                .map(bank -> new Option(bank.bin(), bank.name() + " (" + bank.bin() + ")"))
                .forEach(banks::add);
        if (content.payment() != null) {
            keep(banks, content.payment().bank());
        }
        return banks;
    }

    private static void keep(List<Option> options, String value) {
        if (options.stream().noneMatch(option -> option.value().equals(value))) {
            options.add(new Option(value, value));
        }
    }

    private BuilderView view(
            TemplateView template,
            int version,
            Form form,
            TemplateContent content,
            String focus,
            List<Difference> conflicts) {
        var type = form.value("document");
        var types = new ArrayList<Option>();
        types.add(new Option("", t("zbs-templates.no-document")));
        documents.types().forEach(one -> types.add(new Option(one.name(), t("doc." + one.name()))));
        // What is chosen stays, also while the plugin that knows it is switched off.
        keep(types, type);
        var facts = new ArrayList<Option>();
        facts.add(new Option("", t("zbs-templates.no-fact")));
        documents.facts(type).keySet().forEach(name -> facts.add(new Option(name, FactNames.of(type, name))));
        content.params().forEach(param -> keep(facts, param.fact()));
        var sources = new ArrayList<Option>();
        sources.add(new Option(Previews.SAMPLE, t("zbs-templates.source.sample")));
        sources.add(new Option(Previews.LONG, t("zbs-templates.source.long")));
        sources.addAll(documents.newest(type));
        return new BuilderView(
                template,
                version,
                form,
                content,
                focus,
                types,
                facts,
                banks(content),
                sources,
                preview(template, form, content),
                content.images().stream().map(LogoPages::image).toList(),
                conflicts,
                template.newest().reason(),
                previews.css());
    }
}
