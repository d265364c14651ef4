package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All rules over one content. */
public final class Linter {
    private static final List<Rule> RULES = Stream.of(
                    FormRules.RULES,
                    HeaderRules.RULES,
                    TextRules.RULES,
                    TableRules.RULES,
                    ButtonRules.RULES,
                    OtpRules.RULES,
                    PaymentRules.RULES,
                    VoucherRules.RULES,
                    RatingRules.RULES,
                    ParamRules.RULES,
                    WordRules.RULES)
            .flatMap(List::stream)
            .toList();

    private Linter() {}

    public static List<Rule> rules() {
        return RULES;
    }

    /** Errors first. */
    public static List<Finding> check(TemplateContent content, LimitSet limits) {
        return RULES.stream()
                .flatMap(rule -> rule.findings(content, limits))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    public static boolean blocks(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocks);
    }
}
