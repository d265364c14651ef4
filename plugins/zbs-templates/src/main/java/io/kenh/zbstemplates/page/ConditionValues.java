package io.kenh.zbstemplates.page;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Typed;
import io.kenh.zbstemplates.rule.Condition;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** What conditions compare with, as people type and read it, and as it is kept: a plain number, a date in ISO 8601. */
final class ConditionValues {
    private final Host host;

    ConditionValues(Host host) {
        this.host = host;
    }

    /** Empty when the type has no such fact. */
    Optional<Fact.Kind> kind(String type, String fact) {
        return host.services()
                .get(Documents.class)
                .type(type)
                .flatMap(found -> Optional.ofNullable(found.facts().get(fact)))
                .map(Fact::kind);
    }

    /** Empty when it is not what such a fact can be compared with. */
    static Optional<String> kept(Fact.Kind kind, String typed) {
        return switch (kind) {
            case TEXT, URL, PHONE -> Optional.of(typed);
            case NUMBER, MONEY -> Typed.number(typed).map(BigDecimal::toPlainString);
            case DATE, DATE_TIME -> Typed.date(typed).map(LocalDate::toString);
        };
    }

    /** As the user would type it. */
    String typed(String type, Condition condition) {
        return inWords(type, condition, false);
    }

    /** As a sentence: {@code total > 1.000.000}. */
    String sentence(String type, Condition condition) {
        return condition.operator().needsValue()
                ? new Condition(condition.fact(), condition.operator(), inWords(type, condition, true)).text()
                : condition.text();
    }

    private String inWords(String type, Condition condition, boolean grouped) {
        try {
            return switch (kind(type, condition.fact()).orElse(Fact.Kind.TEXT)) {
                case TEXT, URL, PHONE -> condition.value();
                case NUMBER, MONEY -> number(new BigDecimal(condition.value()), grouped);
                case DATE, DATE_TIME -> Kit.date(LocalDate.parse(condition.value()));
            };
        } catch (DateTimeException | NumberFormatException anotherKindThen) {
            return condition.value();
        }
    }

    private static String number(BigDecimal number, boolean grouped) {
        return grouped ? Kit.number(number) : Typed.plain(number);
    }
}
