package io.kenh.helpdesk.start;

import io.kenh.helpdesk.sla.Span;
import io.kenh.helpdesk.sla.WorkCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Office hours as most companies in Viet Nam have them. Holidays with a date in the sun's calendar: Labour Code 45/2019/QH14, article 112;
 * those of the moon's calendar are announced each year and entered by the company.
 */
final class VietnameseWeek {
    private static final Span MORNING = new Span(LocalTime.of(8, 0), LocalTime.of(12, 0));
    private static final Span AFTERNOON = new Span(LocalTime.of(13, 30), LocalTime.of(17, 30));

    private VietnameseWeek() {}

    /** With the holidays of this year and the next. */
    static WorkCalendar from(int year) {
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(
                    day,
                    switch (day) {
                        case SATURDAY -> List.of(MORNING);
                        case SUNDAY -> List.of();
                        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> List.of(MORNING, AFTERNOON);
                    });
        }
        var holidays = new HashMap<LocalDate, String>();
        for (int each = year; each <= year + 1; each++) {
            holidays.putAll(Map.of(
                    LocalDate.of(each, 1, 1), "Tết Dương lịch",
                    LocalDate.of(each, 4, 30), "Ngày Chiến thắng",
                    LocalDate.of(each, 5, 1), "Quốc tế Lao động",
                    LocalDate.of(each, 9, 2), "Quốc khánh"));
        }
        return new WorkCalendar(ZoneId.of("Asia/Ho_Chi_Minh"), hours, holidays);
    }
}
