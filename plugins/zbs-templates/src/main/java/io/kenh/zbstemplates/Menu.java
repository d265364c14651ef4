package io.kenh.zbstemplates;

import io.kenh.api.ui.MenuEntry;
import io.kenh.zbstemplates.api.ZbsPermissions;
import io.kenh.zbstemplates.page.SpendPages;
import java.util.List;

/** This plugin's places in the left rail. */
final class Menu {
    private Menu() {}

    static List<MenuEntry> entries() {
        var read = ZbsPermissions.READ;
        var app = "zbs-templates.templates";
        return List.of(
                new MenuEntry(app, null, "/zbs-templates/templates", "template", 45, read),
                new MenuEntry(
                        "zbs-templates.messages", app, "/zbs-templates/messages", "send", 5, ZbsPermissions.MESSAGES),
                new MenuEntry("zbs-templates.quota", app, SpendPages.PAGE, "gauge", 6, ZbsPermissions.MESSAGES),
                new MenuEntry(
                        "zbs-templates.bulk-sends",
                        app,
                        "/zbs-templates/bulk-sends",
                        "stack-forward",
                        7,
                        ZbsPermissions.MESSAGES),
                new MenuEntry("zbs-templates.rules", app, "/zbs-templates/rules", "robot", 8, ZbsPermissions.RULES),
                new MenuEntry("zbs-templates.ready", app, "/zbs-templates/ready", "books", 10, read),
                new MenuEntry("zbs-templates.logos", app, "/zbs-templates/logos", "photo", 20, read));
    }
}
