package io.kenh.runtime.security;

import java.util.List;
import java.util.function.Supplier;

/**
 * @param plugins core and all plugins of the generation, in order; asked only once the generation is complete
 * @param behindProxy whether {@code X-Forwarded-For} is written by a proxy we trust
 */
public record GateConfig(Supplier<List<PluginBlock>> plugins, boolean behindProxy) {}
