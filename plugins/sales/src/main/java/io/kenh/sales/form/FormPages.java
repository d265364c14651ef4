package io.kenh.sales.form;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.FilledLine;
import io.kenh.catalog.api.lines.LineFields;
import io.kenh.catalog.api.lines.LineFill;
import io.kenh.catalog.api.lines.LineParts;
import io.kenh.catalog.api.lines.LineWords;
import io.kenh.catalog.api.lines.TotalsView;
import io.kenh.contacts.api.Partners;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.sales.list.OrderLists;
import io.kenh.sales.order.OrderData;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderService;
import io.kenh.sales.order.OrderState;
import io.kenh.sales.order.OrderView;
import io.kenh.sales.profile.Profiles;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writing an order. */
public final class FormPages {
    private static final String PREVIEW = "/sales/orders/preview";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final OrderService orders;
    private final OrderReader reader;
    private final LineFill fill;
    private final Profiles profiles;

    public FormPages(Host host, OrderService orders, OrderReader reader, LineFill fill, Profiles profiles) {
        this.host = host;
        this.orders = orders;
        this.reader = reader;
        this.fill = fill;
        this.profiles = profiles;
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(SalesPermissions.WRITE);
        routes.get("/sales/orders/new", write, this::blank)
                .post("/sales/orders", write, ctx -> save(ctx, null))
                .post(PREVIEW, write, this::preview)
                .get("/sales/orders/{id}/edit", write, this::edit)
                .post("/sales/orders/{id}/edit", write, ctx -> save(ctx, reader.get(PathId.of(ctx))));
    }

    private void blank(Context ctx) {
        var typed = Objects.requireNonNullElse(ctx.queryParam("partner"), "");
        var partner = LineFields.id(typed);
        var data = orders.blank(partner == null ? 0 : partner, profiles.terms());
        var filled = fill.fill(data.pricing(), data.lines(), List.of());
        page(ctx, form(data), null, lines().editor(filled, PREVIEW), List.of());
    }

    private void edit(Context ctx) {
        var order = reader.get(PathId.of(ctx));
        if (!order.changeable()) {
            ctx.redirect(order.path(), HttpStatus.SEE_OTHER);
            return;
        }
        var filled = new Filled(order.lines(), order.totals());
        page(ctx, form(order.data()), order, lines().editor(filled, offered(order), PREVIEW), List.of());
    }

    /** By the price list; empty when it cannot be asked about some line any more. */
    private List<FilledLine> offered(OrderView order) {
        try {
            var data = order.data();
            return fill.offered(data.pricing(), data.lines(), order.lines());
        } catch (KenhException gone) {
            return List.of();
        }
    }

