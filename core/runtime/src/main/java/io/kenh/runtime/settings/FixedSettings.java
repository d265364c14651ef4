package io.kenh.runtime.settings;

import io.kenh.api.i18n.Texts;
import io.kenh.api.settings.Setting;
import io.kenh.runtime.config.Config;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What the deployment says of plugins' settings, before anybody reads them. */
public final class FixedSettings {
    private FixedSettings() {}

    /** One sentence when the deployment's value does not fit the setting; the value of a secret is not in it. */
    public static Optional<String> misfit(Setting<?> setting, Config config, Texts texts) {
        var text = config.find(setting.key());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            SettingsDoor.check(setting, text.get());
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            var value = setting.kind() == Setting.Kind.SECRET ? "what it is" : "\"" + text.get() + "\"";
            return Optional.of(setting.key() + " cannot be " + value + ". " + reason(e, texts));
        }
    }

    private static String reason(IllegalArgumentException e, Texts texts) {
        var reason = Objects.requireNonNullElse(e.getMessage(), "");
        if (e instanceof NumberFormatException) {
            return texts.in(Locale.ENGLISH, "ui.form.number");
        }
        return texts.has(reason)
                ? texts.in(Locale.ENGLISH, reason)
                : texts.in(Locale.ENGLISH, "core.general.range", reason);
    }
}
