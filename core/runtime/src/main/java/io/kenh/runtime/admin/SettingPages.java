package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.GateConfig;
import io.kenh.runtime.security.PluginBlock;
import io.kenh.runtime.settings.SettingsDoor;
import io.kenh.ui.form.Form;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One page for all settings. */
final class SettingPages {
    private static final Access SETTINGS = new Access.Needs(CorePermissions.SETTINGS);
    private static final String PATH = "/settings/general";

    private final Host host;
    private final GateConfig config;
    private final Supplier<SettingsDoor> door;
    private final StaticTemplates templates = new StaticTemplates();

    SettingPages(Host host, GateConfig config, Supplier<SettingsDoor> door) {
        this.host = host;
        this.config = config;
        this.door = door;
    }

    void routes(Routes routes) {
        routes.get("/settings", new Access.Needs(CorePermissions.SELF), SettingPages::enter)
                .get(PATH, SETTINGS, ctx -> show(ctx, null, Form.empty()))
                .post(PATH + "/{plugin}", SETTINGS, this::save);
    }

    /** The first page this user may see. */
    private static void enter(Context ctx) {
        var actor = Current.actor();
        if (actor.may(CorePermissions.SETTINGS)) {
            Redirects.to(ctx, PATH);
        } else {
            Redirects.to(ctx, actor.may(CorePermissions.USERS) ? "/settings/users" : "/profile");
        }
    }

    /** @param typed the plugin whose form comes back with errors */
    private void show(Context ctx, @Nullable String typed, Form form) {
        var query = Form.query(ctx).value("q").strip();
        var forms = new SettingForms(door.get());
        List<SettingsView.Block> blocks = config.plugins().get().stream()
                .filter(plugin -> !plugin.settings().isEmpty())
                .map(plugin ->
                        forms.block(plugin, plugin.pluginId().equals(typed) ? form : forms.filled(plugin), query))
                .filter(block -> !block.items().isEmpty())
                .toList();
        var view = new SettingsView(query, form, blocks);
        if ("settings".equals(ctx.header("HX-Target"))) {
            host.ui().fragment(ctx, templates.settingsBlocks(view));
        } else {
            host.ui().page(ctx, t("core.general.title"), templates.settingsSettings(view));
        }
    }

    private void save(Context ctx) {
        var plugin = plugin(ctx.pathParam("plugin"));
        var form = Form.read(ctx);
        new SettingForms(door.get()).save(plugin, form);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, plugin.pluginId(), new SettingForms(door.get()).again(plugin, form));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t("core.saved"));
        Redirects.to(ctx, PATH);
    }

    private PluginBlock plugin(String id) {
        return config.plugins().get().stream()
                .filter(plugin -> plugin.pluginId().equals(id))
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
