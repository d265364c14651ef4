package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Star;
import io.kenh.zbstemplates.content.TemplateType;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Service ratings: five levels. */
final class RatingRules {
    static final List<Rule> RULES = List.of(
            Rule.error(
                    "rating.type",
                    (content, limits) -> Hit.when(
                            content.rating().isEmpty() == (content.type() == TemplateType.RATING),
                            content.rating().isEmpty() ? "rating-needed" : "rating-elsewhere",
                            "star")),
            Rule.error("rating.stars", (content, limits) -> {
                int stars = limits.count("rating.stars");
                int count = content.rating().size();
                return Hit.when(count > 0 && count != stars, "rating-stars", "star", stars, count);
            }),
            length("title", Star::title),
            length("question", Star::question),
            length("thanks", Star::thanks),
            length("description", Star::description),
            Rule.error(
                    "rating.answers",
                    (content, limits) -> each(
                            content,
                            (field, star) -> Sizes.most(
                                    limits,
                                    "rating.answers",
                                    field + ".answers",
                                    star.answers().size()))),
            Rule.error(
                    "rating.answer",
                    (content, limits) -> each(
                            content,
                            (field, star) -> star.answers().stream()
                                    .flatMap(answer ->
                                            Sizes.text(limits, "rating.answer", field + ".answers", answer)))));

    private interface Check {
        Stream<Hit> of(String field, Star star);
    }

    private RatingRules() {}

    private static Rule length(String part, java.util.function.Function<Star, String> text) {
        return Rule.error(
                "rating." + part,
                (content, limits) -> each(
                        content,
                        (field, star) -> Sizes.text(limits, "rating." + part, field + "." + part, text.apply(star))));
    }

    private static Stream<Hit> each(TemplateContent content, Check check) {
        return IntStream.range(0, content.rating().size())
                .boxed()
                .flatMap(i -> check.of("star." + i, content.rating().get(i)));
    }
}
