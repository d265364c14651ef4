package io.kenh.zbstemplates.page;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.inbox.api.InboxSlots;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.jte.StaticTemplates;
import io.kenh.zbstemplates.platform.TemplatePlatform;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Offer;
import io.kenh.zbstemplates.send.Route;
import io.kenh.zbstemplates.send.SendOnce;
import io.kenh.zbstemplates.send.Sending;
import io.kenh.zbstemplates.send.Source;
import io.kenh.zbstemplates.spend.OwnQuotas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Send Zalo message" on documents: choose, see exactly what the customer gets, send. */
public final class SendPages {
    private static final String SEND = "/zbs-templates/send/{type}/{id}";
    private static final String PREVIEW = "zbs-preview";
    private static final int TOKEN = 64;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TemplatePlatform accounts;
    private final Sending sending;
    private final Previews previews;
    private final Offer offer;
    private final Reaches reaches;
    private final SendOnce once;
    private final OwnQuotas own;

    public SendPages(Host host, TemplatePlatform accounts, Sending sending, Previews previews, SendOnce once) {
        this.host = host;
        this.accounts = accounts;
        this.sending = sending;
        this.previews = previews;
        this.offer = new Offer(host);
        this.reaches = new Reaches(host);
        this.once = once;
        this.own = new OwnQuotas(host, sending.quotas());
    }

    public void routes(Routes routes) {
        var send = new Access.Needs(ZbsPermissions.SEND);
        routes.get(SEND, send, this::show).post(SEND, send, this::send).post(SEND + "/look", send, this::look);
    }

    public static List<SlotPart<?>> parts(Host host, SendPages pages, AboutPanel about, RecentDocuments documents) {
        var instead = new Instead(host, documents);
        return List.of(
                new SlotPart<>(InboxSlots.WINDOW_CLOSED, 40, (ctx, conversation) -> instead.of(conversation)),
                new SlotPart<>(DocumentSlots.ACTIONS, 40, (ctx, document) -> pages.button(document)),
                new SlotPart<>(DocumentSlots.BELOW, 200, (ctx, document) -> about.below(document)));
    }

    private Content button(DocRef document) {
        return Current.actor().may(ZbsPermissions.SEND) && offer.fits(document)
                ? templates.sendButton(path(document))
                : SlotPart.NOTHING;
    }

    private static DocRef document(Context ctx) {
        return new DocRef(ctx.pathParam("type"), PathId.of(ctx));
    }

    static String path(DocRef document) {
        return "/zbs-templates/send/" + document.type() + "/" + document.id();
    }

    private void show(Context ctx) {
        var form = Form.query(ctx);
        render(ctx, document(ctx), form, UUID.randomUUID().toString(), null);
    }

    /** The same with what is typed so far: nothing is sent, and what is typed stands in no address. */
    private void look(Context ctx) {
        var form = Form.read(ctx);
        var token =
                form.optional("token", TOKEN).orElseGet(() -> UUID.randomUUID().toString());
        render(ctx, document(ctx), form, token, null);
    }

    private void render(Context ctx, DocRef document, Form form, String token, @Nullable String error) {
        var all = sending.composer().usable(document);
        if (all.isEmpty()) {
            nothing(ctx, document);
            return;
        }
        long wanted = form.optionalNumber("template", 1, Long.MAX_VALUE).orElse(0);
        var said = all.stream()
                .filter(one -> one.template().id() == wanted)
                .findFirst()
                .orElse(all.getFirst());
        var chosen = once.typed(said, TypedValues.of(said, form));
        var account = chosen.template().row().accountId();
        var address = chosen.address(form.choice("route", Route.class).orElse(null));
        var view = new SendView(
                path(document),
                all,
                chosen,
                chosen.unfit() == null ? OpenValue.of(said, chosen, form, error != null) : List.of(),
                address,
                previews.message(
                        chosen.template().content(), account, chosen.values().texts()),
                sending.quotas().of(account),
                address == null || address.route() != Route.PHONE
                        ? null
                        : sending.forecast().of(account, chosen.template().row().tag(), 1),
                own.of(chosen.template().id()).orElse(null),
                reaches.of(chosen),
                token,
                Seen.of(said),
                once.lately(chosen),
                accounts.account(account).map(TemplatePlatform.Account::name).orElse("–"),
                error);
        if (PREVIEW.equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.sendPage(view));
            return;
        }
        host.ui().page(ctx, t("zbs-templates.send.title", chosen.document().title()), templates.sendPage(view));
    }

    private void nothing(Context ctx, DocRef document) {
        var view = host.services()
                .get(Documents.class)
                .find(document)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        host.ui().page(ctx, t("zbs-templates.send.title", view.title()), templates.sendNothing(view.path()));
    }

    private void send(Context ctx) {
        var document = document(ctx);
        var form = Form.read(ctx);
        long template = form.number("template", 1, Long.MAX_VALUE);
        var token = form.required("token", TOKEN);
        if (form.hasErrors()) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        var composed = sending.composer().compose(template, document);
        var changed = sending.outbox()
                        .known(composed.template().companyId(), key(document, token))
                        .isPresent()
                ? Optional.<String>empty()
                : Seen.changed(form.value("seen"), composed);
        if (changed.isPresent()) {
            ctx.status(HttpStatus.CONFLICT);
            render(ctx, document, form, token, changed.get());
            return;
        }
        var route = form.choice("route", Route.class).orElse(null);
        try {
            var typed = OpenValue.typed(composed.template().content(), form);
            once.send(
                    composed,
                    typed,
                    key(document, token),
                    route,
                    form.flag("again"),
                    source(composed).despite(form.flag("despite")));
        } catch (KenhException refused) {
            if (refused.code() instanceof ZbsError) {
                ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
                render(ctx, document, form, token, said(composed, refused));
                return;
            }
            throw refused;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("zbs-templates.send.queued"));
        ctx.redirect(composed.document().path(), HttpStatus.SEE_OTHER);
    }

    /** What is wrong with a field stands there; the rest is named here. */
    private static String said(Composed composed, KenhException refused) {
        var elsewhere = refused.fields().entrySet().stream()
                .filter(field -> composed.template()
                        .content()
                        .param(field.getKey())
                        .filter(composed.values()::open)
                        .isEmpty())
                .map(Map.Entry::getValue);
        return Stream.concat(Stream.of(Kit.error(refused)), elsewhere).collect(Collectors.joining(" "));
    }

    private static String key(DocRef document, String token) {
        return "send:" + document.type() + ":" + document.id() + ":" + token;
    }

    private Source source(Composed composed) {
        var actor = Current.actor();
        return Source.person(sending.outbox().team(composed.template(), actor), actor.userId());
    }
}
