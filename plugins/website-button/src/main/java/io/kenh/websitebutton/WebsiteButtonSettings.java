package io.kenh.websitebutton;

import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Setting.Kind;
import java.util.List;

/** Where Zalo is, and what an administrator may choose. */
public final class WebsiteButtonSettings {
    /** Zalo's own widget: loaded by visitors who agreed, from nowhere else. */
    public static final Setting<String> WIDGET_URL =
            Setting.url("zalo.widget-url", Kind.DEPLOYMENT, "https://sp.zalo.me/plugins/sdk.js");

    /** How long after a click a first message probably comes from it, when there was no other click. 0: never. */
    public static final Setting<Integer> MATCH_MINUTES = Setting.number("website-button.match-minutes", 10, 0, 60);

    public static final Setting<Integer> KEEP_DAYS = Setting.number("website-button.keep-days", 400, 30, 3650);

    private WebsiteButtonSettings() {}

    static List<Setting<?>> all() {
        return List.of(WIDGET_URL, MATCH_MINUTES, KEEP_DAYS);
    }
}
