package io.kenh.runtime.admin;

import io.kenh.api.data.Cursor;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.runtime.security.Security;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teams, for programs. */
final class TeamApi {
    private static final Access TEAMS = new Access.Needs(CorePermissions.TEAMS);
    private static final int MOST_MEMBERS = 1_000;

    /** {@code leader} is a name, null where nobody leads; {@code members} is how many there are. */
    record Team(
            long id, String name, String company, @Nullable String leader, int members, boolean archived) {}

    /** {@code next} goes into the query parameter {@code after}. */
    record TeamPage(List<Team> items, @Nullable String next) {}

    /** {@code members} are ids of users of the company. A missing company is the caller's. */
    record NewTeam(
            @Nullable String name,
            @Nullable Long companyId,
            @Nullable Set<Long> members,
            @Nullable Long leaderId) {}

    record Created(long id) {}

    private final Security security;

    TeamApi(Security security) {
        this.security = security;
    }

    void routes(Routes routes) {
        routes.api(Endpoint.get("/core/teams", TEAMS, "Teams by name, archived ones last.", TeamPage.class, this::list)
                        .query("q", "Words of the name.")
                        .paged(50, 200))
                .api(Endpoint.post(
                        "/core/teams",
                        TEAMS,
                        "Creates a team of staff of one company.",
                        NewTeam.class,
                        Created.class,
                        this::create));
    }

    private TeamPage list(ApiRequest<Void> request) {
        var after = Cursor.decode(request.query("after").orElse(null), 3);
        var slice = security.teams().page(request.query("q").orElse(""), after, request.limit(50, 200));
        return new TeamPage(
                slice.items().stream()
                        .map(row -> new Team(
                                row.id(), row.name(), row.company(), row.leader(), row.members(), row.archived()))
                        .toList(),
                slice.next());
    }

    private Created create(ApiRequest<NewTeam> request) {
        var wanted = request.body();
        var name = wanted.name() == null ? "" : wanted.name().strip();
        var members = wanted.members() == null ? Set.<Long>of() : wanted.members();
        if (name.isEmpty() || name.length() > 200 || members.size() > MOST_MEMBERS) {
            throw new KenhException(CoreError.INVALID);
        }
        var actor = Current.actor();
        long company = wanted.companyId() == null ? actor.companyId() : wanted.companyId();
        var id = security.teams().create(actor, company, name, members, wanted.leaderId());
        security.gate().forget();
        return new Created(id);
    }
}
