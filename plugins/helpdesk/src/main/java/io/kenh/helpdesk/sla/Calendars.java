package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.start.Shipped;
import io.kenh.helpdesk.team.Teams;
import java.util.Map;
import java.util.Optional;

/** When companies work. */
public final class Calendars {
    private final Host host;
    private final Shipped shipped;
    private final Teams teams;

    public Calendars(Host host) {
        this.host = host;
        this.shipped = new Shipped(host);
        this.teams = new Teams(host);
    }

    public WorkCalendar mine() {
        shipped.ensure();
        return of(Current.actor().companyId());
    }

    public WorkCalendar of(long company) {
        return kept(company).orElseGet(() -> new WorkCalendar(Current.zone(), Map.of(), Map.of()));
    }

    private Optional<WorkCalendar> kept(long company) {
        return host.kept().get(CompanyCalendar.class, "", company, () -> read(company));
    }

    private Optional<WorkCalendar> read(long company) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(CompanyCalendar.class, company))
                        .map(CompanyCalendar::said));
    }

    /** Of a team, which may work at other times than its company; days off are the company's. */
    WorkCalendar of(long company, long teamId) {
        var calendar = of(company);
        return teams.all(company).stream()
                .filter(team -> team.id() == teamId)
                .findFirst()
                .flatMap(team -> Optional.ofNullable(team.data().hours()))
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
