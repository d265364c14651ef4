package io.kenh.ui;

import static io.kenh.ui.Page.EN;
import static io.kenh.ui.Page.VI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

    @Test
    void money_has_no_decimals_and_the_groups_of_the_language() {
        assertEquals("1.250.000 ₫", plain(Page.in(VI, () -> Kit.money(1_250_000))));
        assertEquals("₫1,250,000", plain(Page.in(EN, () -> Kit.money(1_250_000))));
    }

    @Test
    void numbers_and_sizes_follow_the_language() {
        assertEquals("12.345", Page.in(VI, () -> Kit.number(12_345)));
        assertEquals("12,345", Page.in(EN, () -> Kit.number(12_345)));
        assertEquals("1,2 MB", plain(Page.in(VI, () -> Kit.bytes(1_234_567))));
        assertEquals("999 B", plain(Page.in(EN, () -> Kit.bytes(999))));
        assertEquals("12 KB", plain(Page.in(EN, () -> Kit.bytes(12_345))));
    }

    @Test
    void dates_are_written_as_readers_expect() {
        var day = LocalDate.of(2026, 3, 5);
        assertEquals("05/03/2026", Page.in(VI, () -> Kit.date(day)));
        assertEquals("5 Mar 2026", Page.in(EN, () -> Kit.date(day)));
    }

    @Test
    void an_instant_is_shown_in_the_readers_time_zone() {
        var html = Page.html(VI, () -> Kit.dateTime(NOW));
        assertTrue(html.contains("datetime=\"2026-11-20T16:30:00Z\""), html);
        assertTrue(html.contains("23:30 20/11/2026"), html);
    }

    @Test
    void how_long_ago_uses_the_largest_unit_and_turns_into_a_date_after_a_week() {
        assertEquals("bây giờ", ago(VI, Duration.ofSeconds(20)));
        assertEquals("5 phút trước", ago(VI, Duration.ofMinutes(5)));
        assertEquals("3 giờ trước", ago(VI, Duration.ofMinutes(200)));
        assertEquals("2 days ago", ago(EN, Duration.ofHours(50)));
        assertEquals("in 10 minutes", ago(EN, Duration.ofMinutes(-10)));
        assertEquals("10/11/2026", ago(VI, Duration.ofDays(10)));
    }

    @Test
    void a_relative_time_keeps_the_exact_one_for_hovering() {
        var html = Page.html(VI, () -> Kit.ago(NOW.minusSeconds(300), NOW));
        assertTrue(html.contains("title=\"23:25 20/11/2026\""), html);
        assertTrue(html.contains("data-ago"), html);
    }

    private static String ago(Locale locale, Duration before) {
        return Page.in(locale, () -> Ago.text(NOW.minus(before), NOW));
    }

    /** ICU puts a no-break space before units. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
