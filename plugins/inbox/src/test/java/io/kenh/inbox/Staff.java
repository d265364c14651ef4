package io.kenh.inbox;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Users 7, 8 and 99. */
final class Staff implements Users {
    private static final List<UserRef> ALL = List.of(
            new UserRef(7, "An", "an@example.vn"),
            new UserRef(8, "Bình", "binh@example.vn"),
            new UserRef(99, "Chi", "chi@example.vn"));

    @Override
    public Optional<UserRef> find(long id) {
        return ALL.stream().filter(user -> user.id() == id).findFirst();
    }

    @Override
    public Map<Long, UserRef> find(Collection<Long> ids) {
        return ALL.stream().filter(user -> ids.contains(user.id())).collect(Collectors.toMap(UserRef::id, u -> u));
    }

    @Override
    public List<UserRef> withPermission(long companyId, Permission permission) {
        return ALL;
    }
}
