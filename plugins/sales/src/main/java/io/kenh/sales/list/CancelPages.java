package io.kenh.sales.list;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.order.Bound;
import io.kenh.sales.order.OrderMoves;
import io.kenh.sales.order.OrderReader;
import io.kenh.ui.form.Form;
import io.kenh.ui.records.BulkAction.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cancelling orders picked in a list or dragged on a board: why, and what of money there is. */
public final class CancelPages {
    static final int MOST = 500;
    private static final String PATH = "/sales/cancel";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderReader reader;
    private final OrderMoves moves;
    private final Bound bound;

    public CancelPages(Host host, OrderReader reader, OrderMoves moves) {
        this.host = host;
        this.reader = reader;
        this.moves = moves;
        this.bound = new Bound(host);
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        routes.get(PATH, write, this::ask).post(PATH, write, this::cancel);
    }

    private void ask(Context ctx) {
        var ids = ctx.queryParam("ids");
        if (ids == null || ids.isBlank()) {
            // Nothing was picked: orders are picked in their list.
            ctx.redirect(OrderLists.ORDERS, HttpStatus.SEE_OTHER);
        } else {
            page(ctx, ids(ids), Form.empty());
        }
    }

    static String path(List<Long> ids) {
        return PATH + "?ids=" + ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> ids(@Nullable String text) {
        var ids = Arrays.stream(Objects.requireNonNullElse(text, "").split(","))
                .map(LineFields::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        return ids;
    }

    private void page(Context ctx, List<Long> ids, Form form) {
        var chosen = reader.chosen(ids);
        if (chosen.isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var left = bound.of(chosen);
        var lines = chosen.stream()
                .map(one -> new CancelView.Line(one, left.getOrDefault(one.id(), List.of())))
                .toList();
        var back = OrderLists.of(chosen.getFirst().state());
        host.ui().under(ctx, back);
        host.ui()
                .page(
                        ctx,
                        t("sales.cancel.many", lines.size()),
                        templates.orderCancel(new CancelView(lines, back, form)));
    }

    private void cancel(Context ctx) {
        var form = Form.read(ctx);
        var ids = ids(form.value("ids"));
        var reason = form.required("reason", 500);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, ids, form);
            return;
        }
        var chosen = reader.chosen(ids);
        boolean anyway = ctx.formParam("anyway") != null;
        var outcome = Outcome.each(
                chosen.stream().map(OrderReader.Chosen::id).toList(), id -> moves.cancel(id, reason, anyway));
        host.ui().toast(ctx, outcome.failed() ? Tone.WARNING : Tone.SUCCESS, outcome.message());
        ctx.redirect(
                chosen.isEmpty()
                        ? OrderLists.ORDERS
                        : OrderLists.of(chosen.getFirst().state()),
                HttpStatus.SEE_OTHER);
    }
}
