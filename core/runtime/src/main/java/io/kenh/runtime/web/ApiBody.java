package io.kenh.runtime.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.runtime.config.Distance;
import io.kenh.ui.form.Characters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what programs send to our API. A misspelt member is told, not passed over: it may be the one that keeps a message from going twice. */
final class ApiBody {
    private static final String NUL = "\\u0000";

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
        } catch (JsonProcessingException e) {
            throw new KenhException(CoreError.BAD_REQUEST, Map.of("body", e.getOriginalMessage()));
        } catch (IllegalArgumentException e) {
            throw new KenhException(CoreError.BAD_REQUEST, Map.of("body", String.valueOf(e.getMessage())));
        }
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
