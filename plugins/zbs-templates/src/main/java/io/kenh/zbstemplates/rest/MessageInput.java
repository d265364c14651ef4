package io.kenh.zbstemplates.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message, as programs ask for it.
 *
 * @param route uid or phone; absent for the cheapest that works
 * @param key names this message: the same key answers with the same message and never sends a second one; with another
 *     template, document, route or other values it is refused
 * @param values parameter name to text, for parameters the document says nothing or more than fits for; others are refused
 *     by name
 * @param again send although the same template went to this document within the last hour
 * @param despite send although the customer does not want to be contacted
 */
public record MessageInput(
        long templateId,
        String documentType,
        long documentId,
        @Nullable String route,
        @Nullable String key,
        @Nullable Map<String, @Nullable String> values,
        @Nullable Boolean again,
        @Nullable Boolean despite) {
    Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        if (values != null) {
            values.forEach((name, text) -> typed.put(name, text == null ? "" : text));
        }
        return typed;
    }
}
