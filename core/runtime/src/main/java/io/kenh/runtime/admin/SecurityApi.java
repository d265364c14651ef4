package io.kenh.runtime.admin;

import io.kenh.api.data.Cursor;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Scope;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Emails;
import io.kenh.runtime.security.Roles.RoleInfo;
import io.kenh.runtime.security.Security;
import io.kenh.runtime.security.UserData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who am I, and the staff, for programs. */
final class SecurityApi {
    private static final Access SELF = new Access.Needs(CorePermissions.SELF);
    private static final Access USERS = new Access.Needs(CorePermissions.USERS);

    /** The caller. */
    record Me(long id, String name, long companyId, Set<Long> companies, Map<String, Scope> permissions) {}

    /** A member of staff. */
    record User(long id, String name, String email, boolean active) {}

    /** {@code next} goes into the query parameter {@code after}. */
    record UserPage(List<User> items, @Nullable String next) {}

    /** {@code roles} are codes such as {@code core.staff}. Null or missing members take the caller's company and no role. */
    record NewUser(
            @Nullable String email,
            @Nullable String name,
            @Nullable List<String> roles,
            @Nullable Long companyId) {}

    /** {@code invitation} is the path of the link that sets the password. */
    record Invited(long id, String invitation) {}

    private final Security security;

    SecurityApi(Security security) {
        this.security = security;
    }

    void routes(Routes routes) {
        routes.api(Endpoint.get("/core/me", SELF, "Who the key or session belongs to.", Me.class, request -> me()))
                .api(Endpoint.get("/core/users", USERS, "Staff by name.", UserPage.class, this::list)
                        .query("q", "Words of the name or e-mail.")
                        .paged(50, 200))
                .api(Endpoint.post(
                        "/core/users",
                        USERS,
                        "Creates a member of staff and a link to set the password.",
                        NewUser.class,
                        Invited.class,
                        this::create));
    }

    private static Me me() {
        Actor actor = Current.actor();
        return new Me(actor.userId(), actor.name(), actor.companyId(), actor.companies(), actor.grants());
    }

    private UserPage list(ApiRequest<Void> request) {
        var after = Cursor.decode(request.query("after").orElse(null), 2);
        var slice = security.staff().page(request.query("q").orElse(""), after, request.limit(50, 200));
        return new UserPage(
                slice.items().stream()
                        .map(row -> new User(row.id(), row.name(), row.email(), row.active()))
                        .toList(),
                slice.next());
    }

    private Invited create(ApiRequest<NewUser> request) {
        var wanted = request.body();
        var email = wanted.email() == null ? "" : wanted.email();
        var name = wanted.name() == null ? "" : wanted.name().strip();
        if (!Emails.valid(email) || name.isEmpty() || name.length() > 200) {
            throw new KenhException(CoreError.INVALID);
        }
        var actor = Current.actor();
        long company = wanted.companyId() == null ? actor.companyId() : wanted.companyId();
        if (!actor.companies().contains(company)) {
            throw new KenhException(CoreError.INVALID);
        }
        var data = new UserData(name, roles(wanted.roles()), company, Set.of(company));
        long id = security.accounts().create(actor, email, data);
        return new Invited(id, security.accounts().invite(actor, id));
    }

    private Set<Long> roles(@Nullable List<String> codes) {
        var wanted = codes == null ? List.<String>of() : codes;
        var ids = security.roles().all().stream()
                .filter(role -> wanted.contains(role.code()))
                .map(RoleInfo::id)
                .collect(Collectors.toSet());
        if (ids.size() != Set.copyOf(wanted).size()) {
            throw new KenhException(CoreError.INVALID);
        }
        return ids;
    }
}
