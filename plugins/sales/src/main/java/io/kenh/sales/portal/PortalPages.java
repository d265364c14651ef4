package io.kenh.sales.portal;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.ui.AnswerDoor;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.api.web.Visitor;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.sales.SalesSettings;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.comment.Comments;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.portal.PortalView.Invitation;
import io.kenh.sales.print.OrderPdf;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Signature;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The customer's page: whoever has the address reads the order, and may accept or reject the quotation; so does the customer who is signed
 * in, whatever became of the address. Works without script.
 */
public final class PortalPages {
    private static final String PAGE = "/portal/sales/{key}";
    private static final String OWN = OwnOrders.PATH + "{id}";
    private static final int READS = 120;
    private static final int ANSWERS = 20;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderReader reader;
    private final OrderMoves moves;
    private final OrderPdf pdf;
    private final Profiles profiles;
    private final Comments comments;

    public PortalPages(
            Host host, OrderReader reader, OrderMoves moves, OrderPdf pdf, Profiles profiles, Comments comments) {
        this.comments = comments;
        this.host = host;
        this.reader = reader;
        this.moves = moves;
        this.pdf = pdf;
        this.profiles = profiles;
    }

    public void routes(Routes routes) {
        routes(routes, PAGE, new Access.Public(READS), new Access.Public(ANSWERS));
        routes(routes, OWN, new Access.Portal(), new Access.Portal());
    }

    private void routes(Routes routes, String page, Access reads, Access answers) {
        routes.get(page, reads, ctx -> {
                    var name = Current.actor().name();
                    show(ctx, Form.of(Map.of("name", name, "author", name)), null);
                })
                .get(page + "/pdf", reads, this::file)
                .post(page + "/accept", answers, this::accept)
                .post(page + "/reject", answers, this::reject)
                .post(page + "/comments", answers, this::comment);
    }

    private void file(Context ctx) {
        SecretPage.hide(ctx);
        var order = order(ctx);
        SecretPage.as(order.companyId(), () -> {
            pdf.send(ctx, order);
            return order;
        });
    }

    private void accept(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 200);
        if (!form.flag("agree")) {
            form.error("agree", t("sales.portal.agree.needed"));
        }
        var signature = Signature.of(form.value("signature")).orElse(null);
        if (signature == null && signed()) {
            form.error("signature", t("sales.portal.signature.needed"));
        }
        answer(
                ctx,
                form,
                "sales.portal.accepted",
                (order, address) -> moves.accept(order.id(), seen(form), name, signature, address));
    }

    /** Whether the company wants a drawn signature. */
    private boolean signed() {
        return host.settings().get(SalesSettings.SIGNATURE_REQUIRED);
    }

    private void reject(Context ctx) {
        var form = Form.read(ctx);
        var reason = form.required("reason", 500);
        answer(
                ctx,
                form,
                "sales.portal.rejected",
                (order, address) -> moves.reject(order.id(), seen(form), reason, address));
    }

    /** Whoever reads the page may write, whatever became of the order. */
    private void comment(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("author", 200);
        var text = form.required("comment", Comments.TEXT);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        var order = order(ctx);
        SecretPage.as(order.companyId(), () -> {
            comments.write(order, name, text, Visitor.address(ctx));
            return order;
        });
        host.ui().toast(ctx, Tone.SUCCESS, t("sales.portal.commented"));
        ctx.redirect(path(ctx), HttpStatus.SEE_OTHER);
    }

    /** A form without it is answered as one of a page that is out of date. */
    private static int seen(Form form) {
        return form.value("seen").matches("\\d{1,9}") ? Integer.parseInt(form.value("seen")) : -1;
    }

    private void answer(Context ctx, Form form, String done, BiConsumer<OrderView, String> step) {
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        var order = order(ctx);
        if (!mayAnswer(ctx, order)) {
            throw new KenhException(CoreError.FORBIDDEN);
        }
        try {
            SecretPage.as(order.companyId(), () -> {
                step.accept(order, Visitor.address(ctx));
                return order;
            });
        } catch (KenhException refused) {
            if (!(refused.code() instanceof SalesError)) {
                throw refused;
            }
            ctx.status(refused.code().status());
            // Of a day that is over the page speaks itself, and says what to do.
            show(ctx, form, refused.code() == SalesError.EXPIRED ? null : Kit.error(refused));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect(path(ctx), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form, @Nullable String refused) {
        SecretPage.hide(ctx);
        var order = order(ctx);
        boolean mine = mayAnswer(ctx, order);
        var seller = SecretPage.as(order.companyId(), () -> profiles.of(order.companyId()));
        boolean open =
                order.state().quotation() && !order.expired() && !order.lines().isEmpty();
        var view = new PortalView(
                order,
                seller,
                path(ctx),
                form,
                refused,
                open && mine,
                open && !mine ? invitation(ctx, order) : null,
                signed(),
                host.services().get(LineParts.class).list(order.lines()),
                SecretPage.as(order.companyId(), () -> order.downPaymentPanel(host)),
                SecretPage.as(order.companyId(), () -> comments.of(order.id())));
        ctx.attribute(PortalFrame.COMPANY, order.companyId());
        host.ui().portalPage(ctx, view.title(), templates.portalShow(view));
    }

    private OrderView order(Context ctx) {
        long id = signedIn(ctx) ? own(PathId.of(ctx)) : keyed(ctx.pathParam("key"));
        return SecretPage.as(0, () -> reader.get(id));
    }

    private long keyed(String key) {
        return SecretPage.as(0, () -> reader.byKey(key)).orElseThrow(() -> new KenhException(CoreError.PAGE_KEY));
    }

    private long own(long id) {
        if (!host.db().read(em -> OwnOrders.seen(em, id))) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return id;
    }

    /** Signed in, the customer answers at either address, once it was sent: before that it is not theirs to see in the portal. */
    private boolean mayAnswer(Context ctx, OrderView order) {
        var actor = Current.actor();
        return signedIn(ctx)
                || order.state() != OrderState.DRAFT && recipient(actor, order)
                || switch (host.settings().get(SalesSettings.ANSWER_BY_ADDRESS)) {
                    case ADDRESS -> true;
                    case SIGN_IN -> false;
                    case USUAL -> host.services().find(AnswerDoor.class).isEmpty();
                };
    }

    private static boolean recipient(Actor actor, OrderView order) {
        return actor.partners().contains(order.data().partnerId()) && actor.companyId() == order.companyId();
    }

    /** What stands where the forms would. */
    private Invitation invitation(Context ctx, OrderView order) {
        var door = host.services().find(AnswerDoor.class);
        if (door.isEmpty()) {
            return new Invitation(t("sales.portal.answer.ask"), Kit.none());
        }
        // A draft is not in the portal yet.
        return order.state() == OrderState.DRAFT
                ? new Invitation(t("sales.portal.answer.soon"), Kit.none())
                : new Invitation(
                        t("sales.portal.answer.sign-in"),
                        door.get().invite(ctx, order.companyId(), OwnOrders.PATH + order.id()));
    }

    private static boolean signedIn(Context ctx) {
        return ctx.pathParamMap().containsKey("id");
    }

    private static String path(Context ctx) {
        return signedIn(ctx) ? OwnOrders.PATH + PathId.of(ctx) : "/portal/sales/" + ctx.pathParam("key");
    }
}
