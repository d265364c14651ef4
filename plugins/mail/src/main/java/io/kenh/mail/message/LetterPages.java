package io.kenh.mail.message;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.FileAnswer;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.jte.StaticTemplates;
import io.kenh.ui.Kit;
import java.util.function.LongFunction;

/** One letter: what it says, how it fared, and what can be done. */
public final class LetterPages {
    private static final String PAGE = LetterLists.PATH + "/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Letters letters;

    public LetterPages(Host host, Letters letters) {
        this.host = host;
        this.letters = letters;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(MailPermissions.READ);
        var send = new Access.Needs(MailPermissions.SEND);
        routes.get(PAGE, read, this::show)
                .get(PAGE + "/files/{file}", read, this::file)
                .post(PAGE + "/again", send, ctx -> step(ctx, this::again))
                .post(PAGE + "/cancel", send, ctx -> step(ctx, this::cancel));
    }

    private void show(Context ctx) {
        var letter = letters.get(PathId.of(ctx));
        var about = letter.document();
        var sender = letter.senderId();
        var view = new LetterView(
                letter,
                about == null
                        ? null
                        : host.services().get(Documents.class).find(about).orElse(null),
                sender == null
                        ? null
                        : host.services()
                                .get(Users.class)
                                .find(sender)
                                .map(Users.UserRef::name)
                                .orElse(null),
                Current.actor().may(MailPermissions.SEND));
        host.ui().page(ctx, letter.subject(), templates.messageShow(view));
    }

    private void file(Context ctx) {
        var letter = letters.get(PathId.of(ctx));
        var wanted = ctx.pathParam("file");
        var attached = letter.files().stream()
                .filter(one -> one.fileId().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var file = host.files().find(wanted).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        FileAnswer.send(ctx, host.files(), file, attached.name());
    }

    private String again(long id) {
        letters.again(id);
        return "mail.again.done";
    }

    private String cancel(long id) {
        return letters.cancel(id) == LetterState.LEFT ? "mail.cancel.left" : "mail.cancel.done";
    }

    /** @param step what is done with the letter, and the text key that says so */
    private void step(Context ctx, LongFunction<String> step) {
        long id = PathId.of(ctx);
        if (!Current.actor().may(MailPermissions.READ)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        try {
            host.ui().toast(ctx, Tone.SUCCESS, t(step.apply(id)));
        } catch (KenhException refused) {
            if (refused.code() instanceof CoreError) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect(Mailer.path(id), HttpStatus.SEE_OTHER);
    }
}
