package io.kenh.zbstemplates.ready;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A mapping of a YAML file, checked while it is read: every problem names file and place. */
final class Yaml {
    private static final int MOST_TEXT = 2000;
    private static final int MOST_ITEMS = 50;

    private final String file;
    private final String path;
    private final Map<?, ?> map;

    private Yaml(String file, String path, Map<?, ?> map) {
        this.file = file;
        this.path = path;
        this.map = map;
    }

    static Yaml read(String file, String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(0)
                .build();
        Object root;
        try {
            root = new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new ReadyException(file, "", "not YAML: " + e.getMessage());
        }
        if (root instanceof Map<?, ?> map) {
            return new Yaml(file, "", map);
        }
        throw new ReadyException(file, "", "must be a mapping");
    }

    /** Nothing else may stand here. */
    Yaml only(String... keys) {
        var strange = map.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        strange.removeAll(Set.of(keys));
        if (!strange.isEmpty()) {
            throw problem(strange.getFirst(), "is not known here; allowed: " + String.join(", ", keys));
        }
        return this;
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    String text(String key) {
        if (!has(key)) {
            throw problem(key, "is missing");
        }
        return scalar(at(key), map.get(key));
    }

    String text(String key, String otherwise) {
        return has(key) ? text(key) : otherwise;
    }

    @Nullable
    Long number(String key) {
        if (!has(key)) {
            return null;
        }
        if (map.get(key) instanceof Number number) {
            return number.longValue();
        }
        throw problem(key, "must be a number");
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        var text = text(key);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> word(one).equals(text))
                .findFirst()
                .orElseThrow(() -> problem(
                        key,
                        "is '" + text + "'; allowed: "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Yaml::word)
                                        .collect(Collectors.joining(", "))));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        return has(key) ? choice(key, type) : otherwise;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    Yaml child(String key) {
        if (!has(key)) {
            throw problem(key, "is missing");
        }
        return mapping(at(key), map.get(key));
    }

    /** Children under names of their own, in order. */
    Map<String, Yaml> named(String key) {
        var children = new LinkedHashMap<String, Yaml>();
        if (has(key)) {
            var parent = child(key);
            parent.map.forEach((name, value) ->
                    children.put(String.valueOf(name), mapping(parent.at(String.valueOf(name)), value)));
        }
        return children;
    }

    List<String> texts(String key) {
        return list(key, (item) -> item);
    }

    <T> List<T> children(String key, Function<Yaml, T> read) {
        var items = new ArrayList<T>();
        var all = items(key);
        for (int i = 0; i < all.size(); i++) {
            items.add(read.apply(mapping(at(key) + "[" + i + "]", all.get(i))));
        }
        return items;
    }

    private <T> List<T> list(String key, Function<String, T> read) {
        var items = new ArrayList<T>();
        var all = items(key);
        for (int i = 0; i < all.size(); i++) {
            items.add(read.apply(scalar(at(key) + "[" + i + "]", all.get(i))));
        }
        return items;
    }

    private List<?> items(String key) {
        var value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw problem(key, "must be a list");
        }
        if (list.size() > MOST_ITEMS) {
            throw problem(key, "has " + list.size() + " items, at most " + MOST_ITEMS);
        }
        return list;
    }

    private Yaml mapping(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> found) {
            return new Yaml(file, where, found);
        }
        throw new ReadyException(file, where, "must be a mapping");
    }

    private String scalar(String where, @Nullable Object value) {
        if (value == null || value instanceof Map || value instanceof List) {
            throw new ReadyException(file, where, "must be a text");
        }
        var text = value.toString();
        if (text.length() > MOST_TEXT) {
            throw new ReadyException(file, where, "is " + text.length() + " characters long, at most " + MOST_TEXT);
        }
        return text;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private ReadyException problem(String key, String what) {
        return new ReadyException(file, at(key), what);
    }
}
