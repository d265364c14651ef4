package io.kenh.catalog.unit;

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
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.catalog.number.Decimals;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Units by category. */
public final class UnitPages {
    private static final String LIST = "/catalog/units";
    private static final String NEW_CATEGORY = "new";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final UnitService units;

    public UnitPages(Host host, UnitService units) {
        this.host = host;
        this.saving = new Saving(host);
        this.units = units;
    }

    /** @param edited the one the form is about, null for a new one */
    public record UnitsView(
            List<UnitRow> rows,
            List<UnitService.CategoryRef> categories,
            Form form,
            @Nullable UnitRow edited,
            boolean conflict,
            boolean mayWrite,
            String script) {
        /** By category. */
        public Map<String, List<UnitRow>> groups() {
            var groups = new LinkedHashMap<String, List<UnitRow>>();
            rows.forEach(row -> groups.computeIfAbsent(row.category(), name -> new ArrayList<>())
                    .add(row));
            return groups;
        }

        public List<Option> options() {
            var options = new ArrayList<>(categories.stream()
                    .map(category -> new Option(Long.toString(category.id()), category.name()))
                    .toList());
            options.add(new Option(NEW_CATEGORY, t("catalog.unit.new-category")));
            return options;
        }

        public String action() {
            return edited == null ? LIST : LIST + "/" + edited.id();
        }

        /** "1 Tá = 12 Cái" where the category has a unit of ratio 1. */
        public String ratio(UnitRow row) {
            var reference = rows.stream()
                    .filter(other -> other.categoryId() == row.categoryId()
                            && other.ratio().compareTo(BigDecimal.ONE) == 0)
                    .findFirst();
            return reference
                    .map(unit -> t("catalog.unit.is", row.name(), Decimals.shown(row.ratio()), unit.name()))
                    .orElseGet(() -> Decimals.shown(row.ratio()));
        }

        public String rounding(UnitRow row) {
            return Decimals.shown(row.rounding());
        }
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.SETTINGS);
        routes.get(LIST, new Access.Needs(CatalogPermissions.READ), this::list)
                .post(LIST, write, ctx -> save(ctx, null))
                .get(LIST + "/{id}", write, this::edit)
                .post(LIST + "/{id}", write, ctx -> save(ctx, units.row(PathId.of(ctx))))
                .post(LIST + "/{id}/archive", write, ctx -> archive(ctx, true))
                .post(LIST + "/{id}/unarchive", write, ctx -> archive(ctx, false));
    }

    private void list(Context ctx) {
        page(ctx, Form.of(Map.of("category", "1", "rounding", "1")), null, false);
    }

    private void edit(Context ctx) {
        var row = units.row(PathId.of(ctx));
        var values = Map.of(
                "name", row.name(),
                "category", Long.toString(row.categoryId()),
                "ratio", Typed.plain(row.ratio()),
                "rounding", Typed.plain(row.rounding()));
        page(ctx, Form.of(values), row, false);
    }

    private void save(Context ctx, @Nullable UnitRow before) {
        var form = Form.read(ctx);
        var name = form.required("name", UnitData.NAME);
        var fresh = before == null && form.value("category").equals(NEW_CATEGORY);
        var category = fresh ? form.required("newCategory", UnitData.NAME) : "";
        long categoryId = before != null ? before.categoryId() : fresh ? 0 : form.number("category", 1, Long.MAX_VALUE);
        var ratio = required(form, "ratio", 9, UnitData.SMALLEST_RATIO, UnitData.LARGEST_RATIO);
        var rounding = required(form, "rounding", 3, UnitData.SMALLEST_ROUNDING, UnitData.LARGEST_ROUNDING);
        saving.run(
                ctx,
                form,
                "name",
                () -> host.db().write(em -> {
                    if (before == null) {
                        var in = fresh ? units.createCategory(category) : categoryId;
                        units.create(new UnitData(in, name, ratio, rounding));
                    } else {
                        units.change(
                                before.id(), Saving.version(form), new UnitData(categoryId, name, ratio, rounding));
                    }
                    return LIST;
                }),
                conflict -> page(ctx, form, before == null ? null : units.row(before.id()), conflict));
    }

    private static BigDecimal required(Form form, String name, int decimals, BigDecimal min, BigDecimal max) {
        if (form.value(name).isBlank()) {
            form.error(name, t("ui.form.required"));
        }
        return Decimals.read(form, name, decimals, min, max);
    }

    private void archive(Context ctx, boolean away) {
        units.archive(PathId.of(ctx), away);
        host.ui().toast(ctx, Tone.SUCCESS, t(away ? "catalog.archived-done" : "catalog.unarchived-done"));
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, Form form, @Nullable UnitRow edited, boolean conflict) {
        var view = new UnitsView(
                units.rows(),
                units.categories(),
                form,
                edited,
                conflict,
                Current.actor().may(CatalogPermissions.SETTINGS),
                host.ui().asset("catalog.js"));
        host.ui().page(ctx, t("menu.catalog.units"), templates.unitList(view));
    }
}
