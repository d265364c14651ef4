package io.kenh.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.api.i18n.Texts;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TypedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /** Nothing here has a text. */
    private static final Texts NO_TEXTS = new Texts() {
        @Override
        public String get(String key, Object... args) {
            return key;
        }

        @Override
        public String in(Locale locale, String key, Object... args) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return false;
        }
    };

    private static <T> T in(String language, Supplier<T> work) {
        return Current.call(new Current.Bindings(Actor.SYSTEM, Locale.of(language), ZoneId.of("UTC"), NO_TEXTS), work);
    }

    @Test
    void what_a_page_shows_of_a_day_can_be_typed() {
        for (var language : new String[] {"vi", "en"}) {
            assertEquals(Optional.of(DAY), in(language, () -> Typed.date(Kit.date(DAY))), language);
        }
    }

    @Test
    void days_are_read_as_people_write_them_and_as_programs_do() {
        for (var typed :
                new String[] {"02/11/2026", "2/11/2026", "2-11-2026", "2.11.2026", " 2 nov 2026 ", "2026-11-02"}) {
            assertEquals(Optional.of(DAY), in("vi", () -> Typed.date(typed)), typed);
        }
        for (var typed : new String[] {"", "31/2/2026", "2/11/26", "11/2026", "mai", "2026-13-01"}) {
            assertEquals(Optional.empty(), in("vi", () -> Typed.date(typed)), typed);
        }
    }

    @Test
    void numbers_follow_the_language() {
        assertEquals(Optional.of(new BigDecimal("1250000.5")), in("vi", () -> Typed.number("1.250.000,5 ₫")));
        assertEquals(Optional.of(new BigDecimal("1250000.5")), in("en", () -> Typed.number("1,250,000.5")));
        assertEquals(
                Optional.of(new BigDecimal("0.125")), in("vi", () -> Typed.number("0.125")), "no group begins with 0");
        assertEquals("12,5", in("vi", () -> Typed.plain(new BigDecimal("12.50"))));
    }

    @Test
    void what_is_wrong_with_a_number_is_said_at_its_field() {
        var form = Form.empty();
        assertEquals(new BigDecimal("12.5"), rate(form, "12,5"));
        assertEquals(BigDecimal.ONE, rate(form, " "));
        for (var wrong : List.of("mười", "12,345", "1.000.000.000.000.000")) {
            assertEquals(Optional.empty(), form.errorOf("rate"), wrong);
            rate(form, wrong);
            assertTrue(form.errorOf("rate").isPresent(), wrong);
            form = Form.empty();
        }
    }

    private static BigDecimal rate(Form form, String typed) {
        return in("vi", () -> Typed.number(form, "rate", typed, 2, Typed.MOST, BigDecimal.ONE));
    }
}
