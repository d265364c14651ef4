package io.kenh.catalog.product;

import io.kenh.api.security.Permission;
import io.kenh.api.ui.Findable;
import io.kenh.catalog.api.CatalogPermissions;
import java.util.List;
import java.util.Objects;

/** Products by name, reference or barcode, from any page. */
public final class ProductFindable implements Findable {
    private final ProductDirectory directory;

    public ProductFindable(ProductDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String label() {
        return "menu.catalog.products";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String icon() {
        return "package";
    }

    @Override
    public Permission read() {
        return CatalogPermissions.READ;
    }

    @Override
    public List<Found> find(String words, int most) {
        return directory.search(words, most).stream()
                .map(product ->
                        new Found(product.name(), Objects.requireNonNullElse(product.reference(), ""), product.path()))
                .toList();
    }
}
