package io.kenh.zbstemplates.send;

import io.kenh.api.data.FactValue;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import java.math.BigDecimal;
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
    static @Nullable String unfit(List<Condition> conditions, Map<String, FactValue> facts) {
        for (var condition : conditions) {
            var fact = facts.get(condition.fact());
            var value = fact == null ? null : fact.value();
            if (!holds(condition, value)) {
                return condition.otherwise();
            }
        }
        return null;
    }

    /** The facts a message needs: those its parameters show and those its conditions ask about. */
    static Set<String> wanted(TemplateContent content, List<Condition> conditions) {
        return Stream.concat(
                        content.params().stream().map(TemplateContent.Param::fact),
                        conditions.stream().map(Condition::fact))
                .collect(Collectors.toSet());
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
