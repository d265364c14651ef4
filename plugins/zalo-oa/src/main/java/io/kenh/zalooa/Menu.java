package io.kenh.zalooa;

import io.kenh.api.ui.MenuEntry;
import io.kenh.zalooa.api.ZaloOaPermissions;
import java.util.List;

/** Where the plugin is in the menu. */
final class Menu {
    private static final String ROOT = "zalo-oa.accounts";

    private Menu() {}

    static List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(ROOT, null, "/zalo-oa/accounts", "plug-connected", 60, ZaloOaPermissions.MANAGE),
                new MenuEntry("zalo-oa.links", ROOT, "/zalo-oa/links", "link", 10, ZaloOaPermissions.LINK),
                new MenuEntry("zalo-oa.events", ROOT, "/zalo-oa/events", "list-details", 20, ZaloOaPermissions.LOG),
                new MenuEntry("zalo-oa.sends", ROOT, "/zalo-oa/sends", "send", 30, ZaloOaPermissions.LOG),
                new MenuEntry("zalo-oa.api-log", ROOT, "/zalo-oa/api-log", "api", 40, ZaloOaPermissions.LOG),
                new MenuEntry("zalo-oa.limits", ROOT, "/zalo-oa/limits", "ruler", 50, ZaloOaPermissions.LOG));
    }
}
