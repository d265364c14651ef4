package io.kenh.testkit;

import io.kenh.api.settings.Setting;
import io.kenh.api.settings.Settings;
import java.util.Map;

/** Defaults, over which a test lays what it wants. */
record FakeSettings(Map<String, Object> values) implements Settings {
    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        return (T) values.getOrDefault(setting.key(), setting.defaultValue());
    }

    @Override
    public <T> void set(Setting<T> setting, T value) {
        values.put(setting.key(), value);
    }
}
