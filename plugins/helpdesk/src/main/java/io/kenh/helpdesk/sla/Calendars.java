package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.start.Shipped;
import io.kenh.helpdesk.team.Team;
import jakarta.persistence.EntityManager;
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

    /** Of a team, which may work at other times than its company; days off are the company's. Inside a write. */
    WorkCalendar of(EntityManager em, long company, long teamId) {
        var calendar = of(company);
        return Optional.ofNullable(em.find(Team.class, teamId))
                .flatMap(Team::hours)
                .map(calendar::at)
                .orElse(calendar);
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
