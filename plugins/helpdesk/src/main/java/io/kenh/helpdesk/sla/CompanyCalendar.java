package io.kenh.helpdesk.sla;

import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;

/** Working hours and holidays of one company. Keyed by the company, so it is only ever asked for by its own id. */
@SeldomChanged
@Entity(name = "HelpdeskCalendar")
@Table(name = "helpdesk_calendar")
public class CompanyCalendar {
    @Id
    @Column(name = "company_id")
    private long companyId;

    @Version
    private int version;

    @Column(nullable = false, length = 60)
    private String zone;

    @Column(nullable = false, length = 1000)
    private String hours;

    @Column(nullable = false, length = 8000)
    private String holidays;

    protected CompanyCalendar() {}

    public CompanyCalendar(long companyId, WorkCalendar calendar) {
        this.companyId = companyId;
        say(calendar);
    }

    void say(WorkCalendar calendar) {
        zone = calendar.zone().getId();
        hours = CalendarText.week(calendar.hours());
        holidays = CalendarText.text(calendar.holidays());
    }

    WorkCalendar said() {
        return new WorkCalendar(ZoneId.of(zone), CalendarText.week(hours), CalendarText.holidays(holidays));
    }
}
