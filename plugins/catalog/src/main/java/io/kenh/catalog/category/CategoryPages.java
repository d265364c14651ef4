package io.kenh.catalog.category;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.form.Saving;
import io.kenh.catalog.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of categories. */
public final class CategoryPages {
    private static final String LIST = "/catalog/categories";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Saving saving;
    private final CategoryService categories;

    public CategoryPages(Host host, CategoryService categories) {
        this.host = host;
        this.saving = new Saving(host);
        this.categories = categories;
    }

    /**
     * @param edited the one the form is about, null for a new one
     * @param conflict somebody else changed it meanwhile
     */
    public record CategoriesView(
            List<CategoryRow> rows, Form form, @Nullable CategoryRow edited, boolean conflict, boolean mayWrite) {
        public List<Option> parents() {
            var options = new ArrayList<>(List.of(new Option("", t("catalog.category.root"))));
            rows.stream()
                    .filter(row -> edited == null || !row.lineage().startsWith(edited.lineage()))
                    .forEach(row -> options.add(new Option(Long.toString(row.id()), row.path())));
            return options;
        }

        public String action() {
            return edited == null ? LIST : LIST + "/" + edited.id();
        }
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(CatalogPermissions.WRITE);
        routes.get(LIST, new Access.Needs(CatalogPermissions.READ), ctx -> page(ctx, Form.empty(), null, false))
                .post(LIST, write, ctx -> save(ctx, null))
                .get(LIST + "/{id}", write, this::edit)
                .post(LIST + "/{id}", write, ctx -> save(ctx, categories.get(PathId.of(ctx))))
                .post(LIST + "/{id}/delete", write, this::delete);
    }

    private void edit(Context ctx) {
        var row = categories.get(PathId.of(ctx));
        var parent = row.parentId() == null ? "" : row.parentId().toString();
        page(ctx, Form.of(Map.of("name", row.name(), "parent", parent)), row, false);
    }

    private void save(Context ctx, @Nullable CategoryRow before) {
        var form = Form.read(ctx);
        var name = form.required("name", Category.NAME);
        var chosen = form.optionalNumber("parent", 1, Long.MAX_VALUE);
        Long parent = chosen.isPresent() ? chosen.getAsLong() : null;
        saving.run(
                ctx,
                form,
                "name",
                () -> {
                    if (before == null) {
                        categories.create(name, parent);
                    } else {
                        categories.change(before.id(), Saving.version(form), name, parent);
                    }
                    return LIST;
                },
                conflict -> page(ctx, form, before == null ? null : categories.get(before.id()), conflict));
    }

    private void delete(Context ctx) {
        try {
            categories.delete(PathId.of(ctx));
            host.ui().toast(ctx, Tone.SUCCESS, t("catalog.deleted"));
        } catch (KenhException refused) {
            if (refused.code() != CatalogError.IN_USE) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, t("catalog.category.in-use"));
        }
        ctx.redirect(LIST, HttpStatus.SEE_OTHER);
    }

    private void page(Context ctx, Form form, @Nullable CategoryRow edited, boolean conflict) {
        var view = new CategoriesView(
                categories.all(), form, edited, conflict, Current.actor().may(CatalogPermissions.WRITE));
        host.ui().page(ctx, t("menu.catalog.categories"), templates.categoryList(view));
    }
}
