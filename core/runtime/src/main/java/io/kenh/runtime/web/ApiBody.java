package io.kenh.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.runtime.config.Distance;
import io.kenh.ui.form.Characters;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what programs send to our API. A misspelt member is told, not passed over: it may be the one that keeps a message from going twice. */
final class ApiBody {
    private static final String NUL = "\\u0000";
    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, Integer.class, Long.class, BigInteger.class);

    private ApiBody() {}

    static <T> T read(JacksonJson json, String text, Class<T> type) {
        try {
            if (text.contains(NUL)) {
                bad(json.tree(text), "").ifPresent(field -> {
                    throw Characters.refusal(field);
                });
            }
            return json.readExactly(text, type);
        } catch (UnrecognizedPropertyException e) {
            throw new KenhException(CoreError.INVALID, Map.of(path(e.getPath()), sentence(e)));
        } catch (MismatchedInputException e) {
            var path = path(e.getPath());
            throw new KenhException(
                    CoreError.BAD_REQUEST, Map.of(path.isEmpty() ? "body" : path, wanted(e.getTargetType())));
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            int line = at == null ? 1 : at.getLineNr();
            int column = at == null ? 1 : at.getColumnNr();
            throw new KenhException(CoreError.BAD_REQUEST, Map.of("body", text("core-host.api.no-json", line, column)));
        } catch (IllegalArgumentException e) {
            throw new KenhException(CoreError.BAD_REQUEST, Map.of("body", text("core-host.api.no-json", 1, 1)));
        }
    }

    private static String text(String key, Object... arguments) {
        return Current.texts().get(key, arguments);
    }

    /** What should stand there, in people's words: Jackson's own speak of classes. */
    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return text("core-host.api.wanted.other");
        }
        if (type.isEnum()) {
            var all = Arrays.stream(type.getEnumConstants())
                    .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return text("core-host.api.choice", all);
        }
        return text("core-host.api.wanted." + kind(type));
    }

    private static String kind(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "flag";
        }
        if (type == LocalDate.class) {
            return "date";
        }
        if (type == Instant.class) {
            return "time";
        }
        if (WHOLE.contains(type)) {
            return "whole";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "number";
        }
        if (type == String.class) {
            return "text";
        }
        return Collection.class.isAssignableFrom(type) ? "list" : "other";
    }

    private static String sentence(UnrecognizedPropertyException e) {
        Collection<Object> known = e.getKnownPropertyIds() == null ? List.of() : e.getKnownPropertyIds();
        var name = e.getPropertyName();
        return Distance.near(name, known.stream().map(String::valueOf).toList())
                .map(near -> Current.texts().get("core-host.api.unknown-near", name, near))
                .orElseGet(() -> Current.texts().get("core-host.api.unknown", name));
    }

    /** {@code lines[2].colour}. */
    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var at : references) {
            if (at.getFieldName() == null) {
                path.append('[').append(at.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(at.getFieldName());
            }
        }
        return path.toString();
    }

    /** Where a text holds what no text may. */
    private static Optional<String> bad(JsonNode node, String path) {
        if (node.isTextual()) {
            return Characters.bad(node.textValue()) ? Optional.of(path) : Optional.empty();
        }
        for (var member : node.properties()) {
            var at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            var found = Characters.bad(member.getKey()) ? Optional.of(at) : bad(member.getValue(), at);
            if (found.isPresent()) {
                return found;
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            var found = bad(node.get(i), path + "[" + i + "]");
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
