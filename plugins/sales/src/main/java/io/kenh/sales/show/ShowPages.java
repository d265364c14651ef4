package io.kenh.sales.show;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.Prices;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.api.SalesSlots;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.list.OrderLists;
import io.kenh.sales.order.Bound;
import io.kenh.sales.order.OrderDoc;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderService;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.order.PaidOnInvoices;
import io.kenh.sales.order.PaymentData;
import io.kenh.sales.order.Payments;
import io.kenh.sales.show.ShowView.Refused;
import io.kenh.sales.show.ShowView.Rights;
import io.kenh.sales.show.ShowView.Slots;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The page of an order and its steps. */
public final class ShowPages {
    private static final String ORDER = "/sales/orders/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderReader reader;
    private final OrderService orders;
    private final OrderMoves moves;
    private final Payments payments;

    public ShowPages(Host host, OrderReader reader, OrderService orders, OrderMoves moves, Payments payments) {
        this.host = host;
        this.reader = reader;
        this.orders = orders;
        this.moves = moves;
        this.payments = payments;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        var lock = new Access.Needs(SalesPermissions.LOCK);
        var pay = new Access.Needs(SalesPermissions.PAY);
        routes.get(ORDER, new Access.Needs(SalesPermissions.READ), ctx -> show(ctx, null))
                .get(ORDER + "/news", new Access.Needs(SalesPermissions.READ), this::news)
                .post(ORDER + "/confirm", new Access.Needs(SalesPermissions.CONFIRM), this::confirm)
                .post(ORDER + "/send", write, ctx -> step(ctx, "sales.done.sent", moves::send))
                .post(ORDER + "/cancel", write, this::cancel)
                .post(ORDER + "/reset", write, ctx -> step(ctx, "sales.done.reset", moves::reset))
                .post(ORDER + "/lock", lock, ctx -> step(ctx, "sales.done.locked", id -> moves.lock(id, true)))
                .post(ORDER + "/unlock", lock, ctx -> step(ctx, "sales.done.unlocked", id -> moves.lock(id, false)))
                .post(ORDER + "/key", write, ctx -> step(ctx, "sales.done.key", moves::renewKey))
                .post(ORDER + "/key/revoke", write, ctx -> step(ctx, "sales.done.key-revoked", moves::revokeKey))
                .post(ORDER + "/duplicate", write, this::duplicate)
                .post(ORDER + "/delete", write, this::delete)
                .post(ORDER + "/payments", pay, ctx -> pay(ctx, 1, "sales.done.paid"))
                .post(ORDER + "/refund", pay, ctx -> pay(ctx, -1, "sales.done.refunded"));
    }

    /** Whether somebody changed the order since the page was read: the page itself stays, with what is typed in it. */
    private void news(Context ctx) {
        var order = reader.get(PathId.of(ctx));
        boolean same = Integer.toString(order.version()).equals(ctx.queryParam("version"));
        host.ui().fragment(ctx, same ? Kit.none() : templates.orderNews(order.path()));
    }

    private void confirm(Context ctx) {
        boolean anyway = ctx.formParam("anyway") != null;
        step(ctx, "sales.done.confirmed", id -> moves.confirm(id, anyway));
    }

    private void cancel(Context ctx) {
        var reason = Form.read(ctx).text("reason", 500);
        boolean anyway = ctx.formParam("anyway") != null;
        step(ctx, "sales.done.cancelled", id -> moves.cancel(id, reason, anyway));
    }

    private void duplicate(Context ctx) {
        var copy = orders.duplicate(PathId.of(ctx));
        var told = new ArrayList<>(List.of(t("sales.done.duplicated")));
        told.addAll(copy.changed());
        host.ui().toast(ctx, copy.changed().isEmpty() ? Tone.SUCCESS : Tone.WARNING, String.join(" ", told));
        ctx.redirect("/sales/orders/" + copy.id() + "/edit", HttpStatus.SEE_OTHER);
    }

