package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.t;

import io.kenh.helpdesk.sla.CalendarText;
import io.kenh.helpdesk.sla.Span;
import io.kenh.ui.form.Form;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The days of a week as fields of a form. */
final class WeekFields {
    private static final int HOURS = 120;

    private WeekFields() {}

    static String field(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    static String label(DayOfWeek day) {
        return t("helpdesk.day." + day);
    }

    static Map<String, String> values(Map<DayOfWeek, List<Span>> hours) {
        var values = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            values.put(field(day), CalendarText.text(hours.getOrDefault(day, List.of())));
        }
        return values;
    }

    /** What is wrong is said at the fields. */
    static Map<DayOfWeek, List<Span>> read(Form form) {
        var hours = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            hours.put(day, read(form, field(day)));
        }
        return hours;
    }

    private static List<Span> read(Form form, String field) {
        try {
            return CalendarText.spans(form.text(field, HOURS));
        } catch (IllegalArgumentException e) {
            form.error(field, t("helpdesk.error.hours"));
            return List.of();
        }
    }
}
