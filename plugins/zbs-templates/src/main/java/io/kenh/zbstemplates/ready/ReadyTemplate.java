package io.kenh.zbstemplates.ready;

import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.TemplateContent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A template that a plugin carries, in every language it comes in.
 *
 * @param id plugin and file without its ending: {@code sales/quote}
 * @param moment of the document, after which it is usually sent
 */
public record ReadyTemplate(
        String id,
        String document,
        String moment,
        List<Condition> conditions,
        Map<Language, TemplateContent> contents) {
    /**
     * When the document is fit for it.
     *
     * @param in the fact's value is one of these; empty when it does not matter
     * @param above the fact's value is more
     * @param otherwise text key of what a person is told
     */
    public record Condition(
            String fact, List<String> in, @Nullable Long above, String otherwise) {}

    /** What a template of an account remembers of it. */
    public String key(Language language) {
        return id + ":" + language.tag();
    }

    /** Unique in an account. */
    public String code(Language language) {
        return id.replace('/', '-') + "-" + language.tag();
    }
}
