package io.kenh.runtime.generation;

import io.kenh.api.addon.Addon;

/** An addon in a generation; a plugin's bridges are members of their own under the same plugin id. */
public record Member(String pluginId, Addon addon, ClassLoader loader) {
    public static final String CORE = "core";
}
