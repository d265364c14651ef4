package io.kenh.zbstemplates.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Fact.Kind;
import io.kenh.api.data.FactValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Map<String, FactValue> FACTS = Map.of(
            "total", new FactValue(Kind.MONEY, 550_000L),
            "weight", new FactValue(Kind.NUMBER, new BigDecimal("12.50")),
            "day", new FactValue(Kind.DATE, LocalDate.of(2026, 11, 20)),
            "at", new FactValue(Kind.DATE_TIME, Instant.parse("2026-11-20T20:00:00Z")),
            "name", new FactValue(Kind.TEXT, "Nguyễn An"),
            "note", new FactValue(Kind.TEXT, null));

    private static boolean holds(String fact, Operator operator, String value) {
        return Conditions.broken(List.of(new Condition(fact, operator, value)), FACTS, ZONE)
                .isEmpty();
    }

    @Test
    void facts_are_compared_by_what_they_are() {
        assertTrue(holds("total", Operator.ABOVE, "99999") && !holds("total", Operator.ABOVE, "550000"));
        assertTrue(holds("weight", Operator.EQUALS, "12.5") && holds("weight", Operator.AT_MOST, "12.5"));
        assertTrue(holds("day", Operator.BELOW, "2026-12-01") && !holds("day", Operator.BELOW, "2026-11-20"));
        assertTrue(holds("at", Operator.EQUALS, "2026-11-21"), "the day it is here");
        assertTrue(holds("name", Operator.EQUALS, "nguyễn an") && holds("name", Operator.CONTAINS, "AN"));
        assertTrue(holds("name", Operator.DIFFERS, "Bình") && !holds("name", Operator.DIFFERS, "Nguyễn An"));
    }

    @Test
    void nothing_is_not_less_than_something() {
        assertTrue(holds("note", Operator.EMPTY, "") && !holds("note", Operator.FILLED, ""));
        assertTrue(!holds("note", Operator.EQUALS, "x") && holds("note", Operator.DIFFERS, "x"));
        assertTrue(!holds("gone", Operator.BELOW, "5") && holds("gone", Operator.EMPTY, ""));
    }

    @Test
    void the_one_that_breaks_is_told_with_what_is_there_instead() {
        var conditions =
                List.of(new Condition("total", Operator.ABOVE, "1"), new Condition("weight", Operator.BELOW, "10"));
        assertEquals(Optional.of("weight < 10 (12.50)"), Conditions.broken(conditions, FACTS, ZONE));
    }

    @Test
    void what_cannot_be_asked_is_a_mistake() {
        assertEquals(Optional.empty(), Conditions.mistake(new Condition("total", Operator.ABOVE, "5"), Kind.MONEY));
        for (var wrong : List.of("", "nhiều", "1.000.000")) {
            assertTrue(Conditions.mistake(new Condition("total", Operator.ABOVE, wrong), Kind.MONEY)
                    .isPresent());
        }
        assertTrue(Conditions.mistake(new Condition("day", Operator.BELOW, "20/11/2026"), Kind.DATE)
                .isPresent());
        assertTrue(Conditions.mistake(new Condition("name", Operator.ABOVE, "a"), Kind.TEXT)
                .isPresent());
        assertTrue(Conditions.mistake(new Condition("total", Operator.CONTAINS, "5"), Kind.MONEY)
                .isPresent());
        assertTrue(Conditions.mistake(new Condition("x", Operator.EQUALS, "5"), null)
                .isPresent());
    }
}
