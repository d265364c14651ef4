package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One-time codes. */
final class OtpRules {
    static final List<Rule> RULES = List.of(
            Rule.error(
                    "otp.type",
                    (content, limits) -> Hit.when(
                            (content.otp() != null) != (content.type() == TemplateType.OTP),
                            content.otp() == null ? "otp-needed" : "otp-elsewhere",
                            "otp")),
            Rule.error(
                    "otp.language",
                    (content, limits) -> Hit.when(
                            content.type() == TemplateType.OTP && content.language() != Language.VI,
                            "otp-language",
                            "language")),
            Rule.error("otp.value", OtpRules::value),
            Rule.error("otp.length", OtpRules::length),
            Rule.error(
                    "otp.table",
                    (content, limits) -> Hit.when(
                            content.type() == TemplateType.OTP
                                    && !content.table().isEmpty(),
                            "otp-table",
                            "row")));

    private OtpRules() {}

    private static Stream<Hit> value(TemplateContent content, LimitSet limits) {
        var text = content.otp();
        if (text == null) {
            return Stream.empty();
        }
        var names = Placeholders.in(text);
        boolean one = names.size() == 1
                && Placeholders.fixed(text).isBlank()
                && content.param(names.getFirst())
                        .filter(param -> param.type() == ParamType.OTP)
                        .isPresent();
        return Hit.when(!one, "otp-value", "otp");
    }

    /** What the customer reads: the sample in the place of the parameter. */
    private static Stream<Hit> length(TemplateContent content, LimitSet limits) {
        var text = content.otp();
        if (text == null) {
            return Stream.empty();
        }
        var samples = content.params().stream()
                .filter(param -> !param.sample().isEmpty())
                .collect(Collectors.toMap(Param::name, Param::sample, (first, second) -> first));
        var filled = Placeholders.fill(text, samples);
        return Placeholders.in(filled).isEmpty() ? Sizes.text(limits, "otp", "otp", filled) : Stream.empty();
    }
}
