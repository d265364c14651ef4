package io.kenh.zbstemplates.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.data.DocType;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Moment;
import io.kenh.testkit.QueryCount;
import io.kenh.zbstemplates.Desk;
import io.kenh.zbstemplates.Given;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Templates that wait for a rule. */
class SuggestedTest {
    private final Desk desk = new Desk();
    private final RuleService rules = desk.parts.rules().service();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void many_take_no_more_queries_than_one_and_each_gets_one_rule() {
        desk.host.with(Documents.class, orders());
        for (var code : List.of("don-hang", "nhac-lai", "cam-on")) {
            desk.inUse(code, Given.good().content());
        }
        desk.run(() -> {
            var store = desk.parts.store();
            assertEquals(
                    3, QueryCount.atMost(1, () -> store.sendable("sales.order")).size());
            var found = QueryCount.atMost(2, rules::suggested);
            assertEquals(
                    List.of("cam-on", "nhac-lai", "don-hang"),
                    found.stream().map(template -> template.row().code()).toList());
            assertEquals(3, rules.adopt());
            assertEquals(0, rules.adopt());
        });
    }

    /** They are confirmed, and have no values. */
    private static Documents orders() {
        var type = some(
                DocType.class,
                (proxy, method, args) ->
                        method.getName().equals("moments") ? List.of(new Moment("sales.order.confirmed")) : Map.of());
        return some(Documents.class, (proxy, method, args) -> Optional.of(type));
    }

    private static <T> T some(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
