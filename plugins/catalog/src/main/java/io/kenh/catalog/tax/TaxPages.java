package io.kenh.catalog.tax;

import static io.kenh.ui.Kit.field;
import static io.kenh.ui.Kit.join;
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
import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.form.ChoicesView;
import io.kenh.catalog.form.FormView;
import io.kenh.catalog.form.FormView.Cell;
import io.kenh.catalog.form.FormView.Change;
import io.kenh.catalog.form.FormView.Section;
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.form.Validity;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.ui.form.Field;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The taxes: list and form. */
public final class TaxPages {
    private static final String LIST = "/catalog/taxes";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final TaxService taxes;

    public TaxPages(Host host, TaxService taxes) {
        this.host = host;
        this.saving = new Saving(host);
        this.taxes = taxes;
    }

    public record TaxesView(List<TaxView> taxes, boolean mayWrite) {
        public Map<Scope, List<TaxView>> groups() {
            return taxes.stream()
                    .collect(Collectors.groupingBy(
                            tax -> tax.data().scope(), () -> new EnumMap<>(Scope.class), Collectors.toList()));
        }

        public String amount(TaxView tax) {
            return TaxFields.amount(tax.data());
        }

        public String dates(TaxView tax) {
            return Validity.text(tax.data().from(), tax.data().until());
        }
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.SETTINGS);
        routes.get(LIST, new Access.Needs(CatalogPermissions.READ), this::list)
                .get(LIST + "/new", write, this::blank)
                .post(LIST, write, ctx -> save(ctx, null))
                .get(LIST + "/{id}", write, this::edit)
                .post(LIST + "/{id}", write, ctx -> save(ctx, taxes.get(PathId.of(ctx))))
                .post(LIST + "/{id}/archive", write, ctx -> archive(ctx, true))
                .post(LIST + "/{id}/unarchive", write, ctx -> archive(ctx, false));
    }

    private void list(Context ctx) {
        var view = new TaxesView(taxes.views(), Current.actor().may(CatalogPermissions.SETTINGS));
        host.ui().page(ctx, t("menu.catalog.taxes"), templates.taxList(view));
    }

    private void blank(Context ctx) {
        var values = Map.of("scope", "SALE", "computation", "PERCENT", "place", "50");
        page(ctx, Form.of(values), null, List.of(), List.of());
    }

    private void edit(Context ctx) {
        var tax = taxes.get(PathId.of(ctx));
        page(ctx, Form.of(TaxFields.values(tax.data())), tax, tax.data().parts(), List.of());
    }

    private void save(Context ctx, @Nullable TaxView before) {
        var form = Form.read(ctx);
        var data = TaxFields.read(form);
        saving.run(
                ctx,
                form,
                "name",
                () -> {
                    if (before == null) {
                        taxes.create(data);
                    } else {
                        taxes.change(before.id(), Saving.version(form), data);
                    }
                    return LIST;
                },
                conflict -> {
                    var now = before == null ? null : taxes.get(before.id());
                    var changes = conflict && now != null ? changes(now.data(), data) : List.<Change>of();
                    page(ctx, form, now, data.parts(), changes);
                });
    }

    private static List<Change> changes(TaxData saved, TaxData yours) {
        var labels = new LinkedHashMap<String, String>();
        TaxFields.values(saved).keySet().forEach(name -> labels.put(name, t("catalog.tax.field." + name)));
        return FormView.changes(labels, TaxFields.values(saved), TaxFields.values(yours));
    }

    private void archive(Context ctx, boolean away) {
        taxes.archive(PathId.of(ctx), away);
        host.ui().toast(ctx, Tone.SUCCESS, t(away ? "catalog.archived-done" : "catalog.unarchived-done"));
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, Form form, @Nullable TaxView tax, List<Long> parts, List<Change> changes) {
        var title = tax == null
                ? t("catalog.tax.new")
                : t("catalog.edit-title", tax.data().name());
        var others = taxes.views().stream()
                .filter(other -> other.active() && (tax == null || other.id() != tax.id()))
                .filter(other ->
                        tax == null || other.data().scope() == tax.data().scope())
                .toList();
        var view = new FormView(
                title,
                tax == null ? LIST : LIST + "/" + tax.id(),
                LIST,
                tax == null ? 0 : tax.version(),
                form,
                changes,
                List.of(what(form, tax), group(form, others, parts), when(form, others)),
                host.ui().asset("catalog.js"));
        host.ui().page(ctx, title, templates.formEdit(view));
    }

    private Section what(Form form, @Nullable TaxView tax) {
        var scope = Field.select("scope", label("scope"), Option.all(Scope.class, "catalog.scope"));
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(8, form, Field.text("name", label("name")).required().max(TaxData.NAME)));
        cells.add(Cell.of(
                4,
                form,
                Field.text("label", label("label"))
                        .required()
                        .max(TaxData.LABEL)
                        .help(t("catalog.help.tax-label"))));
        // What it is for never changes: documents already carry it.
        cells.add(
                tax == null
                        ? Cell.of(4, form, scope)
                        : new Cell(4, join(field(form, scope.readOnly()), field(form, Field.hidden("scope")))));
        cells.add(Cell.of(
                4,
                form,
                Field.select(
                        "computation", label("computation"), Option.all(Computation.class, "catalog.computation"))));
        cells.add(Cell.of(4, form, Field.number("amount", label("amount")).help(t("catalog.help.tax-amount")))
                .when("computation=PERCENT FIXED"));
        cells.add(Cell.of(6, form, Field.check("included", label("included")).help(t("catalog.help.tax-included")))
                .when("computation=PERCENT FIXED"));
        cells.add(Cell.of(6, form, Field.check("standard", label("standard")).help(t("catalog.help.tax-standard"))));
        return new Section("", cells);
    }

    private Section group(Form form, List<TaxView> others, List<Long> parts) {
        var options = others.stream()
                .filter(other -> other.data().computation() != Computation.GROUP)
                .map(other -> new Option(Long.toString(other.id()), other.data().name()))
                .toList();
        var chosen = parts.stream().map(String::valueOf).collect(Collectors.toSet());
        var choices = new ChoicesView(form, "parts", label("parts"), t("catalog.help.tax-parts"), options, chosen);
        return new Section("", List.of(new Cell(12, templates.formChoices(choices)).when("computation=GROUP")));
    }

    private Section when(Form form, List<TaxView> others) {
        var next = new ArrayList<>(List.of(new Option("", t("catalog.tax.no-next"))));
        others.forEach(other ->
                next.add(new Option(Long.toString(other.id()), other.data().name())));
        return new Section(
                t("catalog.tax.validity"),
                List.of(
                        Cell.of(3, form, Field.date("from", label("from"))),
                        Cell.of(3, form, Field.date("until", label("until"))),
                        Cell.of(
                                4,
                                form,
                                Field.select("next", label("next"), next).help(t("catalog.help.tax-next"))),
                        Cell.of(2, form, Field.number("place", label("place")))));
    }

    private static String label(String field) {
        return t("catalog.tax.field." + field);
    }
}
