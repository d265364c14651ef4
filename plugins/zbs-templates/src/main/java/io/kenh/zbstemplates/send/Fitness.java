package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.template.Sendable;
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
    /** A document whose plugin fails when it is asked; what it failed with is the cause. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long messageId;

        private Unreadable(Message message, Throwable cause) {
            super("the document of message " + message.id() + " cannot be asked", cause);
            this.messageId = message.id();
        }

        long messageId() {
            return messageId;
        }
    }

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

    /**
     * The same for a message whose turn it is: its document may have changed while it waited, an invoice been paid. Null also when the
     * document cannot be asked, as its plugin is switched off.
     *
     * @throws Unreadable when the document's plugin fails; the write around this is lost then
     */
    static @Nullable String unfitNow(Host host, String conditions, Message message) {
        var document = message.document();
        var documents = host.services().find(Documents.class);
        if (document == null || documents.isEmpty() || conditions.isBlank()) {
            return null;
        }
        var wanted = read(host, conditions).stream().map(Condition::fact).collect(Collectors.toSet());
        var facts = facts(documents.get(), document, wanted, message);
        return facts == null ? null : unfit(host, conditions, facts);
    }

    private static @Nullable Map<String, FactValue> facts(
            Documents documents, DocRef document, Set<String> wanted, Message message) {
        try {
            return documents.facts(List.of(document), wanted).get(document);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new Unreadable(message, e);
        }
    }

    /** The facts a message needs: those its parameters show and those its conditions ask about. */
    static Set<String> wanted(Host host, Sendable template) {
        return Stream.concat(
                        template.content().params().stream().map(TemplateContent.Param::fact),
                        read(host, template.conditions()).stream().map(Condition::fact))
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
