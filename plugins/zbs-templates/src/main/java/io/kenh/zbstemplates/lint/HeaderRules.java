package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateType;
import java.util.List;

/** Logo or pictures. */
final class HeaderRules {
    static final List<Rule> RULES = List.of(
            Rule.error(
                    "header.one",
                    (content, limits) -> Hit.when(
                            content.logo() != content.images().isEmpty(),
                            content.logo() ? "logo-and-images" : "no-header",
                            "header")),
            Rule.error(
                    "images.count",
                    (content, limits) -> Sizes.most(
                            limits, "images.max", "header", content.images().size())),
            Rule.error(
                    "images.button",
                    (content, limits) -> Hit.when(
                            !content.images().isEmpty()
                                    && content.buttons().size() < limits.count("buttons.images.min"),
                            "images-need-button",
                            "header")),
            Rule.error(
                    "images.type",
                    (content, limits) -> Hit.when(
                            !content.images().isEmpty()
                                    && (content.type() == TemplateType.OTP || content.type() == TemplateType.RATING),
                            "images-type",
                            "header")));

    private HeaderRules() {}
}
