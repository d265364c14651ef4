package io.kenh.zbstemplates.ready;

import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.TemplateContent;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Purpose purpose,
        Map<Language, TemplateContent> contents) {
    /**
     * When the document is fit for it.
     *
     * @param in the fact's value is one of these; empty when it does not matter
     * @param above the fact's value is more
     * @param otherwise text key of what a person is told
     * @param shows asked only of templates that show this fact; null of all
     * @param without and that show none of these
     */
    public record Condition(
            String fact,
            List<String> in,
            @Nullable Long above,
            String otherwise,
            @Nullable String shows,
            List<String> without) {
        public Condition {
            in = in == null ? List.of() : List.copyOf(in);
            without = without == null ? List.of() : List.copyOf(without);
        }

        /** @param facts the template shows */
        boolean concerns(Set<String> facts) {
            return shows == null || facts.contains(shows) && without.stream().noneMatch(facts::contains);
        }
    }

    /**
     * Templates people make themselves that are for the same, and are held to the same conditions.
     *
     * @param moments theirs, beside its own
     * @param shows those without a moment that show one of these facts
     * @param without and none of these
     */
    public record Purpose(List<String> moments, List<String> shows, List<String> without) {
        static final Purpose NONE = new Purpose(List.of(), List.of(), List.of());

        public Purpose {
            moments = List.copyOf(moments);
            shows = List.copyOf(shows);
            without = List.copyOf(without);
        }
    }

    /** Whether a template with this moment that shows these facts is for the same; never where no purpose is said. */
    boolean stands(@Nullable String itsMoment, Set<String> facts) {
        if (purpose.equals(Purpose.NONE)) {
            return false;
        }
        return itsMoment == null
                ? purpose.shows().stream().anyMatch(facts::contains)
                        && purpose.without().stream().noneMatch(facts::contains)
                : itsMoment.equals(moment) || purpose.moments().contains(itsMoment);
    }

    /** What a template of an account remembers of it. */
    public String key(Language language) {
        return id + ":" + language.tag();
    }

    /** Unique in an account. */
    public String code(Language language) {
        return id.replace('/', '-') + "-" + language.tag();
    }
}
