package io.kenh.websitebutton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kenh.websitebutton.count.Visit;
import io.kenh.websitebutton.site.Colours;
import io.kenh.websitebutton.site.OfficeHours;
import io.kenh.websitebutton.site.PagePatterns;
import io.kenh.websitebutton.site.SiteData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SiteRulesTest {
    @Test
    void an_origin_is_what_a_browser_calls_it() {
        assertEquals(Optional.of("https://shop.example.vn"), SiteData.origin("Shop.example.vn/san-pham?x=1"));
        assertEquals(Optional.of("http://127.0.0.1:8080"), SiteData.origin("http://127.0.0.1:8080/"));
        assertEquals(Optional.of("https://shop.vn"), SiteData.origin("https://shop.vn:443"));
        for (var wrong : List.of("ftp://shop.vn", "https://a:b@shop.vn", "https://", "shop vn")) {
            assertEquals(Optional.empty(), SiteData.origin(wrong), wrong);
        }
    }

    @Test
    void a_star_stands_for_anything_and_every_other_sign_for_itself() {
        var expression = PagePatterns.expression("/san-pham/*\n/gia.html");
        for (var path : List.of("/san-pham/den", "/san-pham/", "/gia.html")) {
            assertTrue(path.matches(expression), path);
        }
        for (var path : List.of("/san-pham", "/giaxhtml", "/a/san-pham/x")) {
            assertFalse(path.matches(expression), path);
        }
        assertEquals("", PagePatterns.expression(" \n"));
        // A browser's location has the letters of its address encoded.
        assertTrue("/s%E1%BA%A3n-ph%E1%BA%A9m/%C3%A1o".matches(PagePatterns.expression("/sản-phẩm/*")));
        assertEquals(
                "/sản-phẩm",
                Visit.of("/s%E1%BA%A3n-ph%E1%BA%A9m?x=1", null, null, null).page());
        assertEquals("/100%", Visit.of("/100%", null, null, null).page());
    }

    @Test
    void office_hours_are_written_and_read_again() {
        var days = new ArrayList<>(Collections.nCopies(7, Optional.<OfficeHours.Span>empty()));
        assertEquals("", OfficeHours.of(days).write());
        assertTrue(OfficeHours.ALWAYS.week().isEmpty());
        days.set(5, OfficeHours.typed("08:00", "12:30"));
        var hours = OfficeHours.of(days);
        assertEquals(",,,,,480-750,", hours.write());
        assertEquals(hours, OfficeHours.read(hours.write()));
        assertEquals(List.of(List.of(5 * 1440 + 480, 5 * 1440 + 750)), hours.week());
        assertEquals(Optional.empty(), OfficeHours.typed("12:00", "12:00"));
        assertEquals(Optional.empty(), OfficeHours.typed("25:00", ""));
    }

    @Test
    void hours_end_on_the_next_day_or_at_midnight() {
        var night = OfficeHours.typed("22:00", "02:00").orElseThrow();
        assertEquals(new OfficeHours.Span(1320, 1560), night);
        assertEquals(List.of("22:00", "02:00"), List.of(night.start(), night.end()));
        var evening = OfficeHours.typed("18:00", "00:00").orElseThrow();
        assertEquals(List.of(1080, 1440, "00:00"), List.of(evening.from(), evening.to(), evening.end()));
        assertEquals(Optional.of(new OfficeHours.Span(0, 1440)), OfficeHours.typed("00:00", "00:00"));
        var days = new ArrayList<>(Collections.nCopies(7, Optional.<OfficeHours.Span>empty()));
        days.set(4, Optional.of(night));
        days.set(6, Optional.of(night));
        assertEquals(
                List.of(List.of(4 * 1440 + 1320, 5 * 1440 + 120), List.of(6 * 1440 + 1320, 7 * 1440), List.of(0, 120)),
                OfficeHours.of(days).week());
        assertEquals(OfficeHours.of(days), OfficeHours.read(OfficeHours.of(days).write()));
    }

    @Test
    void words_can_be_read_on_every_colour() {
        assertEquals(Colours.LIGHT, Colours.on("#0068ff"));
        assertEquals(Colours.DARK, Colours.on("#ffcc00"));
        assertFalse(Colours.valid("red"));
    }
}
