package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Title and paragraphs. */
final class TextRules {
    static final List<Rule> RULES = List.of(
            Rule.error("title.length", TextRules::title),
            Rule.error(
                    "title.params",
                    (content, limits) ->
                            Sizes.params(limits, limit("title", content, "params"), "title", List.of(content.title()))),
            Rule.error(
                    "paragraphs.few",
                    (content, limits) -> Sizes.least(
                            limits,
                            "paragraphs.min",
                            "paragraph",
                            content.paragraphs().size())),
            Rule.error(
                    "paragraphs.many",
                    (content, limits) -> Sizes.most(
                            limits,
                            limit("paragraphs", content, "max"),
                            "paragraph",
                            content.paragraphs().size())),
            Rule.error("paragraph.length", TextRules::paragraphs),
            Rule.error(
                    "paragraphs.params",
                    (content, limits) -> Sizes.params(
                            limits, limit("paragraphs", content, "params"), "paragraph", content.paragraphs())));

    private TextRules() {}

    /** A one-time code needs no title. */
    private static Stream<Hit> title(TemplateContent content, LimitSet limits) {
        return content.type() == TemplateType.OTP && content.title().isBlank()
                ? Stream.empty()
                : Sizes.text(limits, "title", "title", content.title());
    }

    private static Stream<Hit> paragraphs(TemplateContent content, LimitSet limits) {
        return IntStream.range(0, content.paragraphs().size())
                .boxed()
                .flatMap(i -> Sizes.text(
                        limits,
                        "paragraph",
                        "paragraph." + i,
                        content.paragraphs().get(i)));
    }

    /** One-time codes and ratings have limits of their own. */
    private static String limit(String part, TemplateContent content, String what) {
        return switch (content.type()) {
            case OTP, RATING -> part + "." + content.type().name().toLowerCase(Locale.ROOT) + "." + what;
            case CUSTOM, PAYMENT, VOUCHER -> part + "." + what;
        };
    }
}
