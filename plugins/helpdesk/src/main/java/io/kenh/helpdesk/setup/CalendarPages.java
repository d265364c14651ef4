package io.kenh.helpdesk.setup;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.sla.CalendarText;
import io.kenh.helpdesk.sla.Calendars;
import io.kenh.helpdesk.sla.WorkCalendar;
import io.kenh.ui.form.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where a company says when it works. */
public final class CalendarPages {
    private static final String PATH = "/helpdesk/calendar";
    private static final int HOLIDAYS = 6000;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Calendars calendars;

    public CalendarPages(Host host) {
        this.host = host;
        this.calendars = new Calendars(host);
    }

    public void routes(Routes routes) {
        var needs = new Access.Needs(HelpdeskPermissions.SETTINGS);
        routes.get(PATH, needs, this::show).post(PATH, needs, this::save);
    }

    /** @param days field name to its label */
    public record CalendarView(Form form, List<Day> days) {
        public record Day(String field, String label) {}
    }

    private void show(Context ctx) {
        var calendar = calendars.mine();
        var values = new HashMap<>(WeekFields.values(calendar.hours()));
        values.put("zone", calendar.zone().getId());
        values.put("holidays", CalendarText.text(calendar.holidays()));
        page(ctx, Form.of(values));
    }

    private void save(Context ctx) {
        var form = Form.read(ctx);
        var calendar = new WorkCalendar(zone(form), WeekFields.read(form), holidays(form));
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form);
            return;
        }
        calendars.save(calendar);
        host.ui().toast(ctx, Tone.SUCCESS, t("helpdesk.saved"));
        ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    }

    private static Map<LocalDate, String> holidays(Form form) {
        try {
            return CalendarText.holidays(form.text("holidays", HOLIDAYS));
        } catch (IllegalArgumentException e) {
            form.error("holidays", t("helpdesk.error.holidays", String.valueOf(e.getMessage())));
            return Map.of();
        }
    }

    private static ZoneId zone(Form form) {
        var text = form.required("zone", 60);
        if (ZoneId.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        form.error("zone", t("helpdesk.error.zone"));
        return ZoneOffset.UTC;
    }

    private void page(Context ctx, Form form) {
        var days = java.util.Arrays.stream(DayOfWeek.values())
                .map(day -> new CalendarView.Day(WeekFields.field(day), WeekFields.label(day)))
                .toList();
        host.ui().page(ctx, t("menu.helpdesk.calendar"), templates.setupCalendar(new CalendarView(form, days)));
    }
}
