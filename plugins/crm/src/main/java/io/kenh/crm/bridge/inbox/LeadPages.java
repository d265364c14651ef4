package io.kenh.crm.bridge.inbox;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.utm.Word;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The button, the page and the card between a conversation and its leads. */
final class LeadPages {
    private static final int SHOWN = 5;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final LeadStart start;

    LeadPages(Host host, LeadStart start) {
        this.host = host;
        this.start = start;
    }

    void routes(Routes routes) {
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.get("/crm/chat/{id}/lead", write, ctx -> {
                    var title = Objects.requireNonNullElse(ctx.queryParam("title"), "");
                    var conversation = start.conversation(PathId.of(ctx));
                    var said = Objects.requireNonNullElse(ctx.queryParam("campaign"), start.campaign(conversation));
                    show(ctx, Form.of(Map.of("title", title, "campaign", said)), null);
                })
                .post("/crm/chat/{id}/lead", write, this::create)
                .post("/crm/chat/{id}/lead/{lead}", write, this::append);
    }

    Content button(ConversationRef conversation) {
        var actor = Current.actor();
        if (!actor.may(CrmPermissions.WRITE)) {
            return SlotPart.NOTHING;
        }
        boolean made = actor.may(CrmPermissions.READ) && !start.of(conversation).isEmpty();
        return templates.chatButton(conversation.id(), made);
    }

    Content pane(ConversationRef conversation) {
        if (!Current.actor().may(CrmPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        var leads = start.of(conversation).stream().limit(SHOWN).toList();
        return leads.isEmpty() ? SlotPart.NOTHING : templates.chatPane(leads);
    }

    private void show(Context ctx, Form form, @Nullable String refused) {
        var conversation = start.conversation(PathId.of(ctx));
        var view = new StartView(
                conversation.id(),
                conversation.partnerName(),
                form,
                start.known(conversation),
                start.campaigns(),
                refused);
        host.ui().page(ctx, t("crm.chat.lead"), templates.chatStart(view));
    }

    private void create(Context ctx) {
        var conversation = start.conversation(PathId.of(ctx));
        var form = Form.read(ctx);
        var said = new Titled(form.required("title", 200), form.text("campaign", Word.LONGEST));
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        start.create(conversation, said);
        back(ctx, conversation, "crm.chat.made");
    }

    private void append(Context ctx) {
        var conversation = start.conversation(PathId.of(ctx));
        boolean added;
        try {
            added = start.append(conversation, PathId.of(ctx, "lead"));
        } catch (KenhException refused) {
            if (!(refused.code() instanceof CrmError)) {
                throw refused;
            }
            ctx.status(refused.code().status());
            var form = Form.of(Map.of("title", "", "campaign", start.campaign(conversation)));
            show(ctx, form, Kit.error(refused));
            return;
        }
        back(ctx, conversation, added ? "crm.chat.appended" : "crm.chat.nothing-new");
    }

    private void back(Context ctx, ConversationRef conversation, String said) {
        host.ui().toast(ctx, Tone.SUCCESS, t(said));
        ctx.redirect(LeadStart.path(conversation), HttpStatus.SEE_OTHER);
    }
}
