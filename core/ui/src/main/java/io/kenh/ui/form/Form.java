package io.kenh.ui.form;

import io.javalin.http.Context;
import io.kenh.api.security.Current;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a form holds: the values as sent and a translated sentence for each field that is wrong. Reading a value checks it, so a handler
 * reads everything, asks {@link #hasErrors} and shows the same form again, input kept.
 */
public final class Form {
    private final Map<String, List<String>> values;
    private final Map<String, String> errors = new LinkedHashMap<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** Filled from a record that exists. */
    public static Form of(Map<String, String> values) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Form(lists);
    }

    /** The same with fields of several values: checkboxes of one name. */
    public static Form of(Map<String, String> values, Map<String, List<String>> several) {
        var form = of(values);
        form.values.putAll(several);
        return form;
    }

    /** @throws io.kenh.api.error.KenhException when a field holds what no field may ({@link Characters}) */
    public static Form read(Context ctx) {
        var values = ctx.formParamMap();
        Characters.check(values);
        return new Form(values);
    }

    /** From the query of the address: filters. */
    public static Form query(Context ctx) {
        return new Form(ctx.queryParamMap());
    }

    /** As sent; empty when absent. */
    public String value(String name) {
        var all = values(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of that name: several checkboxes, a multiple select. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Without surrounding blanks, line ends as {@code \n}; empty when absent. A longer one is an error. */
    public String text(String name, int maxLength) {
        var text = value(name).replace("\r\n", "\n").strip();
        if (text.codePointCount(0, text.length()) > maxLength) {
            error(name, say("ui.form.too-long", maxLength));
        }
        return text;
    }

    public String required(String name, int maxLength) {
        var text = text(name, maxLength);
        if (text.isEmpty()) {
            error(name, say("ui.form.required"));
        }
        return text;
    }

    public Optional<String> optional(String name, int maxLength) {
        return Optional.of(text(name, maxLength)).filter(text -> !text.isEmpty());
    }

    /** A required whole number; {@code min} after an error. */
    public long number(String name, long min, long max) {
        if (value(name).isBlank()) {
            error(name, say("ui.form.required"));
            return min;
        }
        return optionalNumber(name, min, max).orElse(min);
    }

    public OptionalLong optionalNumber(String name, long min, long max) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            var number = Long.parseLong(text);
            if (number >= min && number <= max) {
                return OptionalLong.of(number);
            }
            error(name, say("ui.form.range", min, max));
        } catch (NumberFormatException e) {
            error(name, say("ui.form.number"));
        }
        return OptionalLong.empty();
    }

    public boolean flag(String name) {
        var value = value(name).toLowerCase(Locale.ROOT);
        return value.equals("on") || value.equals("true") || value.equals("1");
    }

    public Optional<LocalDate> date(String name) {
        var text = value(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            error(name, say("ui.form.date"));
            return Optional.empty();
        }
    }

    /** A constant of an enum, by its name. Anything else that is not empty is an error. */
    public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        var text = value(name).strip();
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        if (!text.isEmpty()) {
            error(name, say("ui.form.choice"));
        }
        return Optional.empty();
    }

    /** Says what is wrong with a field; the first sentence stays. */
    public Form error(String name, String text) {
        errors.putIfAbsent(name, text);
        return this;
    }

    /** Takes over what {@code KenhException.fields()} says. */
    public Form errors(Map<String, String> fields) {
        fields.forEach(this::error);
        return this;
    }

    public Optional<String> errorOf(String name) {
        return Optional.ofNullable(errors.get(name));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** Field name to sentence, in the order they were found. */
    public Map<String, String> errors() {
        return Collections.unmodifiableMap(errors);
    }

    private static String say(String key, Object... args) {
        return Current.texts().get(key, args);
    }
}
