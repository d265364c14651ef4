package io.kenh.testkit.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes an example of a record from its components. */
final class Samples {
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "chữ"),
            Map.entry(long.class, 7L),
            Map.entry(Long.class, 7L),
            Map.entry(int.class, 7),
            Map.entry(Integer.class, 7),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, new BigDecimal("12.5")),
            Map.entry(Instant.class, Instant.parse("2026-11-20T03:00:00.123456Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 20)),
            Map.entry(Duration.class, Duration.ofDays(2)));

    private Samples() {}

    static Object of(Type type) {
        if (type instanceof ParameterizedType generic) {
            return ofGeneric(generic);
        }
        var raw = (Class<?>) type;
        var simple = VALUES.get(raw);
        if (simple != null) {
            return simple;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        throw new IllegalArgumentException("an event or job carries values only, not " + raw.getName());
    }

    private static Object ofGeneric(ParameterizedType generic) {
        var raw = (Class<?>) generic.getRawType();
        var first = of(generic.getActualTypeArguments()[0]);
        if (raw == List.class) {
            return List.of(first);
        }
        if (raw == Set.class) {
            return Set.of(first);
        }
        if (raw == Optional.class) {
            return Optional.of(first);
        }
        if (raw == Map.class) {
            return Map.of(first, of(generic.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("an event or job carries values only, not " + generic);
    }

    private static Object record(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> of(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made from its components", e);
        }
    }
}
