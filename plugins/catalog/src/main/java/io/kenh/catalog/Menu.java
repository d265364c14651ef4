package io.kenh.catalog;

import io.kenh.api.ui.MenuEntry;
import io.kenh.catalog.api.CatalogPermissions;
import java.util.List;

/** Where the plugin is in the menu. */
final class Menu {
    private Menu() {}

    static List<MenuEntry> entries() {
        var read = CatalogPermissions.READ;
        var app = "catalog.products";
        return List.of(
                new MenuEntry(app, null, "/catalog/products", "packages", 60, read),
                new MenuEntry("catalog.categories", app, "/catalog/categories", "category", 10, read),
                new MenuEntry("catalog.price-lists", app, "/catalog/price-lists", "tags", 20, read),
                new MenuEntry("catalog.units", app, "/catalog/units", "ruler-2", 30, read),
                new MenuEntry("catalog.taxes", app, "/catalog/taxes", "receipt-tax", 40, read),
                new MenuEntry(
                        "catalog.fiscal-positions", app, "/catalog/fiscal-positions", "arrows-exchange", 50, read));
    }
}
