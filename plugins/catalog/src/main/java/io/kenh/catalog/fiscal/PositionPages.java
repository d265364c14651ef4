package io.kenh.catalog.fiscal;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.form.FormView;
import io.kenh.catalog.form.FormView.Cell;
import io.kenh.catalog.form.FormView.Change;
import io.kenh.catalog.form.FormView.Section;
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.catalog.tax.TaxService;
import io.kenh.catalog.tax.TaxView;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fiscal positions: list and form. */
public final class PositionPages {
    private static final String LIST = "/catalog/fiscal-positions";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final FiscalService positions;
    private final TaxService taxes;

    public PositionPages(Host host, FiscalService positions, TaxService taxes) {
        this.host = host;
        this.saving = new Saving(host);
        this.positions = positions;
        this.taxes = taxes;
    }

    /** @param swaps "GTGT 10% → GTGT 0%" */
    public record PositionRow(long id, String name, String note, boolean active, List<String> swaps, long customers) {}

    public record PositionsView(List<PositionRow> rows, boolean mayWrite) {}

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.SETTINGS);
        routes.get(LIST, new Access.Needs(CatalogPermissions.READ), this::list)
                .get(LIST + "/new", write, ctx -> page(ctx, Form.empty(), null, List.of()))
                .post(LIST, write, ctx -> save(ctx, null))
                .get(LIST + "/{id}", write, this::edit)
                .post(LIST + "/{id}", write, ctx -> save(ctx, positions.get(PathId.of(ctx))))
                .post(LIST + "/{id}/archive", write, ctx -> archive(ctx, true))
                .post(LIST + "/{id}/unarchive", write, ctx -> archive(ctx, false));
    }

    private void list(Context ctx) {
        var labels = taxes.views().stream()
                .collect(Collectors.toMap(TaxView::id, tax -> tax.data().label()));
        var customers = positions.customers();
        var rows = positions.views().stream()
                .map(one -> new PositionRow(
                        one.id(),
                        one.data().name(),
                        one.data().note(),
                        one.active(),
                        one.data().swaps().stream()
                                .map(swap -> words(swap, labels))
                                .toList(),
                        customers.getOrDefault(one.id(), 0L)))
                .toList();
        var view = new PositionsView(rows, Current.actor().may(CatalogPermissions.SETTINGS));
        host.ui().page(ctx, t("menu.catalog.fiscal-positions"), templates.fiscalList(view));
    }

    private static String words(Swap swap, Map<Long, String> labels) {
        var instead = swap.insteadId();
        return t(
                "catalog.fiscal.swap",
                labels.getOrDefault(swap.taxId(), "#" + swap.taxId()),
                instead == null ? t("catalog.fiscal.no-tax") : labels.getOrDefault(instead, "#" + instead));
    }

    private void edit(Context ctx) {
        var position = positions.get(PathId.of(ctx));
        page(ctx, Form.of(PositionFields.values(position.data())), position, List.of());
    }

    private void save(Context ctx, @Nullable PositionView before) {
        var form = Form.read(ctx);
        var data = PositionFields.read(form, offered(before));
        saving.run(
                ctx,
                form,
                "name",
                () -> {
                    if (before == null) {
                        positions.create(data);
                    } else {
                        positions.change(before.id(), Saving.version(form), data);
                    }
                    return LIST;
                },
                conflict -> {
                    var now = before == null ? null : positions.get(before.id());
                    page(ctx, form, now, conflict && now != null ? changes(now, data) : List.of());
                });
    }

    private List<Change> changes(PositionView saved, PositionData yours) {
        var labels = new LinkedHashMap<String, String>();
        labels.put("name", t("catalog.field.name"));
        labels.put("note", t("catalog.fiscal.note"));
        offered(saved)
                .forEach(tax ->
                        labels.put(PositionFields.tax(tax.id()), tax.data().label()));
        var names = offered(saved).stream()
                .collect(Collectors.toMap(
                        tax -> Long.toString(tax.id()), tax -> tax.data().label()));
        names.put(PositionFields.NONE, t("catalog.fiscal.no-tax"));
        return FormView.changes(labels, named(saved.data(), names), named(yours, names));
    }

    private static Map<String, String> named(PositionData data, Map<String, String> names) {
        var values = PositionFields.values(data);
        values.replaceAll((field, value) -> field.startsWith("tax.") ? names.getOrDefault(value, value) : value);
        return values;
    }

    private void archive(Context ctx, boolean away) {
        positions.archive(PathId.of(ctx), away);
        host.ui().toast(ctx, Tone.SUCCESS, t(away ? "catalog.archived-done" : "catalog.unarchived-done"));
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }

    /** The taxes of sales in use, and those this position speaks of. */
    private List<TaxView> offered(@Nullable PositionView position) {
        return taxes.views().stream()
                .filter(tax -> tax.data().scope() == Scope.SALE)
                .filter(tax -> tax.active()
                        || position != null
                                && position.data().swaps().stream()
                                        .anyMatch(swap -> swap.taxId() == tax.id()
                                                || Long.valueOf(tax.id()).equals(swap.insteadId())))
                .toList();
    }

    private void page(Context ctx, Form form, @Nullable PositionView position, List<Change> changes) {
        var title = position == null
                ? t("catalog.fiscal.new")
                : t("catalog.edit-title", position.data().name());
        var view = new FormView(
                title,
                position == null ? LIST : LIST + "/" + position.id(),
                LIST,
                position == null ? 0 : position.version(),
                form,
                changes,
                List.of(what(form), instead(form, offered(position))),
                host.ui().asset("catalog.js"));
        host.ui().page(ctx, title, templates.formEdit(view));
    }

    private static Section what(Form form) {
        return new Section(
                "",
                List.of(
                        Cell.of(
                                12,
                                form,
                                Field.text("name", t("catalog.field.name"))
                                        .required()
                                        .max(PositionData.NAME)
                                        .help(t("catalog.fiscal.name.help"))),
                        Cell.of(
                                12,
                                form,
                                Field.area("note", t("catalog.fiscal.note"), 2)
                                        .max(PositionData.NOTE)
                                        .help(t("catalog.fiscal.note.help")))));
    }

    private static Section instead(Form form, List<TaxView> offered) {
        Map<Long, Option> options = offered.stream()
                .collect(Collectors.toMap(
                        TaxView::id,
                        tax -> new Option(Long.toString(tax.id()), tax.data().name()),
                        (a, b) -> a,
                        LinkedHashMap::new));
        Function<TaxView, Cell> cell = tax -> {
            var choices = new ArrayList<Option>();
            choices.add(new Option(PositionFields.SAME, t("catalog.fiscal.same")));
            choices.add(new Option(PositionFields.NONE, t("catalog.fiscal.no-tax")));
            options.forEach((id, option) -> {
                if (id != tax.id()) {
                    choices.add(option);
                }
            });
            return Cell.of(
                    6,
                    form,
                    Field.select(
                            PositionFields.tax(tax.id()),
                            t("catalog.fiscal.instead", tax.data().name()),
                            choices));
        };
        return new Section(t("catalog.fiscal.taxes"), offered.stream().map(cell).toList());
    }
}
