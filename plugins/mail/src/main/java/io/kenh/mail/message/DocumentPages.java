package io.kenh.mail.message;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.Partners;
import io.kenh.mail.api.MailForm;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.MailedDocument;
import io.kenh.mail.api.MailedDocument.Letter;
import io.kenh.mail.api.MailedDocument.Words;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.Paper;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** "Send by e-mail" on documents: written in the customer's language, changed by who sends it, with the paper. */
public final class DocumentPages {
    private static final String PAGE = "/mail/write/{type}/{id}";
    /** Of the document when the page was opened. */
    private static final String STAGE = "stage";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final MailForm desk;

    public DocumentPages(Host host, MailForm desk) {
        this.host = host;
        this.desk = desk;
    }

    public void routes(Routes routes) {
        var send = new Access.Needs(MailPermissions.SEND);
        routes.get(PAGE, send, this::show).post(PAGE, send, this::send);
    }

    /** On the pages of documents that can be sent. */
    public Content button(DocRef document) {
        return Current.actor().may(MailPermissions.SEND)
                        && of(document.type())
                                .filter(kind -> kind.offered(document.id()))
                                .isPresent()
                ? Kit.quietButton(path(document), "mail", t("mail.document.button"))
                : SlotPart.NOTHING;
    }

    private static String path(DocRef document) {
        return "/mail/write/" + document.type() + "/" + document.id();
    }

    private Optional<MailedDocument> of(String type) {
        return host.services().all(MailedDocument.class).stream()
                .filter(kind -> kind.type().equals(type))
                .findFirst();
    }

    private MailedDocument asked(Context ctx) {
        return of(ctx.pathParam("type")).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private void show(Context ctx) {
        var letter = asked(ctx).letter(PathId.of(ctx));
        var partner = letter.about().partnerId();
        var partners = host.services().get(Partners.class);
        var to = partner == null
                ? ""
                : partners.find(partner).map(Partners.PartnerRef::email).orElse("");
        var words = Paper.in(language(letter), host.texts(), () -> written(letter));
        page(ctx, letter, MailForm.of(to, words.subject(), words.text(), Map.of("pdf", "true")));
    }

    private Locale language(Letter letter) {
        var partner = letter.about().partnerId();
        return partner == null
                ? Current.locale()
                : host.services().get(PartnerCards.class).language(partner);
    }

    private record Written(String subject, String text) {}

    private static Written written(Letter letter) {
        Words words = letter.words().get();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(t("mail.document.greeting", letter.about().name()));
        paragraphs.addAll(words.paragraphs());
        var signed = new ArrayList<String>();
        signed.add(t("mail.document.regards"));
        signed.add(Current.actor().name());
        signed.addAll(words.company());
        paragraphs.add(String.join("\n", signed));
        return new Written(Mailer.line(words.subject(), Mailer.SUBJECT), String.join("\n\n", paragraphs));
    }

    private void page(Context ctx, Letter letter, Form form) {
        var stage = Kit.field(Form.of(Map.of(STAGE, letter.stage())), Field.hidden(STAGE));
        var paper = Kit.field(form, Field.check("pdf", t("mail.document.pdf", letter.number())));
        Content more = output -> {
            stage.writeTo(output);
            paper.writeTo(output);
        };
        var sheet = desk.show(letter.about(), form, path(letter.about().document()), letter.path(), more);
        var title = t("mail.document.title", letter.number());
        host.ui().under(ctx, letter.menu());
        host.ui().page(ctx, title, templates.messageDocument(title, letter.path(), sheet));
    }

    private void send(Context ctx) {
        var kind = asked(ctx);
        var letter = kind.letter(PathId.of(ctx));
        var form = Form.read(ctx);
        var obstacle = letter.obstacle();
        if (obstacle != null) {
            form.error("text", Kit.error(obstacle));
            ctx.status(obstacle.code().status());
            page(ctx, letter, form);
            return;
        }
        var before = form.value(STAGE);
        if (!before.isEmpty() && !before.equals(letter.stage())) {
            form.error("text", t("mail.document.changed"));
            ctx.status(HttpStatus.CONFLICT);
            page(ctx, letter, form);
            return;
        }
        // Set before the write: it takes a while.
        var paper = form.flag("pdf") ? kind.paper(letter.about().document().id()) : new byte[0];
        var sent = desk.queue(letter.about(), form, () -> files(letter, paper));
        if (sent.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, letter, form);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("mail.write.queued", sent.get()));
        ctx.redirect(letter.path(), HttpStatus.SEE_OTHER);
    }

    private List<Mailer.Attachment> files(Letter letter, byte[] paper) {
        if (paper.length == 0) {
            return List.of();
        }
        var name = Paper.file(letter.number());
        var file = host.files().upload(new ByteArrayInputStream(paper), name, Mailer.FILES);
        return List.of(new Mailer.Attachment(file.id(), name));
    }
}
