package io.kenh.helpdesk.team;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team as it is written.
 *
 * @param members ids of users
 * @param reopenDays a customer who writes again within so many days opens the closed ticket again; 0: never
 * @param linksLater after that, a new ticket is made and linked to the old one
 */
public record TeamData(
        String name,
        @Nullable String alias,
        Assignment assignment,
        Set<Long> members,
        boolean asksRating,
        int reopenDays,
        boolean linksLater) {
    public static final int NAME = 120;
    public static final int ALIAS = 40;

    /** What a new team begins with. */
    public static TeamData named(String name) {
        return new TeamData(name, null, Assignment.MANUAL, Set.of(), true, 7, true);
    }
}
