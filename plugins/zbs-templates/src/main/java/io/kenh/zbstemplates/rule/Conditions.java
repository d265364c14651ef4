package io.kenh.zbstemplates.rule;

import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares facts of a document with what a rule asks for. */
final class Conditions {
    private Conditions() {}

    /** The first that does not hold, with what the document has instead; empty when all hold. */
    static Optional<String> broken(List<Condition> conditions, Map<String, FactValue> facts, ZoneId zone) {
        return conditions.stream()
                .filter(condition -> !holds(condition, facts.get(condition.fact()), zone))
                .map(condition -> condition.text() + " (" + shown(facts.get(condition.fact()), zone) + ")")
                .findFirst();
    }

    private static String shown(@Nullable FactValue fact, ZoneId zone) {
        return switch (fact == null ? null : fact.value()) {
            case null -> "–";
            case Instant at -> LocalDate.ofInstant(at, zone).toString();
            case BigDecimal number -> number.toPlainString();
            case Object other -> other.toString();
        };
    }

    private static boolean holds(Condition condition, @Nullable FactValue fact, ZoneId zone) {
        var value = fact == null ? null : fact.value();
        boolean empty = value == null || value.toString().isBlank();
        return switch (condition.operator()) {
            case EMPTY -> empty;
            case FILLED -> !empty;
            case DIFFERS -> empty || compares(condition, value, zone);
            case EQUALS, ABOVE, AT_LEAST, BELOW, AT_MOST, CONTAINS -> !empty && compares(condition, value, zone);
        };
    }

    private static boolean compares(Condition condition, @Nullable Object value, ZoneId zone) {
        var operator = condition.operator();
        try {
            return switch (value) {
                case null -> false;
                case BigDecimal number -> operator.holds(number.compareTo(new BigDecimal(condition.value())));
                case Number number ->
                    operator.holds(BigDecimal.valueOf(number.longValue()).compareTo(new BigDecimal(condition.value())));
                case LocalDate day -> operator.holds(day.compareTo(LocalDate.parse(condition.value())));
                case Instant at ->
                    operator.holds(LocalDate.ofInstant(at, zone).compareTo(LocalDate.parse(condition.value())));
                case Object text -> text(operator, folded(text.toString()), folded(condition.value()));
            };
        } catch (DateTimeException | NumberFormatException theTypeChanged) {
            return false;
        }
    }

    private static boolean text(Operator operator, String text, String wanted) {
        return operator == Operator.CONTAINS ? text.contains(wanted) : operator.holds(text.compareTo(wanted));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Text key of what is wrong with it; empty when it can be asked. @param kind null when there is no such fact */
    static Optional<String> mistake(Condition condition, Fact.@Nullable Kind kind) {
        if (kind == null) {
            return Optional.of("zbs-templates.rule.bad-fact");
        }
        if (!condition.operator().fits(kind)) {
            return Optional.of("zbs-templates.rule.bad-operator");
        }
        return !condition.operator().needsValue() || readable(condition.value(), kind)
                ? Optional.empty()
                : Optional.of("zbs-templates.rule.bad-value." + (Operator.text(kind) ? "TEXT" : kind.name()));
    }

    private static boolean readable(String value, Fact.Kind kind) {
        try {
            return switch (kind) {
                case TEXT, URL, PHONE -> !value.isBlank();
                case NUMBER, MONEY -> new BigDecimal(value).precision() <= 30;
                case DATE, DATE_TIME -> LocalDate.parse(value).getYear() > 0;
            };
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }
}
