package io.kenh.sales.bridge.inbox;

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
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The buttons and pages between a conversation and its quotations. */
final class QuotePages {
    private static final int SHOWN = 5;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final QuoteStart start;
    private final QuoteCards cards;
    private final Recipients recipients;

    QuotePages(Host host, QuoteStart start, QuoteCards cards) {
        this.host = host;
        this.start = start;
        this.cards = cards;
        this.recipients = new Recipients(host);
    }

    void routes(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        routes.post(
                        "/sales/chat/{id}/quote",
                        write,
                        ctx -> ctx.redirect(start.quote(PathId.of(ctx)), HttpStatus.SEE_OTHER))
                .get("/sales/chat/{id}/customer", write, ctx -> customer(ctx, null))
                .post("/sales/chat/{id}/customer", write, this::chosen)
                .post("/sales/chat/{id}/send/{order}", write, this::send);
    }

    Content button(ConversationRef conversation) {
        return Current.actor().may(SalesPermissions.WRITE) ? templates.chatButton(conversation.id()) : SlotPart.NOTHING;
    }

    Content pane(ConversationRef conversation) {
        if (!Current.actor().may(SalesPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        var orders = start.of(conversation.id()).stream().limit(SHOWN).toList();
        return orders.isEmpty() ? SlotPart.NOTHING : templates.chatPane(view(conversation, orders));
    }

    /** On the order's page: gives the customer the address in the conversation it came from. */
    Content sendButton(DocRef document) {
        if (!document.type().equals("sales.order") || !Current.actor().may(SalesPermissions.WRITE)) {
            return SlotPart.NOTHING;
        }
        var source = host.services()
                .get(Orders.class)
                .source(document.id())
                .filter(origin -> origin.type().equals(QuoteStart.CONVERSATION));
        var order = host.services().get(Orders.class).find(document.id());
        if (source.isEmpty() || order.isEmpty() || order.get().publicUrl() == null) {
            return SlotPart.NOTHING;
        }
        var conversation =
                host.services().get(Replies.class).visible(source.get().id());
        return conversation
                .map(one -> templates.chatSend(view(one, List.of(order.get()))))
                .map(part -> (Content) part)
                .orElse(SlotPart.NOTHING);
    }

    private PaneView view(ConversationRef conversation, List<OrderRef> orders) {
        var actor = Current.actor();
        boolean open = actor.may(InboxPermissions.REPLY)
                && actor.may(SalesPermissions.WRITE)
                && host.services()
                        .get(Replies.class)
                        .window(conversation.thread())
                        .open();
        return new PaneView(
                conversation.id(),
                recipients.name(conversation),
                orders,
                recipients.fitting(conversation, orders),
                open,
                UUID.randomUUID().toString());
    }

    private void customer(Context ctx, @Nullable String error) {
        var conversation = start.conversation(PathId.of(ctx));
        var view = new CustomerView(conversation.id(), conversation.partnerId(), conversation.partnerName(), error);
        host.ui().page(ctx, t("sales.chat.who"), templates.chatCustomer(view));
    }

    private void chosen(Context ctx) {
        var conversation = start.conversation(PathId.of(ctx));
        var typed = Form.read(ctx).value("partnerId");
        var partner = typed.matches("[1-9]\\d{0,17}")
                ? host.services().get(Partners.class).find(Long.parseLong(typed))
                : java.util.Optional.<Partners.PartnerRef>empty();
        if (partner.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            customer(ctx, t("sales.error.partner"));
            return;
        }
        ctx.redirect(start.draft(conversation, partner.get().id()), HttpStatus.SEE_OTHER);
    }

    private void send(Context ctx) {
        var conversation = start.conversation(PathId.of(ctx));
        var order = start.of(conversation.id()).stream()
                .filter(one -> one.id() == PathId.of(ctx, "order"))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var form = Form.read(ctx);
        var token = form.value("token");
        try {
            cards.send(
                    conversation,
                    order.id(),
                    form.flag("pdf"),
                    token.matches("[A-Za-z0-9-]{8,64}")
                            ? token
                            : UUID.randomUUID().toString());
            host.ui().toast(ctx, Tone.SUCCESS, t("sales.chat.sent"));
        } catch (KenhException refused) {
            if (refused.code() instanceof CoreError) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
        }
        ctx.redirect("/inbox/conversations/" + conversation.id(), HttpStatus.SEE_OTHER);
    }
}
