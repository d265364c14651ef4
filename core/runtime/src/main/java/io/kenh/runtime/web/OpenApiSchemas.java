package io.kenh.runtime.web;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** JSON schemas of what endpoints take and give, from their types. */
final class OpenApiSchemas {
    private static final String OWN = "io.kenh.";

    private final Map<String, Object> named = new TreeMap<>();

    /** All records that were asked for, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** A record is described once and referred to. */
    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return Map.of("type", "array", "items", of(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return Map.of("type", "object", "additionalProperties", of(arguments[1]));
            }
            return of(arguments[0]);
        }
        return type instanceof Class<?> simple ? ofClass(simple) : Map.of();
    }

    private Map<String, Object> ofClass(Class<?> type) {
        if (type.isRecord()) {
            var name = name(type);
            if (!named.containsKey(name)) {
                named.put(name, Map.of());
                var properties = new LinkedHashMap<String, Object>();
                Arrays.stream(type.getRecordComponents())
                        .forEach(part -> properties.put(part.getName(), of(part.getGenericType())));
                named.put(name, Map.of("type", "object", "properties", properties));
            }
            return Map.of("$ref", "#/components/schemas/" + name);
        }
        if (type.isEnum()) {
            return Map.of(
                    "type",
                    "string",
                    "enum",
                    Arrays.stream(type.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        return Map.of("type", Number.class.isAssignableFrom(type) || type == double.class ? "number" : "string");
    }

    /** With its package: plugins give their records the same short names. */
    private static String name(Class<?> type) {
        var name = type.getName().replace('$', '.');
        return name.startsWith(OWN) ? name.substring(OWN.length()) : name;
    }
}
