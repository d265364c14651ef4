package io.kenh.mail.rest;

import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.mail.api.MailPermissions;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.message.LetterState;
import io.kenh.mail.message.Letters;
import io.kenh.mail.message.Outbox;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The JSON doors to letters. */
public final class LetterApi {
    private static final String PATH = "/mail/messages";
    private static final int LIMIT = 50;
    private static final int MOST = 200;
    private static final int KEY = 120;

    private final Host host;
    private final Outbox outbox;
    private final Letters letters;

    public LetterApi(Host host, Outbox outbox, Letters letters) {
        this.host = host;
        this.outbox = outbox;
        this.letters = letters;
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record LetterPage(
            List<LetterJson> items, @Nullable String next) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(MailPermissions.READ);
        routes.api(Endpoint.get(PATH, read, "Lists e-mails, the latest first.", LetterPage.class, this::list)
                .query("state", "State of the e-mail.")
                .paged(LIMIT, MOST));
        routes.api(
                Endpoint.get(PATH + "/{id}", read, "One e-mail.", LetterJson.class, request -> one(request.id("id"))));
        routes.api(Endpoint.post(
                        PATH,
                        new Access.Needs(MailPermissions.SEND),
                        "Queues an e-mail; idempotent by key; another e-mail under the same key is refused (409 mail.key-taken).",
                        LetterInput.class,
                        LetterJson.class,
                        this::queue)
                .created());
        step(routes, "again", "Sends an e-mail again; one that is unclear may arrive twice.", letters::again);
        step(routes, "cancel", "Takes back an e-mail that waits, or leaves an unknown one as it is.", letters::cancel);
    }

    private void step(Routes routes, String name, String summary, LongConsumer step) {
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                PATH + "/{id}/" + name,
                new Access.Needs(MailPermissions.SEND),
                summary,
                Void.class,
                LetterJson.class,
                request -> {
                    if (!Current.actor().may(MailPermissions.READ)) {
                        throw new KenhException(CoreError.NOT_FOUND);
                    }
                    step.accept(request.id("id"));
                    return one(request.id("id"));
                }));
    }

    private LetterJson one(long id) {
        return LetterJson.of(letters.get(id));
    }

    private LetterPage list(ApiRequest<Void> request) {
        var page = letters.page(
                request.choice("state", LetterState.class).orElse(null),
                request.query("after").orElse(null),
                request.limit(LIMIT, MOST));
        return new LetterPage(page.items().stream().map(LetterJson::of).toList(), page.next());
    }

    private LetterJson queue(ApiRequest<LetterInput> request) {
        var input = request.body();
        if (input.key() != null && input.key().length() > KEY) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var document = document(input);
        var partner = input.partnerId() != null ? input.partnerId() : document == null ? null : document.partnerId();
        if (input.partnerId() != null
                && host.services().get(Partners.class).find(input.partnerId()).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var actor = Current.actor();
        var company = document == null || document.companyId() == 0 ? actor.companyId() : document.companyId();
        var draft = new Mailer.Draft(
                company,
                text(input.to()),
                text(input.name()),
                partner,
                text(input.subject()),
                text(input.text()),
                List.of(),
                document == null ? null : document.ref(),
                "api:" + (input.key() == null ? UUID.randomUUID().toString() : input.key()),
                Boolean.TRUE.equals(input.automatic()),
                Boolean.TRUE.equals(input.despite()));
        var letter = Outbox.settled(() -> outbox.once(draft));
        request.ctx().status(HttpStatus.CREATED).header("Location", "/api/v1" + PATH + "/" + letter.id());
        return LetterJson.of(letter);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private @Nullable DocView document(LetterInput input) {
        var type = input.documentType();
        var id = input.documentId();
        if (type == null && id == null) {
            return null;
        }
        if (type == null || id == null) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        return host.services()
                .get(Documents.class)
                .find(new DocRef(type, id))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
