package io.kenh.api.addon;

import java.util.List;
import java.util.Optional;

/** Looks up what other enabled plugins offer. Look up at the time of use and keep nothing: the answer changes with the generation. */
public interface Services {
    /** @throws IllegalStateException when nothing offers {@code type}: the dependency is not declared */
    <T> T get(Class<T> type);

    <T> Optional<T> find(Class<T> type);

    /** All implementations, in plugin order. */
    <T> List<T> all(Class<T> type);
}
