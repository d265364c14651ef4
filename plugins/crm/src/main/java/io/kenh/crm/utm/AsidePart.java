package io.kenh.crm.utm;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import org.jspecify.annotations.Nullable;

/** Beside any document: where it comes from. A lead's own page says that itself, so only who may change it is shown how. */
public final class AsidePart {
    private static final String PATH = "/crm/documents/{type}/{id}/attribution";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Sources sources;
    private final Words words;

    public AsidePart(Host host, Sources sources, Words words) {
        this.host = host;
        this.sources = sources;
        this.words = words;
    }

    public SlotPart<DocRef> part() {
        return new SlotPart<>(DocumentSlots.BELOW, 800, (ctx, document) -> show(document));
    }

    public void routes(Routes routes) {
        routes.post(PATH, new Access.Needs(CrmPermissions.ATTRIBUTE), this::save);
    }

    private Content show(DocRef document) {
        var actor = Current.actor();
        boolean may = actor.may(CrmPermissions.ATTRIBUTE);
        if (!may && (document.type().equals(Sources.LeadSide.TYPE) || !actor.may(CrmPermissions.READ))) {
            return SlotPart.NOTHING;
        }
        var said = sources.of(document);
        if (said.isEmpty() && !may) {
            return SlotPart.NOTHING;
        }
        return templates.utmAside(new AsideView(
                document,
                said.orElse(Attribution.NONE),
                may,
                words.all(WordKind.MEDIUM),
                words.all(WordKind.SOURCE),
                words.all(WordKind.CAMPAIGN)));
    }

    private void save(Context ctx) {
        var document = new DocRef(ctx.pathParam("type"), PathId.of(ctx));
        var view = host.services()
                .get(Documents.class)
                .find(document)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var form = Form.read(ctx);
        var company = view.companyId() == 0 ? Current.actor().companyId() : view.companyId();
        sources.attribute(
                document, company, new Attribution(said(form, "medium"), said(form, "source"), said(form, "campaign")));
        host.ui().toast(ctx, Tone.SUCCESS, t("crm.saved"));
        ctx.redirect(view.path(), HttpStatus.SEE_OTHER);
    }

    private static @Nullable String said(Form form, String field) {
        return form.optional(field, Word.LONGEST).orElse(null);
    }
}