    /** All prices by the price list again, to be looked at: nothing is saved. */
    private void reprice(Context ctx, @Nullable OrderView before) {
        var form = Form.read(ctx);
        // What is wrong elsewhere is said when it is saved.
        var said = Form.read(ctx);
        var data = OrderFields.read(host, said, before == null ? orders.blank(0, "") : before.data());
        said.errorOf("lines").ifPresent(wrong -> form.error("lines", wrong));
        Filled filled = null;
        List<FilledLine> offered = List.of();
        if (!form.hasErrors()) {
            try {
                var lines = before == null ? List.<FilledLine>of() : before.lines();
                filled = fill.listed(data.pricing(), data.lines(), lines);
                offered = fill.offered(data.pricing(), data.lines(), lines);
            } catch (KenhException refused) {
                var fields = String.join(" ", refused.fields().values());
                form.error("lines", fields.isEmpty() ? Kit.error(refused) : fields);
            }
        }
        ctx.header("HX-Push-Url", "false");
        if (filled == null) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form, before, typed(form, before), List.of());
            return;
        }
        page(ctx, form, before, lines().editor(filled, offered, PREVIEW), List.of());
    }

    private Form form(OrderData data) {
        var values = OrderFields.values(data);
        values.put("partner", partner(data.partnerId()));
        return Form.of(values);
    }

    private String partner(long id) {
        return id == 0
                ? ""
                : host.services()
                        .get(Partners.class)
                        .find(id)
                        .map(Partners.PartnerRef::name)
                        .orElse("");
    }

    private void save(Context ctx, @Nullable OrderView before) {
        if (ctx.formParam("reprice") != null) {
            reprice(ctx, before);
            return;
        }
        var form = Form.read(ctx);
        var start = before == null ? orders.blank(0, "") : before.data();
        var data = OrderFields.read(host, form, start);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form, before, typed(form, before), List.of());
            return;
        }
        try {
            var id = before == null ? orders.create(data) : update(before.id(), form, data);
            host.ui().toast(ctx, Tone.SUCCESS, t("sales.saved"));
            ctx.redirect("/sales/orders/" + id, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            boolean conflict = refused.code() == CoreError.CONFLICT && before != null;
            if (!conflict
                    && refused.code() != CoreError.INVALID
                    && !(refused.code() instanceof SalesError)
                    && !(refused.code() instanceof CatalogError)) {
                throw refused;
            }
            form.errors(refused.fields());
            if (!conflict && refused.fields().isEmpty()) {
                form.error("lines", Kit.error(refused));
            }
            ctx.status(refused.code().status());
            var now = before == null ? null : reader.get(before.id());
            page(ctx, form, now, typed(form, now), conflict && now != null ? changes(now, data) : List.of());
        }
    }

    private long update(long id, Form form, OrderData data) {
        var version = LineFields.id(form.value("version"));
        orders.update(id, version == null ? 0 : version.intValue(), data);
        return id;
    }

    /** The sums while one types: computed by the server, where the saved ones come from too. */
    private void preview(Context ctx) {
        var form = Form.read(ctx);
        var id = LineFields.id(form.value("id"));
        host.ui().fragment(ctx, lines().totals(totals(form, id == null ? null : reader.get(id))));
    }

    private TotalsView totals(Form form, @Nullable OrderView before) {
        try {
            var data = OrderFields.read(host, form, before == null ? orders.blank(0, "") : before.data());
            var wrong = form.errorOf("lines");
            return wrong.isPresent()
                    ? TotalsView.problem(wrong.get())
                    : TotalsView.of(
                            fill.fill(data.pricing(), data.lines(), before == null ? List.of() : before.lines()));
        } catch (KenhException refused) {
            var fields = String.join(" ", refused.fields().values());
            return TotalsView.problem(fields.isEmpty() ? Kit.error(refused) : fields);
        }
    }

    private Content typed(Form form, @Nullable OrderView before) {
        return lines().editor(form, totals(form, before), PREVIEW);
    }

    private void page(
            Context ctx, Form form, @Nullable OrderView order, Content editor, List<FormView.Change> changes) {
        var choices = new Choices(host);
        var title = order == null ? t("sales.new") : t("sales.edit-title", order.number());
        var partner = LineFields.id(form.value("partnerId"));
        var view = new FormView(
                form,
                order,
                order == null ? 0 : order.version(),
                title,
                partner == null ? null : warning(partner),
                changes,
                choices.priceLists(form.value("priceList")),
                choices.people(form.value("salesperson")),
                choices.teams(form.value("team")),
                choices.terms(),
                ctx.method() == HandlerType.POST,
                editor);
        host.ui().under(ctx, OrderLists.of(order == null ? OrderState.DRAFT : order.state()));
        host.ui().page(ctx, title, templates.orderEdit(view));
    }

    private LineParts lines() {
        return host.services().get(LineParts.class);
    }

    private @Nullable String warning(long partner) {
        boolean shadow = host.services()
                .get(Partners.class)
                .find(partner)
                .map(Partners.PartnerRef::shadow)
                .orElse(false);
        return shadow ? t("sales.warning.shadow") : null;
    }

    private static List<FormView.Change> changes(OrderView saved, OrderData yours) {
        var mine = OrderFields.values(yours);
        var changes = new ArrayList<FormView.Change>();
        OrderFields.values(saved.data()).forEach((field, value) -> {
            if (!value.equals(mine.get(field))) {
                changes.add(new FormView.Change(t("sales.field." + field), value, mine.getOrDefault(field, "")));
            }
        });
        LineWords.differences(saved.data().lines(), yours.lines())
                .forEach((line, both) ->
                        changes.add(new FormView.Change(t("sales.line-number", line), both.saved(), both.yours())));
        return changes;
    }
}
