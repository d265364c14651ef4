package io.kenh.catalog.product;

import io.kenh.api.data.DocType;
import io.kenh.api.data.Fact;
import io.kenh.api.security.Permission;
import io.kenh.catalog.api.CatalogPermissions;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** A product as a document: discussed, linked. */
public final class ProductDoc implements DocType<Product> {
    public static final String NAME = "catalog.product";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Product> entity() {
        return Product.class;
    }

    @Override
    public Permission read() {
        return CatalogPermissions.READ;
    }

    @Override
    public String title(Product product) {
        return product.displayName();
    }

    @Override
    public String path(Product product) {
        return "/catalog/products/" + product.id();
    }

    @Override
    public Optional<Long> partnerId(Product product) {
        return Optional.empty();
    }

    @Override
    public Map<String, Fact<Product>> facts() {
        return Map.of(
                "name", new Fact<>(Fact.Kind.TEXT, Product::name, "Cà phê rang xay 500 g"),
                "reference", new Fact<>(Fact.Kind.TEXT, Product::reference, "CF-500"),
                "price",
                        new Fact<>(
                                Fact.Kind.MONEY,
                                product -> product.price()
                                        .setScale(0, RoundingMode.HALF_UP)
                                        .longValueExact(),
                                "125000"));
    }
}
