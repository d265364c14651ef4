package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
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
    /** @param facts what the document says now; null when it cannot be asked, as its plugin is switched off: then it says what was queued */
    static Turn of(
            Host host,
            List<Condition> conditions,
            TemplateContent content,
            Message message,
            @Nullable Map<String, FactValue> facts,
            Limits limits) {
        var queued = Texts.read(host, message.row().texts());
        var document = message.document();
        if (document == null || facts == null) {
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
}
