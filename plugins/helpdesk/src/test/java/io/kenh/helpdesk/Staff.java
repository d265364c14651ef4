package io.kenh.helpdesk;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Three who answer tickets: 7, 8 and 9; the fourth does not. */
final class Staff implements Users {
    private static final Map<Long, String> NAMES = Map.of(7L, "Lan", 8L, "Minh", 9L, "Hà", 10L, "Khoa");

    private static UserRef user(long id) {
        return new UserRef(id, NAMES.getOrDefault(id, ""), id + "@test.invalid");
    }

    @Override
    public Optional<UserRef> find(long id) {
        return NAMES.containsKey(id) ? Optional.of(user(id)) : Optional.empty();
    }

    @Override
    public Map<Long, UserRef> find(Collection<Long> ids) {
        var found = new HashMap<Long, UserRef>();
        ids.forEach(id -> find(id).ifPresent(user -> found.put(id, user)));
        return found;
    }

    @Override
    public List<UserRef> withPermission(long companyId, Permission permission) {
        return List.of(user(7), user(8), user(9));
    }
}
