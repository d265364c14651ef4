package io.kenh.helpdesk.start;

import io.kenh.api.addon.Host;
import io.kenh.api.data.FirstUse;
import io.kenh.api.security.Current;
import io.kenh.helpdesk.kind.TicketType;
import io.kenh.helpdesk.sla.CompanyCalendar;
import io.kenh.helpdesk.sla.Policy;
import io.kenh.helpdesk.sla.PolicyData;
import io.kenh.helpdesk.stage.Stage;
import io.kenh.helpdesk.stage.StageData;
import io.kenh.helpdesk.team.Team;
import io.kenh.helpdesk.team.TeamData;
import io.kenh.helpdesk.ticket.Priority;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What every company begins with, made when it first needs it. Data, not rules: a company may change all of it. */
public final class Shipped {
    private static final int WAITING_DAYS = 7;
    private static final int FIRST_ANSWER = 4 * 60;
    private static final int SOLUTION = 16 * 60;
    private static final int URGENT_SOLUTION = 4 * 60;

    private final FirstUse first;

    public Shipped(Host host) {
        this.first = new FirstUse(host, "helpdesk_company", (em, company) -> make(host, em, company));
    }

    /** For the actor's company. */
    public void ensure() {
        first.ensure();
    }

    private static void make(Host host, EntityManager em, long company) {
        em.persist(new Team(company, TeamData.named(ShippedName.CARE.now())));
        List.of(ShippedName.QUESTION, ShippedName.INCIDENT, ShippedName.WARRANTY, ShippedName.COMPLAINT)
                .forEach(name -> em.persist(new TicketType(company, name.now())));
        stages(em, company);
        var year = LocalDate.ofInstant(host.clock().instant(), Current.zone()).getYear();
        em.persist(new CompanyCalendar(company, VietnameseWeek.from(year)));
    }

    private static void stages(EntityManager em, long company) {
        em.persist(new Stage(company, StageData.open(ShippedName.NEW.now(), 10)));
        var working = new Stage(company, StageData.open(ShippedName.WORKING.now(), 20));
        em.persist(working);
        var waiting =
                new Stage(company, StageData.open(ShippedName.WAITING.now(), 30).closedAfter(WAITING_DAYS));
        em.persist(waiting);
        var solved = new Stage(company, StageData.closing(ShippedName.SOLVED.now(), 40));
        em.persist(solved);
        em.persist(new Stage(company, StageData.closing(ShippedName.CANCELLED.now(), 50)));
        promise(em, company, ShippedName.ANSWER, Priority.LOW, working, FIRST_ANSWER, Set.of());
        // Who waits for the customer is not late.
        var out = Set.of(waiting.id());
        promise(em, company, ShippedName.SOLUTION, Priority.LOW, solved, SOLUTION, out);
        promise(em, company, ShippedName.URGENT, Priority.URGENT, solved, URGENT_SOLUTION, out);
    }

    /** @param out stages whose time does not count */
    private static void promise(
            EntityManager em, long company, ShippedName name, Priority from, Stage target, int minutes, Set<Long> out) {
        em.persist(new Policy(
                company, new PolicyData(name.now(), null, null, List.of(), from, target.id(), minutes, out)));
    }
}
