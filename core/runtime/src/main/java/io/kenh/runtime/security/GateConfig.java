package io.kenh.runtime.security;

import io.kenh.api.security.Permission;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * @param plugins core and all plugins of the generation, in order; asked only once the generation is complete
 * @param behindProxy whether {@code X-Forwarded-For} is written by a proxy we trust
 * @param limits of the server, so that a change of plugins gives nobody new tries
 */
public record GateConfig(Supplier<List<PluginBlock>> plugins, boolean behindProxy, Limits limits) {
    /** What the generation declares, by id. */
    public Map<String, Permission> permissions() {
        return plugins.get().stream()
                .flatMap(plugin -> plugin.permissions().stream())
                .collect(Collectors.toMap(Permission::id, Function.identity(), (first, again) -> first));
    }
}
