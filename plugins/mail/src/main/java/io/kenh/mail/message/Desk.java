package io.kenh.mail.message;

import gg.jte.Content;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.DoNotContact;
import io.kenh.mail.api.MailError;
import io.kenh.mail.api.MailForm;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Where people write. */
public final class Desk implements MailForm {
    private static final int ADDRESS = 254;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Outbox mailer;

    public Desk(Host host, Outbox mailer) {
        this.host = host;
        this.mailer = mailer;
    }

    @Override
    public Content show(About about, Form form, String action, String back, Content more) {
        var partner = about.partnerId();
        return templates.messageWrite(new WriteView(
                about.name(),
                form,
                action,
                back,
                more,
                mailer.ready(about.companyId()),
                mailer.setUpPath().orElse(null),
                partner == null
                        ? null
                        : host.services().get(DoNotContact.class).of(partner).orElse(null)));
    }

    @Override
    public Optional<String> queue(About about, Form form, Supplier<List<Mailer.Attachment>> files) {
        var to = form.required("to", ADDRESS);
        var subject = form.required("subject", Mailer.SUBJECT);
        var text = form.required("text", Mailer.TEXT);
        if (form.hasErrors()) {
            return Optional.empty();
        }
        try {
            Outbox.settled(() -> host.db()
                    .write(em -> mailer.once(new Mailer.Draft(
                            about.companyId(),
                            to,
                            Mailer.line(about.name(), Mailer.NAME),
                            about.partnerId(),
                            subject,
                            text,
                            files.get(),
                            about.document(),
                            key(about, form.value("token")),
                            false,
                            form.flag("despite"),
                            about.moment()))));
            return Optional.of(to);
        } catch (KenhException refused) {
            if (!(refused.code() instanceof MailError error)) {
                throw refused;
            }
            form.error(field(error), error == MailError.KEY_TAKEN ? Kit.t("mail.write.another") : Kit.error(refused));
            return Optional.empty();
        }
    }

    private static String key(About about, String token) {
        var document = about.document();
        var once =
                token.matches("[A-Za-z0-9-]{8,64}") ? token : UUID.randomUUID().toString();
        return "form:" + document.type() + ":" + document.id() + ":" + once;
    }

    private static String field(MailError error) {
        return switch (error) {
            case BAD_ADDRESS, NOT_SET_UP, NOT_NOW -> "to";
            case BAD_LINE -> "subject";
            case EMPTY, TOO_LONG, TOO_LARGE -> "text";
            case KEY_TAKEN -> WriteView.TOKEN;
            case NO_CONTACT -> "despite";
        };
    }
}
