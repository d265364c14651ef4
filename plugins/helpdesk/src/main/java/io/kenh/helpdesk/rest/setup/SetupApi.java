package io.kenh.helpdesk.rest.setup;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.setup.PolicySetup;
import io.kenh.helpdesk.setup.Setup;
import io.kenh.helpdesk.setup.TeamSetup;
import io.kenh.helpdesk.sla.Policies;
import io.kenh.helpdesk.team.TeamData;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.team.Teams;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Teams and service levels for programs. */
public final class SetupApi {
    private static final String TEAMS = "/helpdesk/teams";
    private static final String POLICIES = "/helpdesk/policies";

    private final Teams teams;
    private final Policies policies;
    private final Setup teamSetup;
    private final Setup policySetup;

    public SetupApi(Host host) {
        this.teams = new Teams(host);
        this.policies = new Policies(host);
        this.teamSetup = new TeamSetup(host);
        this.policySetup = new PolicySetup(host);
    }

    public record TeamList(List<TeamJson> items) {}

    public record PolicyList(List<PolicyJson> items) {}

    public void routes(Routes routes) {
        var settings = new Access.Needs(HelpdeskPermissions.SETTINGS);
        routes.api(Endpoint.get(
                TEAMS,
                settings,
                "Teams, also those put away.",
                TeamList.class,
                request -> new TeamList(teams.all().stream().map(TeamJson::of).toList())));
        routes.api(Endpoint.post(
                        TEAMS,
                        settings,
                        "Makes a team.",
                        TeamInput.class,
                        TeamJson.class,
                        request -> team(request, null))
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                TEAMS + "/{id}",
                settings,
                "Changes a team; what is absent stays; with version, only if nobody changed it since.",
                TeamInput.class,
                TeamJson.class,
                request -> team(request, request.id("id"))));
        routes.api(Endpoint.get(
                POLICIES,
                settings,
                "Service levels, also those put away.",
                PolicyList.class,
                request -> new PolicyList(
                        policies.all().stream().map(PolicyJson::of).toList())));
        routes.api(Endpoint.post(
                        POLICIES,
                        settings,
                        "Makes a service level, for tickets from now on.",
                        PolicyInput.class,
                        PolicyJson.class,
                        request -> policy(request, null))
                .created());
        routes.api(new Endpoint<>(
                Endpoint.Method.PUT,
                POLICIES + "/{id}",
                settings,
                "Changes a service level for tickets from now on; what is absent stays; with version, only if nobody changed it since.",
                PolicyInput.class,
                PolicyJson.class,
                request -> policy(request, request.id("id"))));
    }

    private TeamJson team(ApiRequest<TeamInput> request, @Nullable Long id) {
        var body = request.body();
        var now = TeamJson.of(id == null ? new TeamView(0, 0, 0, true, TeamData.named("")) : teams.get(id));
        var version = body.version() == null ? now.version() : body.version();
        long saved = body.fields(now).save(teamSetup, id, version, Map.of());
        use(teamSetup, saved, body.active(), now.active());
        created(request, id, TEAMS, saved);
        return TeamJson.of(teams.get(saved));
    }

    private PolicyJson policy(ApiRequest<PolicyInput> request, @Nullable Long id) {
        var body = request.body();
        var now = id == null
                ? new PolicyJson(0, 0, "", null, null, "low", List.of(), 0, 0, List.of(), List.of(), true)
                : policy(id);
        var version = body.version() == null ? now.version() : body.version();
        long saved = body.fields(now).save(policySetup, id, version, PolicyInput.NAMES);
        use(policySetup, saved, body.active(), now.active());
        created(request, id, POLICIES, saved);
        return policy(saved);
    }

    private PolicyJson policy(long id) {
        return policies.all().stream()
                .filter(policy -> policy.id() == id)
                .findFirst()
                .map(PolicyJson::of)
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private static void use(Setup setup, long id, @Nullable Boolean wished, boolean now) {
        if (wished != null && wished != now) {
            setup.archive(id, !wished);
        }
    }

    private static void created(ApiRequest<?> request, @Nullable Long id, String path, long made) {
        if (id == null) {
            request.ctx().header("Location", "/api/v1" + path + "/" + made);
        }
    }
}
