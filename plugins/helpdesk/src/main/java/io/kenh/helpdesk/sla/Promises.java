package io.kenh.helpdesk.sla;

import io.kenh.api.addon.Host;
import io.kenh.helpdesk.stage.StageView;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.ticket.Ticket;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is promised about tickets. Inside a write. */
public final class Promises {
    private static final String OF =
            "select p from HelpdeskPromise p where p.ticketId = :ticket order by p.deadline, p.id";

    private final Host host;
    private final Calendars calendars;
    private final Stages stages;

    public Promises(Host host) {
        this.host = host;
        this.calendars = new Calendars(host);
        this.stages = new Stages(host);
    }

    public static List<PromiseView> of(EntityManager em, long ticket) {
        return promises(em, ticket).stream().map(Promise::view).toList();
    }

    private static List<Promise> promises(EntityManager em, long ticket) {
        return em.createQuery(OF, Promise.class).setParameter("ticket", ticket).getResultList();
    }

    /** By what the ticket is now: team, type, priority. What is kept or broken already stays; time counts from its beginning. */
    public void make(EntityManager em, Ticket ticket) {
        var known =
                promises(em, ticket.id()).stream().collect(Collectors.toMap(Promise::policyId, Function.identity()));
        var fitting = Policies.all(em, ticket.companyId()).stream()
                .filter(PolicyView::active)
                .filter(policy -> policy.data().suits(ticket.teamId(), ticket.typeId(), ticket.priority()))
                .toList();
        var calendar = fitting.isEmpty() ? null : calendars.of(ticket.companyId());
        for (var policy : fitting) {
            if (known.remove(policy.id()) == null && calendar != null) {
                var deadline = calendar.plus(
                        ticket.createdAt(), Duration.ofMinutes(policy.data().minutes()));
                em.persist(new Promise(ticket.companyId(), ticket.id(), policy, deadline));
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
        if (!all.isEmpty()) {
            var byId = stages.all(ticket.companyId()).stream()
                    .collect(Collectors.toMap(StageView::id, Function.identity()));
            all.forEach(promise -> settle(promise, ticket, byId, now));
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
        }
    }

    private static SlaState state(List<Promise> all) {
        var states = all.stream().map(Promise::state).collect(Collectors.toSet());
        return List.of(SlaState.MISSED, SlaState.ONGOING, SlaState.MET).stream()
                .filter(states::contains)
                .findFirst()
                .orElse(SlaState.NONE);
    }

    /** The earliest that is still to be reached. */
    private static @Nullable Instant deadline(List<Promise> all) {
        return all.stream()
                .filter(Promise::open)
                .map(Promise::deadline)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
