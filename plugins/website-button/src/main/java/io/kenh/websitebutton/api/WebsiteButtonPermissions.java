package io.kenh.websitebutton.api;

import io.kenh.api.security.Permission;

public final class WebsiteButtonPermissions {
    /** Sees sites, snippets and figures. */
    public static final Permission READ = new Permission("website-button.site.read");

    /** Makes and changes sites. */
    public static final Permission MANAGE = new Permission("website-button.site.manage");

    private WebsiteButtonPermissions() {}
}
