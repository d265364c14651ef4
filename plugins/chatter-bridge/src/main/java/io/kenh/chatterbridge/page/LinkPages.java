package io.kenh.chatterbridge.page;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.chatterbridge.BridgePermissions;
import io.kenh.chatterbridge.jte.StaticTemplates;
import io.kenh.chatterbridge.link.LinkReader;
import io.kenh.chatterbridge.link.LinkRow;
import io.kenh.chatterbridge.link.Links;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Suggestion;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** The cards beside conversation and document, and their buttons. */
public final class LinkPages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Links links;
    private final LinkReader reader;
    private final Papers papers;

    public LinkPages(Host host, Links links, LinkReader reader) {
        this.host = host;
        this.links = links;
        this.reader = reader;
        this.papers = new Papers(host);
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(BridgePermissions.LINK);
        routes.get("/chatter-bridge/conversations/{id}/documents", needs, this::suggest)
                .post("/chatter-bridge/conversations/{id}/links", needs, this::add)
                .post("/chatter-bridge/links/{id}/pin", needs, ctx -> step(ctx, id -> links.pin(id, true)))
                .post("/chatter-bridge/links/{id}/unpin", needs, ctx -> step(ctx, id -> links.pin(id, false)))
                .post("/chatter-bridge/links/{id}/remove", needs, ctx -> step(ctx, links::remove));
    }

    /** Beside a conversation: the documents it is about, and those of the customer it may be about. */
    public Content pane(ConversationRef conversation) {
        boolean may = Current.actor().may(BridgePermissions.LINK);
        var known = reader.of(conversation.id());
        var lines = papers.lines(known);
        return lines.isEmpty() && !may
                ? SlotPart.NOTHING
                : templates.linkPane(new PaneView(
                        conversation.id(), lines, may ? papers.offered(conversation, known) : List.of(), may));
    }

    /** Below a document: the conversations whose lines come here, of those the actor may read. */
    public Content document(DocRef document) {
        var actor = Current.actor();
        if (!actor.may(InboxPermissions.READ) || document.type().equals(Links.CONVERSATION)) {
            return SlotPart.NOTHING;
        }
        var lines = reader.of(document).stream().flatMap(this::line).toList();
        var path = host.services().get(Documents.class).find(document).map(DocView::path);
        return lines.isEmpty() || path.isEmpty()
                ? SlotPart.NOTHING
                : templates.linkDocument(new DocumentView(lines, actor.may(BridgePermissions.LINK), path.get()));
    }

    private Stream<LinkLine> line(LinkRow link) {
        return host.services().get(Replies.class).visible(link.conversationId()).stream()
                .map(conversation -> new LinkLine(
                        link, conversation.partnerName(), "", "/inbox/conversations/" + conversation.id()));
    }

    private ConversationRef conversation(Context ctx) {
        return host.services()
                .get(Replies.class)
                .visible(PathId.of(ctx))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private void suggest(Context ctx) {
        Suggestion.answer(ctx, host.json(), (Object) papers.search(conversation(ctx), Suggestion.typed(ctx)));
    }

    private void add(Context ctx) {
        var conversation = conversation(ctx);
        var picked = Form.read(ctx).value("documentId").split(":", 2);
        if (picked.length < 2) {
            host.ui().toast(ctx, Tone.DANGER, t("chatter-bridge.pick.first"));
        } else {
            links.link(conversation.id(), new DocRef(picked[0], PathId.parse(picked[1])));
            host.ui().toast(ctx, Tone.SUCCESS, t("chatter-bridge.linked"));
        }
        ctx.redirect("/inbox/conversations/" + conversation.id(), HttpStatus.SEE_OTHER);
    }

    private void step(Context ctx, LongConsumer step) {
        step.accept(PathId.of(ctx));
        host.ui().toast(ctx, Tone.SUCCESS, t("chatter-bridge.saved"));
        var back = Form.read(ctx).value("back");
        ctx.redirect(back.matches("/[a-z][a-zA-Z0-9/-]*") ? back : "/inbox", HttpStatus.SEE_OTHER);
    }
}