    /** @param sign 1 for money that came, -1 for money that is given back */
    private void pay(Context ctx, int sign, String done) {
        var form = Form.read(ctx);
        var amount = Typed.number(form, "amount", form.value("amount"), 0, Typed.MOST, java.math.BigDecimal.ZERO);
        var day = form.date("day").orElseGet(orders::today);
        var memo = form.text("memo", 200);
        var key = form.value("key").matches("[A-Za-z0-9-]{8,64}")
                ? form.value("key")
                : UUID.randomUUID().toString();
        if (sign < 0 && amount.signum() <= 0) {
            form.error("amount", t("sales.error.refund"));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, new Refused(String.join(" ", form.errors().values()), null, Map.of()));
            return;
        }
        var payment = new PaymentData(sign * amount.longValueExact(), day, memo, key, ctx.formParam("anyway") != null);
        step(ctx, done, id -> payments.take(id, payment));
    }

    private void delete(Context ctx) {
        step(ctx, "sales.done.deleted", orders::delete, OrderLists.QUOTATIONS);
    }

    private void step(Context ctx, String done, LongConsumer step) {
        step(ctx, done, step, "/sales/orders/" + PathId.of(ctx));
    }

    /** @param then where it goes on */
    private void step(Context ctx, String done, LongConsumer step, String then) {
        var id = PathId.of(ctx);
        try {
            step.accept(id);
        } catch (KenhException refused) {
            if (!(refused.code() instanceof SalesError code)) {
                throw refused;
            }
            boolean possible =
                    code == SalesError.EXPIRED || code == SalesError.OVERPAID || code == SalesError.HAS_MONEY;
            var sent = new HashMap<String, String>();
            ctx.formParamMap().forEach((name, values) -> sent.put(name, values.getFirst()));
            ctx.status(code.status());
            show(ctx, new Refused(t("error." + code.key(), refused.args()), possible ? ctx.path() : null, sent));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect(then, HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, @Nullable Refused refused) {
        var order = reader.get(PathId.of(ctx));
        host.ui().under(ctx, OrderLists.of(order.state()));
        host.ui().page(ctx, order.number(), templates.orderShow(view(ctx, order, refused)));
    }

    /** What was delivered and invoiced of each line, once it is confirmed. */
    private static List<LineParts.More> progress(OrderView order) {
        return order.progress().isEmpty()
                ? List.of()
                : List.of(
                        new LineParts.More(
                                t("sales.field.delivered"),
                                line -> order.progress(line)
                                        .map(one -> Kit.number(one.delivered()))
                                        .orElse("")),
                        new LineParts.More(
                                t("sales.field.invoiced"),
                                line -> order.progress(line)
                                        .map(one -> Kit.number(one.invoiced()))
                                        .orElse("")));
    }

    private ShowView view(Context ctx, OrderView order, @Nullable Refused refused) {
        var doc = new DocRef(OrderDoc.NAME, order.id());
        var actor = Current.actor();
        var users = host.services().get(Users.class);
        var ids = new HashSet<Long>();
        order.payments().forEach(payment -> ids.add(payment.byUser()));
        var salesperson = order.data().salespersonId();
        if (salesperson != null) {
            ids.add(salesperson);
        }
        var names = new HashMap<Long, String>();
        users.find(ids).forEach((id, user) -> names.put(id, user.name()));
        var list = order.data().priceListId();
        var team = order.data().teamId();
        var aside = host.ui().parts(ctx, DocumentSlots.ASIDE, doc).stream()
                .filter(part -> part != SlotPart.NOTHING)
                .toList();
        return new ShowView(
                order,
                list == null
                        ? null
                        : host.services()
                                .get(Prices.class)
                                .list(list)
                                .map(Prices.PriceListRef::name)
                                .orElse(null),
                team == null
                        ? null
                        : users.teams(order.companyId()).stream()
                                .filter(one -> one.id() == team)
                                .map(Users.TeamRef::name)
                                .findFirst()
                                .orElse(null),
                names,
                order.state() == OrderState.CANCEL
                        ? List.of()
                        : new Bound(host).of(order.id(), order.invoiced(), order.paid()),
                order.state().quotation() ? reader.twins(order) : List.of(),
                new Rights(
                        actor.may(SalesPermissions.WRITE),
                        actor.may(SalesPermissions.CONFIRM),
                        actor.may(SalesPermissions.PAY)
                                && host.services().find(PaidOnInvoices.class).isEmpty(),
                        actor.may(SalesPermissions.LOCK)),
                orders.today(),
                UUID.randomUUID().toString(),
                refused,
                new Slots(
                        host.ui().slot(ctx, DocumentSlots.ACTIONS, doc),
                        host.ui().slot(ctx, SalesSlots.ORDER_STATS, doc),
                        Kit.join(aside.toArray(Content[]::new)),
                        host.ui().slot(ctx, DocumentSlots.BELOW, doc),
                        !aside.isEmpty()),
                host.services().get(LineParts.class).table(order.lines(), progress(order)),
                order.downPaymentPanel(host));
    }
}
