package io.kenh.chatter;

import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An, Bình and Chi, who read all documents of the company. */
final class Staff implements Users {
    private static final List<UserRef> ALL = List.of(
            new UserRef(Fixture.AN, "An", "an@example.vn"),
            new UserRef(Fixture.BINH, "Bình", "binh@example.vn"),
            new UserRef(Fixture.CHI, "Chi", "chi@example.vn"));

    static String name(long id) {
        return ALL.stream()
                .filter(user -> user.id() == id)
                .map(UserRef::name)
                .findFirst()
                .orElse("Outsider");
    }

    @Override
    public Optional<UserRef> find(long id) {
        return ALL.stream().filter(user -> user.id() == id).findFirst();
    }

    @Override
    public Map<Long, UserRef> find(Collection<Long> ids) {
        return ALL.stream()
                .filter(user -> ids.contains(user.id()))
                .collect(Collectors.toMap(UserRef::id, user -> user));
    }

    @Override
    public List<UserRef> withPermission(long companyId, Permission permission) {
        return companyId == Fixture.COMPANY && permission.equals(FakeDocuments.READ) ? ALL : List.of();
    }
}
