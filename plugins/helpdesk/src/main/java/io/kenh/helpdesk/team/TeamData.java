package io.kenh.helpdesk.team;

import io.kenh.helpdesk.sla.Span;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team as it is written.
 *
 * @param members ids of users
 * @param reopenDays a customer who writes again within so many days opens the closed ticket again; 0: never
 * @param linksLater after that, a new ticket is made and linked to the old one
 * @param byPortal customers open tickets for it in the portal
 * @param byChat tickets are made for it out of conversations
 * @param customersClose customers may say in the portal that a ticket is done
 * @param visibility who among staff sees its tickets
 * @param hours when it works, where that differs from the company
 */
public record TeamData(
        String name,
        @Nullable String alias,
        Assignment assignment,
        Set<Long> members,
        boolean asksRating,
        int reopenDays,
        boolean linksLater,
        boolean byPortal,
        boolean byChat,
        boolean customersClose,
        Visibility visibility,
        @Nullable Map<DayOfWeek, List<Span>> hours) {
    public static final int NAME = 120;
    public static final int ALIAS = 40;

    public boolean visibleTo(long user) {
        return visibility == Visibility.STAFF || members.contains(user);
    }

    /** What a new team begins with. */
    public static TeamData named(String name) {
        return new TeamData(name, null, Assignment.MANUAL, Set.of(), true, 7, true);
    }

    /** Reached through everything, working when its company does. */
    public TeamData(
            String name,
            @Nullable String alias,
            Assignment assignment,
            Set<Long> members,
            boolean asksRating,
            int reopenDays,
            boolean linksLater) {
        this(
                name,
                alias,
                assignment,
                members,
                asksRating,
                reopenDays,
                linksLater,
                true,
                true,
                true,
                Visibility.STAFF,
                null);
    }
}
