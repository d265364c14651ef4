package io.kenh.zbstemplates.lint;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.RowStyle;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.content.TemplateContent.Row;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.params.provider.Arguments;

/** A rule with a content that just keeps it and one that just does not, and edits many of them need. */
final class Cases {
    /** One rule, a content that just keeps it and one that just does not. */
    static Arguments both(String rule, Supplier<Given> base, Consumer<Given> keeps, Consumer<Given> breaks) {
        return arguments(rule, base.get().with(keeps), base.get().with(breaks));
    }

    static Arguments custom(String rule, Consumer<Given> keeps, Consumer<Given> breaks) {
        return both(rule, Given::good, keeps, breaks);
    }

    static void rows(Given given, int count) {
        given.table = Collections.nCopies(count, new Row("Mã đơn", "<order_code>", RowStyle.NONE));
    }

    static void row(Given given, String title, String value) {
        given.table = List.of(new Row(title, value, RowStyle.NONE), new Row("Mã đơn", "<order_code>", RowStyle.NONE));
    }

    static void sample(Given given, int at, ParamType type, String sample) {
        var old = given.params.get(at);
        given.params.set(at, new Param(old.name(), type, old.fact(), sample));
    }

    private Cases() {}
}
