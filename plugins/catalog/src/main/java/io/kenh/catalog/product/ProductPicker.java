package io.kenh.catalog.product;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.ProductRef;
import io.kenh.catalog.api.Products;
import io.kenh.catalog.jte.StaticTemplates;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Choosing a product by typing. */
public final class ProductPicker {
    private static final int LIMIT = 20;
    private static final Pattern MARKED = Pattern.compile("\\[([^\\]]+)\\] .*");

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Products products;

    public ProductPicker(Host host, Products products) {
        this.host = host;
        this.products = products;
    }

    public void routes(Routes routes) {
        routes.get("/catalog/products/suggest", new Access.Needs(CatalogPermissions.READ), this::suggest);
    }

    /** One suggestion, as scripts read it. */
    record Suggestion(
            long id,
            String name,
            @Nullable String reference,
            String displayName,
            BigDecimal price,
            long unitId,
            String unit,
            List<Long> taxIds,
            @Nullable String description,
            @Nullable String picture) {
        static Suggestion of(ProductRef product) {
            return new Suggestion(
                    product.id(),
                    product.name(),
                    product.reference(),
                    product.displayName(),
                    product.price(),
                    product.unitId(),
                    product.unit(),
                    product.taxIds(),
                    product.description(),
                    product.picture());
        }
    }

    /** JSON for scripts; options of a datalist for htmx, which sends the field under its own name. */
    private void suggest(Context ctx) {
        var field = Objects.requireNonNullElse(ctx.queryParam("from"), "q");
        var text = Objects.requireNonNullElse(ctx.queryParam(field), "");
        var found = products.search(text, LIMIT);
        if (ctx.header("HX-Request") != null) {
            host.ui().fragment(ctx, templates.productOptions(found));
        } else {
            ctx.contentType("application/json; charset=utf-8")
                    .result(host.json().write(found.stream().map(Suggestion::of).toList()));
        }
    }

    /** What was chosen or typed: "[reference] name", a reference, a barcode, or the name of just one product. */
    public Optional<ProductRef> resolve(String text) {
        var typed = text.strip();
        var marked = MARKED.matcher(typed);
        if (marked.matches()) {
            return products.byCode(marked.group(1));
        }
        return products.byCode(typed).or(() -> {
            var same = products.search(typed, LIMIT).stream()
                    .filter(product -> product.name().equalsIgnoreCase(typed))
                    .toList();
            return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
        });
    }
}
