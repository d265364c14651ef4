package io.kenh.api.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The directory of staff, as other plugins see it: {@code host.services().get(Users.class)}. */
public interface Users {
    record UserRef(long id, String name, String email) {}

    Optional<UserRef> find(long id);

    /** One query for many. Unknown ids are absent. */
    Map<Long, UserRef> find(Collection<Long> ids);

    /** Active staff of the company who hold the permission, by name, at most 200. */
    List<UserRef> withPermission(long companyId, Permission permission);
}
