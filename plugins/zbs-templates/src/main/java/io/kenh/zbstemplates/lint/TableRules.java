package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The table: labels are fixed, values hold at most one parameter. */
final class TableRules {
    static final List<Rule> RULES = List.of(
            Rule.error(
                    "table.few",
                    (content, limits) -> content.table().isEmpty()
                            ? Stream.empty()
                            : Sizes.least(
                                    limits, "table.min", "row", content.table().size())),
            Rule.error(
                    "table.many",
                    (content, limits) -> Sizes.most(
                            limits, "table.max", "row", content.table().size())),
            Rule.error(
                    "table.title.length",
                    (content, limits) -> rows(
                            content, (field, row) -> Sizes.text(limits, "table.title", field + ".title", row.title()))),
            Rule.warning(
                    "table.title.advised",
                    (content, limits) -> rows(content, (field, row) -> {
                        int advised = limits.count("table.title.advised");
                        int length = Sizes.length(row.title().strip());
                        return Hit.when(
                                length > advised && length <= limits.count("table.title.max"),
                                "too-long-perhaps",
                                field + ".title",
                                advised,
                                length,
                                length - advised);
                    })),
            Rule.error(
                    "table.title.fixed",
                    (content, limits) -> rows(content, (field, row) -> Sizes.fixed(field + ".title", row.title()))),
            Rule.error(
                    "table.value.length",
                    (content, limits) -> rows(
                            content, (field, row) -> Sizes.text(limits, "table.value", field + ".value", row.value()))),
            Rule.error(
                    "table.value.params",
                    (content, limits) -> rows(
                            content,
                            (field, row) -> Sizes.params(
                                    limits, "table.value.params", field + ".value", List.of(row.value())))));

    private interface Check {
        Stream<Hit> of(String field, Row row);
    }

    private TableRules() {}

    private static Stream<Hit> rows(TemplateContent content, Check check) {
        return IntStream.range(0, content.table().size())
                .boxed()
                .flatMap(i -> check.of("row." + i, content.table().get(i)));
    }
}
