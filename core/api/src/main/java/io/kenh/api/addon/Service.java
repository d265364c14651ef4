package io.kenh.api.addon;

/** An {@code api} interface and the object that answers for it while its plugin is enabled. */
public record Service<T>(Class<T> type, T implementation) {}
