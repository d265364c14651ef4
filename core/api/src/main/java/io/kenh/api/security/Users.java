package io.kenh.api.security;

import io.kenh.api.data.SearchText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The directory of staff, as other plugins see it: {@code host.services().get(Users.class)}. */
public interface Users {
    record UserRef(long id, String name, String email) {}

    /**
     * @param leaderId one of the members, null when there is none
     * @param members ids of users
     */
    record TeamRef(long id, String name, @Nullable Long leaderId, Set<Long> members) {}

    Optional<UserRef> find(long id);

    /** One query for many. Unknown ids are absent. */
    Map<Long, UserRef> find(Collection<Long> ids);

    /** Active staff of the company who hold the permission, by name, at most 200. */
    List<UserRef> withPermission(long companyId, Permission permission);

    /**
     * Those of all who hold the permission with a word of name or e-mail that begins with the text, without accents, by name: also where
     * {@link #withPermission} cannot name everybody.
     *
     * @param limit 1 to 50
     */
    default List<UserRef> search(long companyId, Permission permission, String text, int limit) {
        var wanted = " " + SearchText.line(text);
        return withPermission(companyId, permission).stream()
                .filter(user -> (" " + SearchText.line(user.name() + " " + user.email())).contains(wanted))
                .limit(limit)
                .toList();
    }

    /** Those of these users who hold the permission, however many hold it. */
    default List<UserRef> holding(long companyId, Permission permission, Collection<Long> ids) {
        return withPermission(companyId, permission).stream()
                .filter(user -> ids.contains(user.id()))
                .toList();
    }

    /** The teams of a company that are in use, by name, at most 200. */
    default List<TeamRef> teams(long companyId) {
        return List.of();
    }

    /** Who shares a team with this user, and the user. For the actor in hand it is known already: {@link Actor#team}. */
    default Set<Long> teamMates(long userId) {
        return Set.of(userId);
    }
}
