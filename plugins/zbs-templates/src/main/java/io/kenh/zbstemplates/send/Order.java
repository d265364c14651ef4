package io.kenh.zbstemplates.send;

import io.kenh.api.data.DocRef;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message to be sent.
 *
 * @param key names this message for ever: the same key never makes a second one, e.g. {@code rule:7:sales.order:42:confirmed:1}
 * @param document what it is about
 * @param documentTitle as people call it; empty without a document
 * @param values parameter name to text: exactly what the customer gets
 * @param dueAt not before; null for at once
 * @param fixed parameters that stay as they are, whatever becomes of the document
 */
public record Order(
        String key,
        long templateId,
        Recipient to,
        @Nullable DocRef document,
        String documentTitle,
        Map<String, String> values,
        Source source,
        @Nullable Instant dueAt,
        Set<String> fixed) {
    public Order {
        values = Map.copyOf(values);
        fixed = Set.copyOf(fixed);
        if (key.isBlank()) {
            throw new IllegalArgumentException("a message needs a key");
        }
    }

    /** What it says follows the document until it is sent. */
    public Order(
            String key,
            long templateId,
            Recipient to,
            @Nullable DocRef document,
            String documentTitle,
            Map<String, String> values,
            Source source,
            @Nullable Instant dueAt) {
        this(key, templateId, to, document, documentTitle, values, source, dueAt, Set.of());
    }

    /** It tells of one happening: all of it stays as it was then. */
    public Order ofOneHappening() {
        return new Order(key, templateId, to, document, documentTitle, values, source, dueAt, values.keySet());
    }
}
