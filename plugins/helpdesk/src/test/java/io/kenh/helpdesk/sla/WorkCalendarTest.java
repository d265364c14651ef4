package io.kenh.helpdesk.sla;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final WorkCalendar OFFICE = calendar("08:00-12:00, 13:30-17:30", "20/11/2026 Ngày Nhà giáo");

    private static WorkCalendar calendar(String weekday, String holidays) {
        var hours = new HashMap<DayOfWeek, List<Span>>();
        for (var day : DayOfWeek.values()) {
            hours.put(day, day.getValue() < 6 ? CalendarText.spans(weekday) : List.of());
        }
        return new WorkCalendar(ZONE, hours, CalendarText.holidays(holidays));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** Thursday is 19 November 2026; Friday is a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-18T08:00, 60, 2026-11-18T09:00",
        "2026-11-18T07:00, 60, 2026-11-18T09:00",
        "2026-11-18T11:30, 60, 2026-11-18T14:00",
        "2026-11-18T12:30, 30, 2026-11-18T14:00",
        "2026-11-18T16:30, 60, 2026-11-18T17:30",
        "2026-11-18T16:30, 61, 2026-11-19T08:01",
        "2026-11-19T17:00, 60, 2026-11-23T08:30",
        "2026-11-21T10:00, 480, 2026-11-23T17:30",
        "2026-11-16T08:00, 2400, 2026-11-23T17:30"
    })
    void only_working_time_counts(String start, long minutes, String end) {
        assertEquals(at(end), OFFICE.plus(at(start), Duration.ofMinutes(minutes)));
    }

    @Test
    void without_working_time_plain_time_counts() {
        var never = new WorkCalendar(ZONE, Map.of(), Map.of());
        assertEquals(at("2026-11-18T09:00"), never.plus(at("2026-11-18T08:00"), Duration.ofHours(1)));
    }

    @Test
    void what_people_write_is_read_and_written_back() {
        assertEquals("08:00-12:00, 13:30-17:30", CalendarText.text(CalendarText.spans("13:30–17:30,8:00 - 12:00")));
        assertEquals(List.of(), CalendarText.spans(" "));
        var days = CalendarText.holidays("02/09/2026 Quốc khánh\n\n30/04/2026");
        assertEquals(Map.of(LocalDate.of(2026, 9, 2), "Quốc khánh", LocalDate.of(2026, 4, 30), ""), days);
        assertEquals("30/04/2026\n02/09/2026 Quốc khánh", CalendarText.text(days));
        assertEquals(OFFICE.hours(), CalendarText.week(CalendarText.week(OFFICE.hours())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "08:00", "12:00-08:00", "08:00-12:00, 11:00-13:00", "25:00-26:00"})
    void what_is_no_working_time_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> CalendarText.spans(text));
    }
}
