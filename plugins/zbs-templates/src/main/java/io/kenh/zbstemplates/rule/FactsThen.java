package io.kenh.zbstemplates.rule;

import io.kenh.api.addon.Host;
import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import io.kenh.zbstemplates.send.Happening;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a document said when something happened to it. Moments of money are told one by one: by the time the first is, the document may
 * speak of the second.
 */
final class FactsThen {
    private FactsThen() {}

    /** Whether a happening of this moment stands for itself, instead of the latest for all. */
    static boolean each(String moment) {
        return Happening.each(moment);
    }

    static String write(Host host, Map<String, FactValue> facts) {
        var texts = new LinkedHashMap<String, String>();
        facts.forEach((name, fact) -> {
            if (fact.value() != null) {
                texts.put(name, fact.kind() + ":" + fact.value());
            }
        });
        return host.json().write(texts);
    }

    /** By name; empty when nothing was kept. */
    static Map<String, FactValue> read(Host host, @Nullable String json) {
        var facts = new LinkedHashMap<String, FactValue>();
        if (json != null) {
            host.json().readMap(json).forEach((name, text) -> facts.put(name, value(String.valueOf(text))));
        }
        return facts;
    }

    private static FactValue value(String text) {
        int colon = text.indexOf(':');
        var kind = Fact.Kind.valueOf(text.substring(0, colon));
        var said = text.substring(colon + 1);
        return new FactValue(
                kind,
                switch (kind) {
                    case MONEY -> Long.valueOf(said);
                    case NUMBER -> new BigDecimal(said);
                    case DATE -> LocalDate.parse(said);
                    case DATE_TIME -> Instant.parse(said);
                    case TEXT, URL, PHONE -> said;
                });
    }
}
