package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.t;

import io.kenh.api.security.Current;
import io.kenh.api.settings.Setting;
import io.kenh.runtime.security.Emails;
import io.kenh.runtime.security.PluginBlock;
import io.kenh.runtime.settings.SettingsDoor;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One plugin's settings as a form: filled, and saved. */
final class SettingForms {
    private static final int MAX = 4_000;

    private final SettingsDoor settings;

    SettingForms(SettingsDoor settings) {
        this.settings = settings;
    }

    Form filled(PluginBlock plugin) {
        return Form.of(saved(plugin));
    }

    private Map<String, String> saved(PluginBlock plugin) {
        Map<String, String> values = new HashMap<>();
        for (var setting : plugin.settings()) {
            if (setting.kind() == Setting.Kind.PLAIN) {
                values.put(setting.key(), String.valueOf(settings.get(setting)));
            }
        }
        return values;
    }

    SettingsView.Block block(PluginBlock plugin, Form form, String query) {
        List<SettingsView.Item> items = plugin.settings().stream()
                .map(this::item)
                .filter(item -> matches(item, query))
                .toList();
        return new SettingsView.Block(plugin.pluginId(), Choices.pluginName(plugin.pluginId()), form, items);
    }

    /**
     * Saves what the form showed and somebody changed. Each value that does not fit becomes an error of its field, and then nothing is
     * saved.
     */
    void save(PluginBlock plugin, Form form) {
        var shown = form.values("shown");
        var changes = new LinkedHashMap<Setting<?>, String>();
        for (var setting : plugin.settings()) {
            boolean open = setting.kind() != Setting.Kind.DEPLOYMENT && !settings.isFixed(setting);
            if (open && shown.contains(setting.key())) {
                change(setting, form).ifPresent(text -> changes.put(setting, text));
            }
        }
        if (form.hasErrors()) {
            // What was typed into a secret's field is never sent back.
            changes.forEach((setting, text) -> {
                if (setting.kind() == Setting.Kind.SECRET && !text.isEmpty()) {
                    form.error(setting.key(), t("core.general.secret-again"));
                }
            });
        } else {
            settings.saveAll(changes);
        }
    }

    /** The form as typed; what it did not show, because of a search, as it is saved. */
    Form again(PluginBlock plugin, Form typed) {
        var values = saved(plugin);
        for (var key : typed.values("shown")) {
            values.put(key, typed.value(key));
            values.put(key + ".clear", typed.value(key + ".clear"));
        }
        return Form.of(values).errors(typed.errors());
    }

    private Optional<String> change(Setting<?> setting, Form form) {
        var key = setting.key();
        boolean secret = setting.kind() == Setting.Kind.SECRET;
        var text = input(setting) == SettingsView.Input.FLAG ? String.valueOf(form.flag(key)) : form.text(key, MAX);
        // An empty secret field means: leave it as it is. A box takes it away.
        boolean unchanged = secret
                ? text.isEmpty() && !form.flag(key + ".clear")
                : text.equals(String.valueOf(settings.get(setting)));
        if (unchanged || form.errorOf(key).isPresent()) {
            return Optional.empty();
        }
        try {
            SettingsDoor.check(setting, text);
            return Optional.of(text);
        } catch (IllegalArgumentException e) {
            form.error(key, explain(e));
            return Optional.empty();
        }
    }

    /** A setting's own parser names a text key or a range; the JDK's number parser speaks English only. */
    private static String explain(IllegalArgumentException e) {
        var reason = e.getMessage();
        if (reason == null || e instanceof NumberFormatException) {
            return t("ui.form.number");
        }
        return Current.texts().has(reason) ? t(reason) : t("core.general.range", reason);
    }

    private SettingsView.Item item(Setting<?> setting) {
        var key = setting.key();
        boolean fixed = settings.isFixed(setting) || setting.kind() == Setting.Kind.DEPLOYMENT;
        var options = setting.options().stream()
                .map(option -> new Option(option, t("setting." + key + "." + option)))
                .toList();
        var help = Current.texts().has("setting." + key + ".help") ? t("setting." + key + ".help") : "";
        return new SettingsView.Item(
                key,
                t("setting." + key),
                help,
                input(setting),
                fixed,
                settings.isSet(setting),
                fixed ? shown(setting) : "",
                options,
                SettingsDoor.environmentName(key));
    }

    private String shown(Setting<?> setting) {
        var value = setting.kind() == Setting.Kind.PLAIN ? String.valueOf(settings.get(setting)) : "";
        return setting.options().contains(value) ? t("setting." + setting.key() + "." + value) : value;
    }

    private static SettingsView.Input input(Setting<?> setting) {
        if (setting.kind() == Setting.Kind.SECRET) {
            return SettingsView.Input.SECRET;
        }
        return switch (setting.defaultValue()) {
            case Enum<?> one -> SettingsView.Input.CHOICE;
            case Boolean flag -> SettingsView.Input.FLAG;
            case Number number -> SettingsView.Input.NUMBER;
            default -> SettingsView.Input.TEXT;
        };
    }

    private static boolean matches(SettingsView.Item item, String query) {
        return Emails.searchable(item.label() + " " + item.help() + " " + item.key())
                .contains(Emails.searchable(query));
    }
}
