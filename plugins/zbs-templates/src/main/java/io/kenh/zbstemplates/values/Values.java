package io.kenh.zbstemplates.values;

import io.kenh.api.data.FactValue;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.limit.LimitSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message carries: parameter name to text, and what stands in the way. Pure; preview and send use the same.
 *
 * @param texts every parameter that has a value, in the template's order
 * @param shortened those that were longer than Zalo takes and lost their end; nothing stands in their way
 * @param typed names of those a person typed
 */
public record Values(Map<String, String> texts, List<Problem> problems, List<Problem> shortened, Set<String> typed) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    public enum Kind {
        /** The document type has no such fact, or the parameter has none. */
        MISSING,
        /** The document has no value for it. */
        EMPTY,
        TOO_LONG,
        /** Words that were too long: the end is left off. */
        SHORTENED,
        /** Zalo does not take such a text for the parameter's type. */
        FORMAT,
        /** An amount nobody can pay by a request of Zalo's: {@code length} is the least, {@code limit} the most. */
        RANGE,
        /** Typed for a parameter the template does not have. */
        UNKNOWN,
        /** Typed for a parameter the document fills. */
        FILLED
    }

    /**
     * @param fact empty for what a person types
     * @param limit longest value
     * @param length of the value in hand; 0 where they do not matter
     */
    public record Problem(String param, String fact, Kind kind, int limit, int length) {
        /** Text key; arguments are parameter, fact, limit, length, excess. */
        public String messageKey() {
            boolean typed = fact.isEmpty()
                    && switch (kind) {
                        case EMPTY, TOO_LONG, FORMAT, RANGE -> true;
                        case MISSING, SHORTENED, UNKNOWN, FILLED -> false;
                    };
            return (typed ? "zbs-templates.value.typed." : "zbs-templates.value.") + kind;
        }

        public Object[] args() {
            return new Object[] {param, fact, limit, length, length - limit};
        }

        /** In words, with the names people know the document's facts by. */
        public String text(@Nullable String documentType) {
            var type = documentType == null ? "" : documentType;
            var args = args();
            args[1] = FactNames.of(type, fact.isEmpty() ? param : fact);
            return Current.texts().get(messageKey(), args);
        }
    }

    public boolean complete() {
        return problems.isEmpty();
    }

    /** The document says nothing for it, or more than fits: a person may type it. */
    public boolean open(Param param) {
        return !texts.containsKey(param.name()) || shortened(param.name()).isPresent();
    }

    /** What is told of a value that lost its end. */
    public Optional<Problem> shortened(String param) {
        return shortened.stream().filter(one -> one.param().equals(param)).findFirst();
    }

    /** With what a person typed where the document says nothing or too much; what else the document says stays. */
    public Values typed(TemplateContent content, Map<String, String> typed, LimitSet limits) {
        var all = new LinkedHashMap<String, String>();
        var own = new LinkedHashSet<String>();
        var left = new ArrayList<Problem>();
        var cut = new ArrayList<Problem>();
        for (var param : content.params()) {
            var text = open(param) ? oneLine(typed.getOrDefault(param.name(), ""), param.type()) : "";
            if (text.isEmpty()) {
                var said = texts.get(param.name());
                if (said != null) {
                    all.put(param.name(), said);
                }
                problems.stream()
                        .filter(problem -> problem.param().equals(param.name()))
                        .forEach(left::add);
                shortened(param.name()).ifPresent(cut::add);
            } else {
                all.put(param.name(), text);
                own.add(param.name());
                check(content, param.typed(), text, limits, left);
            }
        }
        typed.keySet()
                .forEach(name -> content.param(name)
                        .ifPresentOrElse(
                                param -> {
                                    if (!open(param)) {
                                        left.add(new Problem(name, param.fact(), Kind.FILLED, 0, 0));
                                    }
                                },
                                () -> left.add(new Problem(name, "", Kind.UNKNOWN, 0, 0))));
        return new Values(all, List.copyOf(left), List.copyOf(cut), Set.copyOf(own));
    }

    /** @param facts of a document, by name @param zone for points in time */
    public static Values of(TemplateContent content, Map<String, FactValue> facts, LimitSet limits, ZoneId zone) {
        var texts = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        var shortened = new ArrayList<Problem>();
        for (var param : content.params()) {
            var fact = facts.get(param.fact());
            if (fact == null) {
                int limit = limits.count(param.type().limit());
                problems.add(new Problem(param.name(), param.fact(), Kind.MISSING, limit, 0));
                continue;
            }
            var whole = text(param.type(), fact.value(), zone).strip();
            var text = shorter(param, fact, whole, limits, shortened);
            if (!text.isEmpty()) {
                texts.put(param.name(), text);
            }
            check(content, param, text, limits, problems);
        }
        return new Values(texts, List.copyOf(problems), List.copyOf(shortened), Set.of());
    }

    /** The same for texts that are there already. */
    public static Values given(TemplateContent content, Map<String, String> given, LimitSet limits) {
        var texts = new LinkedHashMap<String, String>();
        var problems = new ArrayList<Problem>();
        for (var param : content.params()) {
            var text = oneLine(given.getOrDefault(param.name(), ""), param.type());
            if (!text.isEmpty()) {
                texts.put(param.name(), text);
            }
            check(content, param, text, limits, problems);
        }
        return new Values(texts, List.copyOf(problems), List.of(), Set.of());
    }

    private static String shorter(Param param, FactValue fact, String text, LimitSet limits, List<Problem> shortened) {
        int limit = limits.count(param.type().limit());
        int length = text.codePointCount(0, text.length());
        if (length <= limit || !Shorten.may(param.type(), fact.kind())) {
            return text;
        }
        var words = Shorten.toWords(text, limit);
        if (words.isEmpty()) {
            return text;
        }
        shortened.add(new Problem(param.name(), param.fact(), Kind.SHORTENED, limit, length));
        return words.get();
    }

    private static void check(
            TemplateContent content, Param param, String text, LimitSet limits, List<Problem> problems) {
        int limit = limits.count(param.type().limit());
        int length = text.codePointCount(0, text.length());
        if (text.isEmpty()) {
            problems.add(new Problem(param.name(), param.fact(), Kind.EMPTY, limit, 0));
        } else if (length > limit) {
            problems.add(new Problem(param.name(), param.fact(), Kind.TOO_LONG, limit, length));
        } else if (!ValueFormat.fits(param.type(), text)) {
            problems.add(new Problem(param.name(), param.fact(), Kind.FORMAT, limit, length));
        } else {
            PaymentRange.problem(content, param, text, limits).ifPresent(problems::add);
        }
    }

    /** As Zalo wants it for that type; empty for no value. */
    static String text(ParamType type, @Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> "";
            // Zalo writes the separators of amounts and numbers itself.
            case Long number -> Long.toString(number);
            case Integer number -> Integer.toString(number);
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case LocalDate day -> DAY.format(day);
            case Instant at -> MINUTE.format(at.atZone(zone));
            default -> oneLine(value.toString(), type);
        };
    }

    private static String oneLine(String text, ParamType type) {
        var line = text.replaceAll("\\s+", " ").strip();
        return type == ParamType.PHONE ? line.replaceAll("[ .-]", "") : line;
    }
}
