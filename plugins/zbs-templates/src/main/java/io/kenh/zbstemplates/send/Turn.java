package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.api.security.Current;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.Limits;
import io.kenh.zbstemplates.ready.ReadyTemplate.Condition;
import io.kenh.zbstemplates.values.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A message whose turn it is. Its document may have changed while it waited: an invoice been paid, or a part of it.
 *
 * @param unfit why it is not sent; {@link Why#NOTHING} when it is
 * @param texts what it says: what a person typed and what tells of one happening as it was queued, the rest as the document is now
 */
record Turn(Why unfit, Map<String, String> texts) {
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

    /**
     * As it was queued also when the document cannot be asked, as its plugin is switched off.
     *
     * @throws Unreadable when the document's plugin fails; the write around this is lost then
     */
    static Turn of(Host host, List<Condition> conditions, TemplateContent content, Message message, Limits limits) {
        var queued = Texts.read(host, message.row().texts());
        var document = message.document();
        var documents = host.services().find(Documents.class);
        var wanted = Fitness.wanted(content, conditions);
        wanted.remove("");
        if (document == null || documents.isEmpty() || wanted.isEmpty()) {
            return new Turn(Why.NOTHING, queued);
        }
        var facts = facts(documents.get(), document, wanted, message);
        if (facts == null) {
            return new Turn(Why.NOTHING, queued);
        }
        var unfit = Fitness.unfit(conditions, facts);
        if (unfit != null) {
            return new Turn(new Why(unfit, 0, ""), queued);
        }
        var fixed = message.fixed();
        var open = content.params().stream()
                // A document that no longer knows such a fact says nothing of it.
                .filter(param -> !fixed.contains(param.name()) && facts.containsKey(param.fact()))
                .map(TemplateContent.Param::name)
                .collect(Collectors.toSet());
        return now(Values.of(content, facts, limits.current(), Current.zone()), open, queued, document.type());
    }

    /** Together: the amount of today does not go with the due date of last week. */
    private static Turn now(Values values, Set<String> open, Map<String, String> queued, String type) {
        var texts = new LinkedHashMap<>(queued);
        for (var name : open) {
            texts.put(name, values.texts().getOrDefault(name, ""));
        }
        var changed = values.problems().stream()
                .filter(problem -> open.contains(problem.param())
                        && !Objects.equals(texts.get(problem.param()), queued.get(problem.param())))
                .map(problem -> problem.text(type))
                .collect(Collectors.joining(" "));
        if (!changed.isEmpty()) {
            return new Turn(Why.of("document-changed", 0, changed), queued);
        }
        texts.values().removeIf(String::isEmpty);
        return new Turn(Why.NOTHING, texts);
    }

    private static @Nullable Map<String, FactValue> facts(
            Documents documents, DocRef document, Set<String> wanted, Message message) {
        try {
            return documents.facts(List.of(document), wanted).get(document);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new Unreadable(message, e);
        }
    }
}
