package io.kenh.catalog.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.testkit.FakeHost;
import io.kenh.ui.form.Typed;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    private static <T> T in(String language, Supplier<T> work) {
        return Current.call(
                new Current.Bindings(Actor.SYSTEM, Locale.of(language), ZoneId.of("UTC"), FakeHost.KEYS), work);
    }

    private static void reads(String language, String typed, String number) {
        assertEquals(Optional.of(new BigDecimal(number)), in(language, () -> Typed.number(typed)), typed);
    }

    private static void refuses(String language, String typed) {
        assertEquals(Optional.empty(), in(language, () -> Typed.number(typed)), typed);
    }

    @Test
    void vietnamese_group_with_points_and_decide_with_commas() {
        reads("vi", "1.250.000", "1250000");
        reads("vi", "1.250.000,5", "1250000.5");
        reads("vi", "1250000", "1250000");
        reads("vi", "12,5", "12.5");
        reads("vi", " 1.250 ₫ ", "1250");
        reads("vi", "-1.000", "-1000");
    }

    @Test
    void english_does_the_opposite() {
        reads("en", "1,250,000.5", "1250000.5");
        reads("en", "1.250", "1.250");
        reads("en", "12,5", "12.5");
    }

    @Test
    void a_mark_that_cannot_group_is_the_decimal_mark() {
        reads("vi", "12.5", "12.5");
        reads("vi", "0.001", "0.001");
    }

    @Test
    void what_is_no_number_is_refused() {
        for (var typed : new String[] {
            "", "abc", "1.2.3", "1,2,3", "1.25.000", "--1", "1e9", "12345678901234567890", "1,250.000,5"
        }) {
            refuses("vi", typed);
        }
    }

    @Test
    void what_a_form_shows_reads_back() {
        for (var number : new String[] {"0", "1250000", "1250000.5", "0.001", "-12.34", "1000"}) {
            for (var language : new String[] {"vi", "en"}) {
                var shown = in(language, () -> Typed.plain(new BigDecimal(number)));
                reads(language, shown, number);
            }
        }
    }

    @Test
    void steps_round_half_up() {
        assertEquals(
                0, new BigDecimal("1000").compareTo(Decimals.round(new BigDecimal("500"), new BigDecimal("1000"))));
        assertEquals(0, BigDecimal.ZERO.compareTo(Decimals.round(new BigDecimal("499.99"), new BigDecimal("1000"))));
        assertEquals(new BigDecimal("7"), Decimals.round(new BigDecimal("7"), BigDecimal.ZERO));
    }
}
