package io.kenh.zbstemplates.rest;

import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.send.MessageState;
import io.kenh.zbstemplates.send.MessageStore;
import io.kenh.zbstemplates.send.Route;
import io.kenh.zbstemplates.send.SendOnce;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.send.Source;
import io.kenh.zbstemplates.send.Texts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The JSON doors to messages. */
public final class MessageApi {
    private static final String PATH = "/zbs-templates/messages";
    private static final int LIMIT = 50;
    private static final int MOST = 200;
    private static final int KEY = 120;

    private final Host host;
    private final Sending sending;
    private final SendOnce once;

    public MessageApi(Host host, Sending sending, SendOnce once) {
        this.host = host;
        this.sending = sending;
        this.once = once;
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record MessagePage(
            List<MessageJson> items, @Nullable String next) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(ZbsPermissions.MESSAGES);
        routes.api(Endpoint.get(PATH, read, "Lists messages, the latest first.", MessagePage.class, this::list)
                .query("state", "State of the message.")
                .query("template", "Id of a template.")
                .query("documentType", "Type of the document, e.g. sales.order; with documentId.")
                .query("documentId", "Id of the document; with documentType.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "One message with its values.",
                MessageJson.class,
                request -> one(request.id("id"))));
        routes.api(Endpoint.post(
                PATH,
                new Access.Needs(ZbsPermissions.SEND),
                "Queues a message about a document; idempotent by key.",
                MessageInput.class,
                MessageJson.class,
                this::send));
        var remedies = sending.remedies();
        step(
                routes,
                "cancel",
                "Takes back a message that was not tried yet; refused for one that is on its way.",
                remedies::cancel);
        step(
                routes,
                "again",
                "Sends a message again that failed, waits, or of which nobody knows whether it arrived: that one may then"
                        + " arrive twice.",
                remedies::again);
        step(
                routes,
                "check",
                "Asks the platform how a message stands; of an unknown one, the sender asks soon.",
                remedies::check);
        step(routes, "arrived", "Says of an unknown message that the customer has it.", remedies::arrived);
    }

    private void step(Routes routes, String name, String summary, LongConsumer step) {
        routes.api(new Endpoint<>(
                Endpoint.Method.POST,
                PATH + "/{id}/" + name,
                new Access.Needs(ZbsPermissions.SEND),
                summary,
                Void.class,
                MessageJson.class,
                request -> {
                    step.accept(request.id("id"));
                    return one(request.id("id"));
                }));
    }

    private MessagePage list(ApiRequest<Void> request) {
        var filter = new MessageStore.Filter(
                request.choice("state", MessageState.class).orElse(null),
                request.number("template").orElse(0L),
                Subject.asked(request).orElse(null));
        var page = sending.store().page(filter, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new MessagePage(
                page.items().stream().map(row -> MessageJson.of(row, null)).toList(), page.next());
    }

    static <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new KenhException(CoreError.BAD_REQUEST, e);
        }
    }

    private MessageJson one(long id) {
        var row = sending.store().view(id).row();
        return MessageJson.of(row, Texts.read(host, row.texts()));
    }

    private MessageJson send(ApiRequest<MessageInput> request) {
        var input = request.body();
        if (input.documentType() == null || (input.key() != null && input.key().length() > KEY)) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var route = input.route() == null ? null : constant(Route.class, input.route());
        var key = input.key() == null ? UUID.randomUUID().toString() : input.key();
        var composed =
                sending.composer().compose(input.templateId(), new DocRef(input.documentType(), input.documentId()));
        var actor = Current.actor();
        var source = Source.person(sending.outbox().team(composed.template(), actor), actor.userId())
                .despite(Boolean.TRUE.equals(input.despite()));
        var id = once.send(composed, input.typed(), "api:" + key, route, Boolean.TRUE.equals(input.again()), source);
        request.ctx().status(HttpStatus.CREATED).header("Location", "/api/v1" + PATH + "/" + id);
        return one(id);
    }
}
