package io.kenh.api.settings;

/** Reads and changes settings. Order: environment, configuration file, what an administrator saved, the default. */
public interface Settings {
    <T> T get(Setting<T> setting);

    /** @throws IllegalStateException when the deployment fixes the setting */
    <T> void set(Setting<T> setting, T value);
}
