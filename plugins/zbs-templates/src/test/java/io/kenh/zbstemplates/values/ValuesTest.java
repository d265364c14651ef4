package io.kenh.zbstemplates.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.data.Fact.Kind;
import io.kenh.api.data.FactValue;
import io.kenh.zbstemplates.Given;
import io.kenh.zbstemplates.ShippedLimits;
import io.kenh.zbstemplates.content.ParamType;
import io.kenh.zbstemplates.content.TemplateContent.Param;
import io.kenh.zbstemplates.limit.LimitSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ValuesTest {
    private static final LimitSet LIMITS = ShippedLimits.LIMITS;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static Values values(ParamType type, Kind kind, @Nullable Object value) {
        var content = Given.good().content().with(List.of(new Param("p", type, "f", "x")));
        return Values.of(content, Map.of("f", new FactValue(kind, value)), LIMITS, ZONE);
    }

    private static String text(ParamType type, Kind kind, Object value) {
        var values = values(type, kind, value);
        assertEquals(List.of(), values.problems());
        return String.valueOf(values.texts().get("p"));
    }

    @Test
    void values_are_written_as_the_platform_wants_them() {
        assertEquals("1250000", text(ParamType.MONEY, Kind.MONEY, 1_250_000L));
        assertEquals("0", text(ParamType.NUMBER, Kind.MONEY, 0L));
        assertEquals("2.5", text(ParamType.NUMBER, Kind.NUMBER, new BigDecimal("2.500")));
        assertEquals("1000", text(ParamType.NUMBER, Kind.NUMBER, new BigDecimal("1E+3")));
        assertEquals("05/02/2026", text(ParamType.TIME, Kind.DATE, LocalDate.of(2026, 2, 5)));
        assertEquals("10:00 20/11/2026", text(ParamType.TIME, Kind.DATE_TIME, Instant.parse("2026-11-20T03:00:00Z")));
        assertEquals("Nguyễn An", text(ParamType.CUSTOMER_NAME, Kind.TEXT, "  Nguyễn \n An "));
        assertEquals("0912345678", text(ParamType.PHONE, Kind.PHONE, "0912 345 678"));
    }

    @ParameterizedTest
    @EnumSource(ParamType.class)
    void a_value_may_be_as_long_as_its_type_allows_and_no_longer(ParamType type) {
        int limit = ShippedLimits.LIMITS.count(type.limit());
        var fits = values(type, Kind.TEXT, "1".repeat(limit)).problems();
        assertTrue(fits.stream().noneMatch(problem -> problem.kind() == Values.Kind.TOO_LONG));
        var long_ = values(type, Kind.TEXT, "1".repeat(limit + 3)).problems().getFirst();
        assertEquals(new Values.Problem("p", "f", Values.Kind.TOO_LONG, limit, limit + 3), long_);
        assertEquals(3, long_.args()[4]);
    }

    @Test
    void names_and_free_words_end_after_a_whole_word_and_are_told_as_shortened() {
        var name = "Công ty TNHH Thương mại và Dịch vụ Hoàng Phương";
        var values = values(ParamType.CUSTOMER_NAME, Kind.TEXT, name);
        assertTrue(values.complete());
        assertEquals("Công ty TNHH Thương mại và…", values.texts().get("p"));
        assertEquals(
                List.of(new Values.Problem("p", "f", Values.Kind.SHORTENED, 30, name.length())), values.shortened());
        assertEquals("Khách…", text(ParamType.LABEL, Kind.TEXT, "Khách, " + "x".repeat(40)));
        assertEquals(
                List.of(), values(ParamType.PRODUCT, Kind.TEXT, "x".repeat(200)).shortened());
    }

    @Test
    void numbers_codes_addresses_and_links_are_never_shortened() {
        var words = "12 Lê Lợi Quận 1 ".repeat(20);
        for (var type : List.of(ParamType.CODE, ParamType.ADDRESS, ParamType.CONTACT, ParamType.TRANSFER_NOTE)) {
            var values = values(type, Kind.TEXT, words);
            assertEquals(Values.Kind.TOO_LONG, values.problems().getFirst().kind(), type.name());
            assertEquals(List.of(), values.shortened());
        }
        assertEquals(
                Values.Kind.TOO_LONG,
                values(ParamType.LABEL, Kind.TEXT, "Xem https://kenh.example/" + "x".repeat(40))
                        .problems()
                        .getFirst()
                        .kind());
        assertEquals(
                Values.Kind.TOO_LONG,
                values(ParamType.LABEL, Kind.URL, "một hai ".repeat(10))
                        .problems()
                        .getFirst()
                        .kind());
    }

    @Test
    void what_is_shortened_may_be_typed_over() {
        var content = Given.good().content().with(List.of(new Param("p", ParamType.CUSTOMER_NAME, "f", "x")));
        var name = new FactValue(Kind.TEXT, "Công ty TNHH Thương mại và Dịch vụ Hoàng Phương");
        var said = Values.of(content, Map.of("f", name), LIMITS, ZONE);
        var typed = said.typed(content, Map.of("p", "Cty Hoàng Phương"), LIMITS);
        assertEquals(Map.of("p", "Cty Hoàng Phương"), typed.texts());
        assertTrue(typed.complete() && typed.shortened().isEmpty());
        assertEquals(said, said.typed(content, Map.of(), LIMITS));
    }

    @Test
    void what_is_missing_empty_or_written_wrongly_is_named() {
        assertEquals(
                Values.Kind.EMPTY,
                values(ParamType.CODE, Kind.TEXT, null).problems().getFirst().kind());
        assertEquals(
                Values.Kind.EMPTY,
                values(ParamType.CODE, Kind.TEXT, "  ").problems().getFirst().kind());
        // Amounts are positive: a balance of nothing has to be a number.
        assertEquals(
                Values.Kind.FORMAT,
                values(ParamType.MONEY, Kind.MONEY, 0L).problems().getFirst().kind());
        assertEquals(
                Values.Kind.FORMAT,
                values(ParamType.TRANSFER_NOTE, Kind.TEXT, "S2026/00042")
                        .problems()
                        .getFirst()
                        .kind());
        var unknown = Values.of(Given.good().content(), Map.of(), LIMITS, ZONE);
        assertEquals(3, unknown.problems().size());
        assertEquals(Values.Kind.MISSING, unknown.problems().getFirst().kind());
        assertTrue(unknown.texts().isEmpty() && !unknown.complete());
    }

    @Test
    void a_person_types_what_the_document_does_not_say_and_nothing_else() {
        var content = Given.good()
                .content()
                .with(List.of(
                        new Param("said", ParamType.LABEL, "f", "x"),
                        new Param("empty", ParamType.LABEL, "g", "x"),
                        new Param("when", ParamType.TIME, "", "x")));
        var facts = Map.of("f", new FactValue(Kind.TEXT, "A"), "g", new FactValue(Kind.TEXT, null));
        var said = Values.of(content, facts, LIMITS, ZONE);
        assertEquals(
                List.of(),
                said.typed(content, Map.of("empty", " B \n b ", "when", "11/2026"), LIMITS)
                        .problems());
        assertEquals(
                Map.of("said", "A", "empty", "B b", "when", "11/2026"),
                said.typed(content, Map.of("empty", "B b", "when", "11/2026"), LIMITS)
                        .texts());
        var wrong = said.typed(content, Map.of("said", "C", "when", "morgen", "other", "D"), LIMITS);
        assertEquals(
                Set.of(Values.Kind.FILLED, Values.Kind.EMPTY, Values.Kind.FORMAT, Values.Kind.UNKNOWN),
                wrong.problems().stream().map(Values.Problem::kind).collect(Collectors.toSet()));
        assertEquals("A", wrong.texts().get("said"));
    }

    @Test
    void the_longest_values_are_as_long_as_allowed_and_well_written() {
        var content = Given.good().content();
        for (var type : ParamType.values()) {
            var one = content.with(List.of(new Param("p", type, "f", "x")));
            var longest =
                    String.valueOf(Samples.longest(one, ShippedLimits.LIMITS).get("p"));
            assertTrue(longest.length() <= ShippedLimits.LIMITS.count(type.limit()), type + " " + longest);
            assertTrue(ValueFormat.fits(type, longest), type + " " + longest);
        }
    }
}
