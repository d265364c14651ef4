package io.kenh.catalog.api;

import io.kenh.api.security.Permission;

public final class CatalogPermissions {
    public static final Permission READ = new Permission("catalog.product.read");
    public static final Permission WRITE = new Permission("catalog.product.write");
    /** Units, taxes and price lists. */
    public static final Permission SETTINGS = new Permission("catalog.settings.write");

    private CatalogPermissions() {}
}
