package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.ticket.Ticket;
import io.kenh.helpdesk.ticket.TicketData;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is promised about tickets. Inside a write. */
public final class Promises {
    private static final String OF =
            "select p from HelpdeskPromise p where p.ticketId = :ticket order by p.deadline, p.id";

    private final Host host;
    private final Calendars calendars;
    private final Policies policies;
    private final Stages stages;
    private final Customers customers;

    public Promises(Host host) {
        this.host = host;
        this.calendars = new Calendars(host);
        this.policies = new Policies(host);
        this.stages = new Stages(host);
        this.customers = new Customers(host);
    }

    public static List<PromiseView> of(EntityManager em, long ticket) {
        return promises(em, ticket).stream().map(Promise::view).toList();
    }

    private static List<Promise> promises(EntityManager em, long ticket) {
        return em.createQuery(OF, Promise.class).setParameter("ticket", ticket).getResultList();
    }

    /** What is promised of a ticket that is about to be made. */
    public record Plan(List<Due> dues, Map<Long, StageView> stages) {
        record Due(PolicyView policy, Instant deadline) {}
    }

    /** Looked up before anything of the ticket is written: what is written then holds others up the shorter. */
    public Plan plan(long company, TicketData ticket, Instant begun) {
        var fitting = fitting(company, ticket);
        if (fitting.isEmpty()) {
            return new Plan(List.of(), Map.of());
        }
        var calendar = calendars.of(company, ticket.teamId());
        return new Plan(
                fitting.stream()
                        .map(policy -> new Plan.Due(policy, deadline(calendar, policy, begun)))
                        .toList(),
                stages(company));
    }

    /** Makes a new ticket with what is promised of it. @return what that is */
    public List<PromiseView> begin(EntityManager em, Ticket ticket, Plan plan) {
        var all = plan.dues().stream()
                .map(due -> new Promise(ticket.companyId(), due.policy(), due.deadline()))
                .toList();
        // Before it is written: what changes afterwards is a second statement.
        settle(ticket, all, plan.stages(), host.clock().instant(), calendar(ticket));
        em.persist(ticket);
        all.forEach(promise -> {
            promise.about(ticket.id());
            em.persist(promise);
        });
        return all.stream()
                .sorted(Comparator.comparing(Promise::deadline))
                .map(Promise::view)
                .toList();
    }

    private List<PolicyView> fitting(long company, TicketData ticket) {
        return policies.all(company).stream()
                .filter(PolicyView::active)
                .filter(policy -> policy.data().suits(ticket, customers::known))
                .toList();
    }

    private static Instant deadline(WorkCalendar calendar, PolicyView policy, Instant begun) {
        return calendar.plus(begun, Duration.ofMinutes(policy.data().minutes()));
    }

    private Map<Long, StageView> stages(long company) {
        return stages.all(company).stream().collect(Collectors.toMap(StageView::id, Function.identity()));
    }

    /** By what the ticket is now: team, type, priority, tags. What is kept or broken already stays; time counts from its beginning. */
    public void make(EntityManager em, Ticket ticket) {
        var known =
                promises(em, ticket.id()).stream().collect(Collectors.toMap(Promise::policyId, Function.identity()));
        var fitting = fitting(ticket.companyId(), ticket.data());
        var calendar = fitting.isEmpty() ? null : calendars.of(ticket.companyId(), ticket.teamId());
        for (var policy : fitting) {
            if (known.remove(policy.id()) == null && calendar != null) {
                var deadline = deadline(calendar, policy, ticket.createdAt());
                var promise = new Promise(ticket.companyId(), policy, deadline);
                promise.about(ticket.id());
                em.persist(promise);
            }
        }
        known.values().stream()
                .filter(promise -> promise.state() == SlaState.ONGOING)
                .forEach(em::remove);
        em.flush();
        settle(em, ticket, host.clock().instant());
    }

    /** After a move: what the new stage keeps is kept, or was late. */
    public void settle(EntityManager em, Ticket ticket, Instant now) {
        var all = promises(em, ticket.id());
        settle(ticket, all, all.isEmpty() ? Map.of() : stages(ticket.companyId()), now, calendar(ticket));
    }

    private Supplier<WorkCalendar> calendar(Ticket ticket) {
        return () -> calendars.of(ticket.companyId(), ticket.teamId());
    }

    /** @param calendar asked for only where time counts again */
    private static void settle(
            Ticket ticket,
            List<Promise> all,
            Map<Long, StageView> stages,
            Instant now,
            Supplier<WorkCalendar> calendar) {
        for (var promise : all) {
            if (promise.paused() && !promise.excludes(ticket.stageId())) {
                promise.resume(calendar.get(), now);
            }
            settle(promise, ticket, stages, now);
        }
        ticket.promised(state(all), deadline(all));
    }

    private static void settle(Promise promise, Ticket ticket, Map<Long, StageView> stages, Instant now) {
        var stage = stages.get(ticket.stageId());
        var target = stages.get(promise.targetId());
        if (stage != null && (target == null ? stage.closing() : stage.reaches(target))) {
            promise.reach(now);
        } else {
            promise.miss(now);
            if (promise.excludes(ticket.stageId())) {
                promise.pause(now);
            }
        }
    }

    private static SlaState state(List<Promise> all) {
        var states = all.stream().map(Promise::state).collect(Collectors.toSet());
        return List.of(SlaState.MISSED, SlaState.ONGOING, SlaState.MET).stream()
                .filter(states::contains)
                .findFirst()
                .orElse(SlaState.NONE);
    }

    /** The earliest that is still to be reached; none while their time does not count. */
    private static @Nullable Instant deadline(List<Promise> all) {
        return all.stream()
                .filter(promise -> promise.open() && !promise.paused())
                .map(Promise::deadline)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
