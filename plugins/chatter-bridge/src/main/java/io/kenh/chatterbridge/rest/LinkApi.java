package io.kenh.chatterbridge.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Endpoint.Method;
import io.kenh.api.web.Routes;
import io.kenh.chatterbridge.BridgePermissions;
import io.kenh.chatterbridge.link.LinkReader;
import io.kenh.chatterbridge.link.LinkRow;
import io.kenh.chatterbridge.link.Links;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/** The JSON doors to links: what the actor may not read, of document or conversation, is not there. */
public final class LinkApi {
    private static final String PATH = "/chatter-bridge/links";

    private final Host host;
    private final Links links;
    private final LinkReader reader;

    public LinkApi(Host host, Links links, LinkReader reader) {
        this.host = host;
        this.links = links;
        this.reader = reader;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(InboxPermissions.READ);
        var write = new Access.Needs(BridgePermissions.LINK);
        routes.api(Endpoint.get(
                                PATH,
                                read,
                                "Links of a conversation, of a document, or between the two; of neither there are none.",
                                LinkOut.All.class,
                                this::list)
                        .query("conversation", "Id of the conversation.")
                        .query("document", "Type and id of the document, as in sales.order:42."))
                .api(Endpoint.post(
                                PATH,
                                write,
                                "Link a conversation with a document.",
                                LinkIn.class,
                                LinkOut.class,
                                this::create)
                        .createdOnce())
                .api(step(
                        Method.POST,
                        "/{id}/pin",
                        write,
                        "New messages go to this document only.",
                        id -> links.pin(id, true)))
                .api(step(
                        Method.POST,
                        "/{id}/unpin",
                        write,
                        "New messages go to the newest open document.",
                        id -> links.pin(id, false)))
                .api(step(Method.DELETE, "/{id}", write, "Remove a link; what was copied stays.", links::remove));
    }

    /** Answers with the links of the conversation as they are then. */
    private Endpoint<Void, LinkOut.All> step(
            Method method, String path, Access access, String summary, LongUnaryOperator step) {
        return new Endpoint<>(
                method,
                PATH + path,
                access,
                summary,
                Void.class,
                LinkOut.All.class,
                request -> all(reader.of(step.applyAsLong(request.id("id")))));
    }

    private LinkOut.All all(List<LinkRow> links) {
        return new LinkOut.All(visible(links).map(LinkOut::of).toList());
    }

    private LinkOut.All list(ApiRequest<Void> request) {
        var conversation = request.number("conversation");
        var document = request.query("document").map(LinkApi::document);
        var found =
                conversation.map(reader::of).or(() -> document.map(reader::of)).orElse(List.of());
        return all(found.stream()
                .filter(link -> document.isEmpty() || document.get().equals(link.document()))
                .toList());
    }

    private Stream<LinkRow> visible(List<LinkRow> found) {
        var documents = host.services()
                .get(Documents.class)
                .find(found.stream().map(LinkRow::document).toList());
        var replies = host.services().get(Replies.class);
        return found.stream()
                .filter(link -> documents.containsKey(link.document()))
                .filter(link -> replies.visible(link.conversationId()).isPresent());
    }

    private static DocRef document(String text) {
        var parts = text.split(":", 2);
        if (parts.length < 2 || !parts[1].matches("[0-9]{1,18}")) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        return new DocRef(parts[0], Long.parseLong(parts[1]));
    }

    private LinkOut create(ApiRequest<LinkIn> request) {
        var said = request.body();
        var document = said.document();
        if (!links.link(said.conversationId(), document)) {
            request.ctx().status(200);
        }
        return visible(reader.of(said.conversationId()))
                .filter(link -> link.document().equals(document))
                .map(LinkOut::of)
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
