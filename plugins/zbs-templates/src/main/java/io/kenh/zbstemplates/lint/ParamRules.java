package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.Placeholders;
import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.content.Texts;
import io.kenh.zbstemplates.limit.LimitSet;
import io.kenh.zbstemplates.values.ValueFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Parameters: named well, declared and used, with a sample that fits. */
final class ParamRules {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]*";

    /** Types that say who or which one a message is about. */
    private static final Set<ParamType> IDENTIFYING =
            Set.of(ParamType.CUSTOMER_NAME, ParamType.PHONE, ParamType.CODE, ParamType.ADDRESS, ParamType.OTP);

    static final List<Rule> RULES = List.of(
            Rule.error(
                    "param.name",
                    (content, limits) -> each(
                            content,
                            (field, param) -> Hit.when(
                                    !param.name().matches(NAME), "param-name", field + ".name", param.name()))),
            Rule.error("param.duplicate", ParamRules::duplicates),
            Rule.error("param.place", ParamRules::misnamed),
            Rule.error("param.undeclared", ParamRules::undeclared),
            Rule.error("param.unused", ParamRules::unused),
            Rule.error(
                    "param.sample.missing",
                    (content, limits) -> each(
                            content,
                            (field, param) -> Hit.when(param.sample().isBlank(), "missing", field + ".sample"))),
            Rule.error(
                    "param.sample.length",
                    (content, limits) -> each(
                            content,
                            (field, param) ->
                                    Sizes.longest(limits, param.type().limit(), field + ".sample", param.sample()))),
            Rule.error(
                    "param.sample.format",
                    (content, limits) -> each(
                            content,
                            (field, param) -> Hit.when(
                                    !param.sample().isBlank() && !ValueFormat.fits(param.type(), param.sample()),
                                    "param-format-" + param.type(),
                                    field + ".sample"))),
            Rule.error("param.identifying", ParamRules::identifying));

    private interface Check {
        Stream<Hit> of(String field, Param param);
    }

    private ParamRules() {}

    private static Stream<Hit> each(TemplateContent content, Check check) {
        return IntStream.range(0, content.params().size())
                .boxed()
                .flatMap(i -> check.of("param." + i, content.params().get(i)));
    }

    private static Stream<Hit> duplicates(TemplateContent content, LimitSet limits) {
        var seen = new HashSet<String>();
        return each(
                content,
                (field, param) -> Hit.when(!seen.add(param.name()), "param-duplicate", field + ".name", param.name()));
    }

    /** Written with blanks or accents: to be renamed, not declared. */
    private static Stream<Hit> misnamed(TemplateContent content, LimitSet limits) {
        return undeclared(content, false, "param-place");
    }

    private static Stream<Hit> undeclared(TemplateContent content, LimitSet limits) {
        return undeclared(content, true, "param-undeclared");
    }

    private static Stream<Hit> undeclared(TemplateContent content, boolean named, String message) {
        var told = new HashSet<String>();
        return Texts.of(content).stream()
                .flatMap(piece -> Placeholders.in(piece.text()).stream()
                        .filter(name -> content.param(name).isEmpty() && name.matches(NAME) == named && told.add(name))
                        .map(name -> Hit.of(message, piece.field(), name)));
    }

    private static Stream<Hit> unused(TemplateContent content, LimitSet limits) {
        var used = used(content);
        return each(
                content,
                (field, param) ->
                        Hit.when(!used.contains(param.name()), "param-unused", field + ".name", param.name()));
    }

    private static Set<String> used(TemplateContent content) {
        return Texts.of(content).stream()
                .flatMap(piece -> Placeholders.in(piece.text()).stream())
                .collect(Collectors.toSet());
    }

    private static Stream<Hit> identifying(TemplateContent content, LimitSet limits) {
        var used = used(content);
        long count = content.params().stream()
                .filter(param -> IDENTIFYING.contains(param.type()) && used.contains(param.name()))
                .count();
        return Hit.when(
                content.type() != TemplateType.OTP && count < limits.count("identifying.min"),
                "param-identifying",
                "param");
    }
}
