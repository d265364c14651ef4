package io.kenh.catalog.rest;

import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.CatalogPermissions;
import io.kenh.catalog.api.ProductRef.Kind;
import io.kenh.catalog.product.ProductFilter;
import io.kenh.catalog.product.ProductList;
import io.kenh.catalog.product.ProductRow;
import io.kenh.catalog.product.ProductService;
import io.kenh.catalog.tax.TaxService;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON doors to products. */
public final class ProductApi {
    private static final String PATH = "/catalog/products";
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final ProductList list;
    private final ProductService products;
    private final TaxService taxes;

    public ProductApi(ProductList list, ProductService products, TaxService taxes) {
        this.list = list;
        this.products = products;
        this.taxes = taxes;
    }

    /** A product in a list. */
    public record ProductSummary(
            long id,
            String kind,
            String name,
            @Nullable String reference,
            @Nullable String barcode,
            BigDecimal price,
            BigDecimal cost,
            long unitId,
            String unit,
            @Nullable Long categoryId,
            @Nullable String category,
            @Nullable String picture,
            boolean sellable,
            boolean active) {
        static ProductSummary of(ProductRow row) {
            return new ProductSummary(
                    row.id(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    row.name(),
                    row.reference(),
                    row.barcode(),
                    row.price(),
                    row.cost(),
                    row.unitId(),
                    row.unit(),
                    row.categoryId(),
                    row.category(),
                    row.picture(),
                    row.sellable(),
                    row.active());
        }
    }

    /** @param next the {@code after} of the next page; absent on the last */
    public record ProductPage(
            List<ProductSummary> items, @Nullable String next) {}

    public void routes(Routes routes) {
        var read = new Access.Needs(CatalogPermissions.READ);
        var write = new Access.Needs(CatalogPermissions.WRITE);
        routes.api(Endpoint.get(PATH, read, "Lists products by name.", ProductPage.class, this::list)
                .query("query", "Words of name, internal reference and barcode.")
                .query("kind", "goods or service.")
                .query("category", "Id of a category; those below it are included.")
                .query("archived", "true lists archived products.")
                .paged(LIMIT, MOST));
        routes.api(Endpoint.get(
                PATH + "/{id}",
                read,
                "One product.",
                ProductJson.class,
                request -> ProductJson.of(products.get(request.id("id")))));
        routes.api(Endpoint.post(PATH, write, "Makes a product.", ProductInput.class, ProductJson.class, this::create)
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                PATH + "/{id}",
                write,
                "Replaces a product's data; with version, only if nobody changed it since.",
                ProductInput.class,
                ProductJson.class,
                this::update));
    }

    private ProductPage list(ApiRequest<Void> request) {
        var filter = new ProductFilter(
                request.query("query").orElse(""),
                request.choice("kind", Kind.class).orElse(null),
                request.flag("archived"),
                request.query("category").map(Numbers::id).orElse(0L));
        var page = list.page(filter, request.query("after").orElse(null), request.limit(LIMIT, MOST));
        return new ProductPage(page.items().stream().map(ProductSummary::of).toList(), page.next());
    }

    private ProductJson create(ApiRequest<ProductInput> request) {
        var id = products.create(request.body().data(taxes.standard()));
        request.ctx().header("Location", "/api/v1" + PATH + "/" + id);
        return ProductJson.of(products.get(id));
    }

    private ProductJson update(ApiRequest<ProductInput> request) {
        var id = request.id("id");
        products.update(id, request.body().version(), request.body().data(List.of()));
        return ProductJson.of(products.get(id));
    }
}
