package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.runtime.security.Roles.RoleInfo;
import io.kenh.ui.form.Option;
import io.kenh.ui.form.Zones;
import java.util.ArrayList;
import java.util.List;

/** Options that several forms share. */
public final class Choices {
    static final List<String> THEMES = List.of("auto", "light", "dark");

    private Choices() {}

    public static List<Option> zonesOrCompany() {
        var options = new ArrayList<Option>();
        options.add(new Option("", t("core.zone.company")));
        options.addAll(Zones.options());
        return options;
    }

    public static List<Option> languages() {
        return List.of(
                new Option("", t("core.language.auto")),
                new Option("vi", t("core.language.vi")),
                new Option("en", t("core.language.en")));
    }

    public static List<Option> themes() {
        return THEMES.stream()
                .map(theme -> new Option(theme, t("core.theme." + theme)))
                .toList();
    }

    static String roleName(RoleInfo role) {
        if (!role.name().isEmpty()) {
            return role.name();
        }
        var key = "role." + role.code();
        // The plugin that named it may be gone or disabled.
        return Current.texts().has(key) ? t(key) : t("core.roles.app-off", role.code());
    }

    static String permissionName(String id) {
        var key = "permission." + id;
        return Current.texts().has(key) ? t(key) : id;
    }

    static String pluginName(String id) {
        var key = "plugin." + id + ".name";
        return Current.texts().has(key) ? t(key) : id;
    }
}
