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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message whose turn it is. Its document may have changed while it waited: an invoice been paid, or a part of it.
 *
 * @param unfit text key of why it is not sent; null when it is
 * @param texts what it says: as it was queued, and as the document is now when what its conditions ask about reads differently
 */
record Turn(@Nullable String unfit, Map<String, String> texts) {
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
        var asked = Fitness.asked(conditions);
        if (document == null || documents.isEmpty() || asked.isEmpty()) {
            return new Turn(null, queued);
        }
        var shown = content.params().stream()
                .filter(param -> asked.contains(param.fact()))
                .map(TemplateContent.Param::name)
                .toList();
        var wanted = shown.isEmpty() ? asked : Fitness.wanted(content, conditions);
        var facts = facts(documents.get(), document, wanted, message);
        if (facts == null) {
            return new Turn(null, queued);
        }
        var unfit = Fitness.unfit(conditions, facts);
        if (unfit != null || shown.isEmpty()) {
            return new Turn(unfit, queued);
        }
        var values = Values.of(content, facts, limits.current(), Current.zone());
        var now = new LinkedHashMap<>(values.texts());
        // Somebody may have typed over what was too long.
        values.shortened().stream()
                .map(Values.Problem::param)
                .filter(queued::containsKey)
                .forEach(now::remove);
        boolean same = shown.stream()
                .allMatch(name -> !now.containsKey(name) || now.get(name).equals(queued.get(name)));
        if (same) {
            return new Turn(null, queued);
        }
        // Together: the amount of today does not go with the due date of last week.
        var texts = new LinkedHashMap<>(queued);
        texts.putAll(now);
        return new Turn(null, texts);
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
