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
        em.persist(new Team(company, TeamData.named("Chăm sóc khách hàng")));
        List.of("Câu hỏi", "Sự cố", "Bảo hành", "Khiếu nại").forEach(name -> em.persist(new TicketType(company, name)));
        stages(em, company);
        var year = LocalDate.ofInstant(host.clock().instant(), Current.zone()).getYear();
        em.persist(new CompanyCalendar(company, VietnameseWeek.from(year)));
    }

    private static void stages(EntityManager em, long company) {
        em.persist(new Stage(company, StageData.open("Mới", 10)));
        var working = new Stage(company, StageData.open("Đang xử lý", 20));
        em.persist(working);
        em.persist(new Stage(company, StageData.open("Chờ khách hàng", 30).closedAfter(WAITING_DAYS)));
        var solved = new Stage(company, StageData.closing("Đã giải quyết", 40));
        em.persist(solved);
        em.persist(new Stage(company, StageData.closing("Đã hủy", 50)));
        promise(em, company, "Bắt đầu xử lý trong 4 giờ làm việc", Priority.LOW, working, FIRST_ANSWER);
        promise(em, company, "Giải quyết trong 2 ngày làm việc", Priority.LOW, solved, SOLUTION);
        promise(em, company, "Khẩn cấp: giải quyết trong 4 giờ làm việc", Priority.URGENT, solved, URGENT_SOLUTION);
    }

    private static void promise(EntityManager em, long company, String name, Priority from, Stage target, int minutes) {
        em.persist(new Policy(company, new PolicyData(name, null, null, List.of(), from, target.id(), minutes)));
    }
}
