package io.kenh.helpdesk.ticket;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Users;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.team.Assignment;
import io.kenh.helpdesk.team.Team;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who gets a new ticket. Inside a write. */
final class Assigning {
    private static final String OPEN = "select x.assigneeId, count(x) from HelpdeskTicket x"
            + " where x.companyId = :company and x.closed = false and x.assigneeId is not null group by x.assigneeId";

    private final Host host;
    private final SecureRandom dice = new SecureRandom();

    Assigning(Host host) {
        this.host = host;
    }

    private record Load(Long user, Long open) {}

    /** By the team's way. Two new tickets at once take turns. */
    Optional<Long> next(EntityManager em, long teamId) {
        var team = em.createQuery("select t from HelpdeskTeam t where t.id = :id", Team.class)
                .setParameter("id", teamId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        if (team.assignment() == Assignment.MANUAL) {
            return Optional.empty();
        }
        // As it is once we hold it: it was read before, and somebody's turn may have been taken meanwhile.
        em.refresh(team, LockModeType.PESSIMISTIC_WRITE);
        var able = host.services().get(Users.class).withPermission(team.companyId(), HelpdeskPermissions.WRITE).stream()
                .map(Users.UserRef::id)
                .collect(Collectors.toSet());
        return team.next(
                able, team.assignment() == Assignment.BALANCED ? open(em, team.companyId()) : Map.of(), dice::nextInt);
    }

    private static Map<Long, Long> open(EntityManager em, long company) {
        var open = new HashMap<Long, Long>();
        em.createQuery(OPEN, Load.class)
                .setParameter("company", company)
                .getResultList()
                .forEach(load -> open.put(load.user(), load.open()));
        return open;
    }
}
