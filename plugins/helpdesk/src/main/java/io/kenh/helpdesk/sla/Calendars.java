package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.start.Shipped;
import java.util.Map;
import java.util.Optional;

/** When companies work. */
public final class Calendars {
    private final Host host;
    private final Shipped shipped;

    public Calendars(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
    }

    public WorkCalendar mine() {
        shipped.ensure();
        return of(Current.actor().companyId());
    }

    public WorkCalendar of(long company) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(CompanyCalendar.class, company))
                        .map(CompanyCalendar::said))
                .orElseGet(() -> new WorkCalendar(Current.zone(), Map.of(), Map.of()));
    }

    /** Of the actor's company. Deadlines that stand already stay. */
    public void save(WorkCalendar calendar) {
        var company = Current.actor().companyId();
        host.db().write(em -> {
            var known = em.find(CompanyCalendar.class, company);
            if (known == null) {
                em.persist(new CompanyCalendar(company, calendar));
            } else {
                known.say(calendar);
            }
            return company;
        });
    }
}
