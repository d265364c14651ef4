package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.FactValue;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a document's state fits a template: no confirmation of a cancelled order. */
final class Fitness {
    private Fitness() {}

    /** Text key of the first condition that does not hold; null when all do. */
    static @Nullable String unfit(Host host, @Nullable String conditions, Map<String, FactValue> facts) {
        for (var condition : read(host, conditions)) {
            var fact = facts.get(condition.fact());
            var value = fact == null ? null : fact.value();
            if (!holds(condition, value)) {
                return condition.otherwise();
            }
        }
        return null;
    }

    /** The facts a message needs: those its parameters show and those its conditions ask about. */
    static Set<String> wanted(Host host, TemplateContent content, @Nullable String conditions) {
        return Stream.concat(
                        content.params().stream().map(TemplateContent.Param::fact),
                        read(host, conditions).stream().map(Condition::fact))
                .collect(Collectors.toSet());
    }

    private static List<Condition> read(Host host, @Nullable String json) {
        return json == null || json.isBlank()
                ? List.of()
                : Arrays.asList(host.json().read(json, Condition[].class));
    }

    private static boolean holds(Condition condition, @Nullable Object value) {
        if (!condition.in().isEmpty() && (value == null || !condition.in().contains(value.toString()))) {
            return false;
        }
        var above = condition.above();
        return above == null
                || switch (value) {
                    case BigDecimal number -> number.compareTo(BigDecimal.valueOf(above)) > 0;
                    case Number number -> number.longValue() > above;
                    case null, default -> false;
                };
    }
}
