package io.kenh.inbox.page;

import gg.jte.Content;
import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.jte.StaticTemplates;
import io.kenh.ui.Kit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the inbox shows: the page, and the parts of it that are fetched again when something changes. */
public final class InboxPages {
    private final Host host;
    private final ListReader lists;
    private final ConversationReader conversations;
    private final PartnerSection partners;
    private final StaticTemplates templates = new StaticTemplates();

    public InboxPages(Host host) {
        this.host = host;
        this.lists = new ListReader(host);
        this.conversations = new ConversationReader(host);
        this.partners = new PartnerSection(host);
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(InboxPermissions.READ);
        routes.get("/inbox", read, ctx -> page(ctx, null, 0))
                .get("/inbox/list", read, this::list)
                .get("/inbox/filters", read, this::filters)
                .get("/inbox/conversations/{id}", read, this::conversation)
                .get("/inbox/conversations/{id}/messages", read, this::messages)
                .get("/inbox/conversations/{id}/head", read, this::head)
                .get("/inbox/conversations/{id}/window", read, this::window)
                .get("/inbox/conversations/{id}/customer", read, this::customer)
                .get("/inbox/conversations/{id}/earlier", read, this::earlier)
                .get("/inbox/messages/{id}/card", read, this::card)
                .get("/inbox/partners/{id}/conversations", read, this::ofPartner);
    }

    private void conversation(Context ctx) {
        show(ctx, PathId.of(ctx), "", "");
    }

    /** The conversation, with a text that could not be sent and why. */
    void show(Context ctx, long id, String text, String error) {
        var view = conversations.read(ctx, id, ListAddress.read(ctx), text, error);
        if (targets(ctx, "inbox-conversation")) {
            host.ui().fragment(ctx, templates.inboxConversation(view));
        } else {
            page(ctx, view, id);
        }
    }

    private void page(Context ctx, @Nullable ConversationView conversation, long selected) {
        var list = lists.read(ListAddress.read(ctx), ListReader.PAGE, null, selected);
        var title = conversation == null
                ? Kit.t("inbox.title")
                : conversation.head().name();
        var content = templates.inboxPage(new PageView(
                list, conversation, host.ui().asset("inbox.js"), host.ui().asset("inbox.css")));
        // Who types above the list picks it and its filters out of the page.
        if (targets(ctx, "inbox-rows")) {
            host.ui().fragment(ctx, content);
        } else {
            host.ui().page(ctx, title, content);
        }
    }

    private void list(Context ctx) {
        var after = ctx.queryParam("after");
        // A page that has loaded more rows asks for as many again, so that none of them goes away under the reader's
        // eyes.
        int limit = after == null
                ? Math.clamp(number(ctx.queryParam("loaded")), ListReader.PAGE, ListReader.MAX_PAGE)
                : ListReader.PAGE;
        var view = lists.read(ListAddress.read(ctx), limit, after, number(ctx.queryParam("selected")));
        host.ui().fragment(ctx, after == null ? templates.inboxList(view) : templates.inboxRows(view));
    }

    private void filters(Context ctx) {
        host.ui().fragment(ctx, templates.inboxFilters(lists.chips(ListAddress.read(ctx))));
    }

    private void messages(Context ctx) {
        var before = ctx.queryParam("before");
        if (before != null) {
            host.ui().fragment(ctx, templates.inboxOlder(conversations.older(PathId.of(ctx), before)));
            return;
        }
        conversations
                .since(PathId.of(ctx), ctx.queryParam("from"))
                .ifPresentOrElse(
                        block -> host.ui().fragment(ctx, templates.inboxLines(block)),
                        () -> ctx.header("HX-Refresh", "true"));
    }

    private void card(Context ctx) {
        var card = conversations.card(PathId.of(ctx));
        host.ui().fragment(ctx, card.<Content>map(templates::inboxCard).orElse(Kit.none()));
    }

    private void head(Context ctx) {
        head(ctx, PathId.of(ctx));
    }

    void head(Context ctx, long id) {
        host.ui().fragment(ctx, templates.inboxHead(conversations.head(ctx, id, ListAddress.read(ctx))));
    }

    private void window(Context ctx) {
        host.ui().fragment(ctx, templates.inboxBanner(conversations.banner(ctx, PathId.of(ctx))));
    }

    private void customer(Context ctx) {
        host.ui().fragment(ctx, templates.inboxCustomer(conversations.customer(ctx, PathId.of(ctx))));
    }

    private void ofPartner(Context ctx) {
        host.ui().fragment(ctx, partners.show(PathId.of(ctx)));
    }

    private void earlier(Context ctx) {
        host.ui().fragment(ctx, templates.inboxEarlier(conversations.earlier(PathId.of(ctx))));
    }

    static boolean htmx(Context ctx) {
        return "true".equals(ctx.header("HX-Request"));
    }

    private static boolean targets(Context ctx, String element) {
        return htmx(ctx) && element.equals(ctx.header("HX-Target"));
    }

    private static int number(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(t -> t.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
    }
}
