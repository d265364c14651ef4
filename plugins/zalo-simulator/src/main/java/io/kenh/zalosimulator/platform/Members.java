package io.kenh.zalosimulator.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a JSON object leniently: a number is as good as its text, a wrong type is as good as absent. */
public record Members(Map<String, Object> map) {

    public static final Members EMPTY = new Members(Map.of());

    @SuppressWarnings("unchecked")
    public static Optional<Members> of(Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(new Members((Map<String, Object>) map)) : Optional.empty();
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(map.get(name))
                .filter(value -> value instanceof String || value instanceof Number || value instanceof Boolean)
                .map(String::valueOf);
    }

    /** Text that is not blank. */
    public Optional<String> filled(String name) {
        return text(name).filter(value -> !value.isBlank());
    }

    public String textOr(String name, String fallback) {
        return filled(name).orElse(fallback);
    }

    public Optional<Integer> number(String name) {
        return text(name).flatMap(Members::whole);
    }

    public Optional<Boolean> flag(String name) {
        return text(name).map(Boolean::parseBoolean);
    }

    public Optional<Members> object(String name) {
        return Optional.ofNullable(map.get(name)).flatMap(Members::of);
    }

    public List<Members> objects(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream().flatMap(item -> of(item).stream()).toList()
                : List.of();
    }

    /** The scalar elements of a list, as texts. */
    public List<String> texts(String name) {
        return map.get(name) instanceof List<?> list
                ? list.stream()
                        .filter(item -> item instanceof String || item instanceof Number)
                        .map(String::valueOf)
                        .toList()
                : List.of();
    }

    public boolean has(String name) {
        return map.get(name) != null;
    }

    private static Optional<Integer> whole(String text) {
        try {
            return Optional.of(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
