package io.kenh.runtime.plugin;

import java.util.List;
import java.util.Optional;

/**
 * Why a plugin cannot be part of a generation, as a text of ours: it is shown in the language of whoever looks.
 *
 * @param key of a text with the names of the plugins and then the detail as arguments
 * @param plugins by id
 */
public record Refusal(String key, List<String> plugins, String detail) {
    private static final String MARK = "text";
    private static final String BETWEEN = "\u001f";

    /** As it is kept in the place of a reason in plain words. */
    String stored() {
        return String.join(BETWEEN, MARK, key, detail, String.join(BETWEEN, plugins));
    }

    /** Empty for a reason in plain words. */
    public static Optional<Refusal> read(String stored) {
        var parts = List.of(stored.split(BETWEEN, -1));
        return parts.size() < 4 || !parts.getFirst().equals(MARK)
                ? Optional.empty()
                : Optional.of(new Refusal(parts.get(1), parts.subList(3, parts.size()), parts.get(2)));
    }
}
