package io.kenh.runtime.security;

import io.kenh.api.security.Permission;
import io.kenh.api.settings.Setting;
import java.util.List;

/** What one plugin of the generation (or {@code core}) declares for the administrator's pages. */
public record PluginBlock(String pluginId, List<Permission> permissions, List<Setting<?>> settings) {}
