package io.kenh.zbstemplates.lint;

import io.kenh.zbstemplates.content.TemplateContent;
import io.kenh.zbstemplates.limit.LimitSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** One rule of the platform. Pure: the same content and limits give the same hits. */
public record Rule(String id, Severity severity, BiFunction<TemplateContent, LimitSet, Stream<Hit>> check) {
    static Rule error(String id, BiFunction<TemplateContent, LimitSet, Stream<Hit>> check) {
        return new Rule(id, Severity.ERROR, check);
    }

    static Rule warning(String id, BiFunction<TemplateContent, LimitSet, Stream<Hit>> check) {
        return new Rule(id, Severity.WARNING, check);
    }

    Stream<Finding> findings(TemplateContent content, LimitSet limits) {
        return check.apply(content, limits)
                .map(hit -> new Finding(id, severity, hit.message(), hit.field(), hit.args()));
    }
}
