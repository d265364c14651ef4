package io.kenh.runtime.generation;

import io.kenh.api.addon.Service;
import io.kenh.api.addon.Services;
import java.util.List;
import java.util.Optional;

/** What the members of a generation offer, in their order. */
record ServiceTable(List<Service<?>> offered) implements Services {
    @Override
    public <T> T get(Class<T> type) {
        return find(type)
                .orElseThrow(() -> new IllegalStateException(
                        "nothing offers " + type.getName() + ": is the plugin that owns it a dependency?"));
    }

    @Override
    public <T> Optional<T> find(Class<T> type) {
        return all(type).stream().findFirst();
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        return offered.stream()
                .filter(service -> service.type() == type)
                .map(service -> type.cast(service.implementation()))
                .toList();
    }
}
