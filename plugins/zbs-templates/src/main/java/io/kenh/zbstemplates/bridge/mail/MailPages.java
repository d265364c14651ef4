package io.kenh.zbstemplates.bridge.mail;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.mail.api.MailForm;
import io.kenh.mail.api.MailForm.About;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.content.PlainText;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.page.TypedValues;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Composer;
import io.kenh.zbstemplates.send.Outbox;
import io.kenh.zbstemplates.template.TemplateStore;
import java.util.List;
import java.util.Map;

/** A template's words about a document as an e-mail: filled in, changed by who sends it. */
final class MailPages {
    private static final String PAGE = "/zbs-templates/mail/{type}/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Limits limits;
    private final Composer composer;

    MailPages(Host host) {
        this.host = host;
        this.limits = new Limits(host);
        var store = new TemplateStore(host);
        this.composer = new Composer(host, store, new Outbox(host, store, limits), limits);
    }

    void routes(Routes routes) {
        var send = new Access.Needs(MailPermissions.SEND);
        routes.get(PAGE + "/write", send, ctx -> write(ctx, Form.query(ctx)))
                .post(PAGE + "/write", send, ctx -> write(ctx, Form.read(ctx)))
                .post(PAGE, send, this::send);
    }

    static String path(DocRef document) {
        return "/zbs-templates/mail/" + document.type() + "/" + document.id();
    }

    /** To whom messages about documents are not allowed, there is no such page. */
    private static DocRef document(Context ctx) {
        if (!Current.actor().may(ZbsPermissions.SEND)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return new DocRef(ctx.pathParam("type"), PathId.of(ctx));
    }

    /** By the template the form names, or the first that fits: an address that is opened again names none. */
    private Composed composed(DocRef document, Form form) {
        var template = form.optionalNumber("template", 1, Long.MAX_VALUE);
        return template.isPresent()
                ? composer.compose(template.getAsLong(), document)
                : composer.usable(document).stream()
                        .findFirst()
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static About about(Composed composed) {
        return new About(
                composed.template().companyId(),
                composed.name(),
                composed.customer(),
                composed.document().ref(),
                composed.moment());
    }

    /** @param asked the page of the template's message: what was typed there is filled in */
    private void write(Context ctx, Form asked) {
        var said = composed(document(ctx), asked);
        var content = said.template().content();
        var whole = said.typed(TypedValues.of(said, asked), limits.current());
        var values = whole.values().texts();
        var customer = said.customer();
        var to = customer == null
                ? ""
                : host.services()
                        .get(Partners.class)
                        .find(customer)
                        .map(Partners.PartnerRef::email)
                        .orElse("");
        var form = MailForm.of(
                to,
                Mailer.line(PlainText.title(content, values), Mailer.SUBJECT),
                String.join("\n", PlainText.body(content, values)),
                Map.of("template", Long.toString(said.template().id())));
        page(ctx, said, form);
    }

    private void page(Context ctx, Composed composed, Form form) {
        var document = composed.document();
        var template = Kit.field(form, Field.hidden("template"));
        var sheet = host.services()
                .get(MailForm.class)
                .show(about(composed), form, path(document.ref()), document.path(), template);
        var title = t("zbs-templates.mail.title", document.title());
        host.ui().page(ctx, title, templates.mailWrite(title, document.path(), sheet));
    }

    private void send(Context ctx) {
        var form = Form.read(ctx);
        var composed = composed(document(ctx), form);
        var sent = host.services().get(MailForm.class).queue(about(composed), form, List::of);
        if (sent.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, composed, form);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("mail.write.queued", sent.get()));
        ctx.redirect(composed.document().path(), HttpStatus.SEE_OTHER);
    }
}
