package io.kenh.sales.deliver;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.list.OrderLists;
import io.kenh.sales.order.Deliveries;
import io.kenh.sales.order.Deliveries.Delivered;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page on which is written what was delivered of an order. */
public final class DeliveryPages {
    private static final String PAGE = "/sales/orders/{id}/delivered";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderReader reader;
    private final Deliveries deliveries;

    public DeliveryPages(Host host, OrderReader reader, Deliveries deliveries) {
        this.host = host;
        this.reader = reader;
        this.deliveries = deliveries;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        routes.get(PAGE, write, this::show).post(PAGE, write, this::save);
    }

    private void show(Context ctx) {
        var order = reader.get(PathId.of(ctx));
        if (order.state() != OrderState.SALE || !order.changeable()) {
            ctx.redirect(order.path(), HttpStatus.SEE_OTHER);
            return;
        }
        page(ctx, order, Map.of(), Map.of(), null);
    }

    /** What was typed in a line. @param before as it was when it was read, null for what is no number */
    private record Row(String typed, @Nullable BigDecimal before) {
        boolean touched() {
            var number = number(typed);
            return number == null || before == null || number.compareTo(before) != 0;
        }
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var order = reader.get(PathId.of(ctx));
        boolean all = ctx.formParam("all") != null;
        var rows = new HashMap<Long, Row>();
        var wrong = new HashMap<Long, String>();
        var said = new ArrayList<Delivered>();
        var ids = form.values("line");
        for (int i = 0; i < ids.size(); i++) {
            var id = LineFields.id(ids.get(i));
            var progress = id == null ? null : order.progress().get(id);
            if (id == null || progress == null) {
                continue;
            }
            var typed = at(form, "delivered", i);
            var before = number(at(form, "before", i));
            rows.put(id, new Row(typed, before));
            var now = all
                    ? progress.ordered().max(progress.delivered())
                    : typed.isBlank() ? BigDecimal.ZERO : number(typed);
            if (now == null) {
                wrong.put(id, t("ui.form.not-a-number", typed.strip()));
            } else if (before == null || before.compareTo(now) != 0) {
                said.add(new Delivered(id, before, now));
            }
        }
        if (!wrong.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, order, rows, wrong, null);
            return;
        }
        keep(ctx, order, said, rows);
    }

    private static String at(Form form, String name, int i) {
        var all = form.values(name);
        return i < all.size() ? all.get(i) : "";
    }

    private static @Nullable BigDecimal number(String text) {
        return Typed.number(text).orElse(null);
    }

    private void keep(Context ctx, OrderView order, List<Delivered> said, Map<Long, Row> rows) {
        try {
            deliveries.deliver(order.id(), said);
        } catch (KenhException refused) {
            boolean conflict = refused.code() == CoreError.CONFLICT;
            if (!conflict && refused.code() != CoreError.INVALID && !(refused.code() instanceof SalesError)) {
                throw refused;
            }
            var wrong = new HashMap<Long, String>();
            refused.fields().forEach((field, text) -> {
                var id = LineFields.id(field.replace("line-", ""));
                if (id != null) {
                    wrong.put(id, text);
                }
            });
            ctx.status(refused.code().status());
            page(
                    ctx,
                    reader.get(order.id()),
                    rows,
                    wrong,
                    conflict ? t("sales.delivered.conflict") : wrong.isEmpty() ? Kit.error(refused) : null);
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("sales.saved"));
        ctx.redirect(order.path(), HttpStatus.SEE_OTHER);
    }

    private void page(
            Context ctx, OrderView order, Map<Long, Row> rows, Map<Long, String> wrong, @Nullable String refused) {
        var lines = new ArrayList<DeliveryView.Line>();
        for (var line : order.lines()) {
            var id = line.id();
            var progress = order.progress().get(id);
            if (id == null || progress == null) {
                continue;
            }
            var saved = Typed.plain(progress.delivered());
            // What the writer did not touch is as somebody else wrote it.
            var mine = Optional.ofNullable(rows.get(id)).filter(Row::touched);
            boolean other = mine.map(Row::before)
                    .filter(before -> before.compareTo(progress.delivered()) != 0)
                    .isPresent();
            lines.add(new DeliveryView.Line(
                    id,
                    line.text(),
                    Kit.number(progress.ordered()),
                    line.unit(),
                    saved,
                    mine.map(Row::typed).orElse(saved),
                    other ? saved : "",
                    Objects.requireNonNullElse(wrong.get(id), "")));
        }
        var title = t("sales.delivered.title", order.number());
        host.ui().under(ctx, OrderLists.of(order.state()));
        host.ui().page(ctx, title, templates.deliverEdit(new DeliveryView(order, lines, refused)));
    }
}
