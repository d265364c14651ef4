package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.Tag;
import java.util.List;

/** Name, note, purpose. */
final class FormRules {
    static final List<Rule> RULES = List.of(
            Rule.error("name.length", (content, limits) -> Sizes.text(limits, "name", "name", content.name())),
            // Optional; when there, up to the limit.
            Rule.error("note.length", (content, limits) -> Sizes.longest(limits, "note.max", "note", content.note())),
            Rule.error(
                    "tag.allowed",
                    (content, limits) -> Hit.when(
                            !limits.list("tags." + content.type())
                                    .contains(content.tag().name()),
                            "tag",
                            "tag")),
            Rule.warning(
                    "tag.privilege",
                    (content, limits) -> Hit.when(content.tag() == Tag.PROMOTION, "tag-privilege", "tag")));

    private FormRules() {}
}
