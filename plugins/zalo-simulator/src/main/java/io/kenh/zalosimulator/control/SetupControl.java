package io.kenh.zalosimulator.control;

import static java.util.Objects.requireNonNullElse;

import io.javalin.http.Context;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.SimulatorPermissions;
import io.kenh.zalosimulator.account.Accounts;
import io.kenh.zalosimulator.console.Operations;
import io.kenh.zalosimulator.platform.Platform;
import io.kenh.zalosimulator.platform.Sim;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Control API: reset, seed, permissions and tokens, apps and OAs. */
final class SetupControl {
    private static final String SIM = "/zalo-simulator/sim";
    private static final Access USE = new Access.Needs(SimulatorPermissions.USE);
    private final Platform platform;
    private final Accounts accounts;
    private final Operations operations;
    private final Seeds seeds;
    private final History history;
    private final Reply reply;

    SetupControl(Platform platform, Accounts accounts, Operations operations, Seeds seeds, History history) {
        this.platform = platform;
        this.accounts = accounts;
        this.operations = operations;
        this.seeds = seeds;
        this.history = history;
        this.reply = new Reply(platform);
    }

    void add(Routes routes) {
        routes.post(SIM + "/reset", USE, this::reset)
                .post(SIM + "/seed", USE, this::seed)
                .get(SIM + "/accounts", USE, this::overview)
                .post(SIM + "/tokens", USE, this::mint)
                .post(SIM + "/tokens/expire", USE, this::expire)
                .post(SIM + "/consent", USE, this::consent)
                .post(SIM + "/revoke", USE, this::revoke)
                .post(SIM + "/apps/{appId}/webhook-test", USE, this::testWebhook)
                .post(SIM + "/apps/{appId}/webhook-enable", USE, this::enableWebhook)
                .post(SIM + "/oas/{oaId}", USE, this::changeOa);
    }

    private void reset(Context ctx) {
        new Wipe(platform).run("accounts".equals(ctx.queryParam("keep")));
        reply.send(ctx, Map.of("ok", true));
    }

    private void seed(Context ctx) {
        var seed = reply.body(ctx, Seed.class);
        var answer = platform.write(sim -> {
            requireNonNullElse(seed.apps(), List.<Seed.App>of()).forEach(app -> seeds.app(sim, app));
            requireNonNullElse(seed.oas(), List.<Seed.Oa>of()).forEach(oa -> seeds.oa(sim, oa));
            var userIds = new LinkedHashMap<String, Object>();
            requireNonNullElse(seed.people(), List.<Seed.Person>of())
                    .forEach(person -> userIds.put(person.key(), seeds.person(sim, person)));
            var messageIds = requireNonNullElse(seed.history(), List.<Seed.Line>of()).stream()
                    .map(line -> history.add(sim, line, requireNonNullElse(seed.deliver(), false)))
                    .toList();
            return Map.of("userIds", userIds, "messageIds", messageIds);
        });
        reply.send(ctx, answer);
    }

    /** Apps, OAs, permissions and the ids of people. */
    private void overview(Context ctx) {
        reply.send(ctx, platform.write(sim -> {
            var answer = new LinkedHashMap<String, Object>();
            answer.put("apps", accounts.apps(sim).stream().map(AppView::of).toList());
            answer.put(
                    "oas",
                    accounts.oas(sim).stream()
                            .map(oa -> Map.of("oaId", oa.oaId(), "name", oa.name(), "quotaRemain", oa.quotaRemain()))
                            .toList());
            answer.put(
                    "grants",
                    accounts.grants(sim).stream()
                            .map(grant -> Map.of(
                                    "appId",
                                    grant.app().appId(),
                                    "oaId",
                                    grant.oa().oaId(),
                                    "active",
                                    grant.active()))
                            .toList());
            answer.put("userIds", userIds(sim));
            return answer;
        }));
    }

    private Map<String, Object> userIds(Sim sim) {
        var userIds = new LinkedHashMap<String, Object>();
        sim.list(
                        Object[].class,
                        10_000,
                        "select p.personKey, o.oaId, r.userId from SimRelation r join r.person p join r.oa o order by r.id")
                .forEach(
                        row -> userIds.merge((String) row[0], Map.of((String) row[1], row[2]), SetupControl::together));
        return userIds;
    }

    private static Object together(Object some, Object more) {
        var all = new LinkedHashMap<>();
        all.putAll((Map<?, ?>) some);
        all.putAll((Map<?, ?>) more);
        return all;
    }

    private void mint(Context ctx) {
        var body = reply.members(ctx);
        var pair = operations.mint(Reply.need(body, "appId"), Reply.need(body, "oaId"));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("access_token", pair.accessToken());
        answer.put("refresh_token", pair.refreshToken());
        answer.put("expires_in", Integer.toString(platform.options().accessSeconds()));
        reply.send(ctx, answer);
    }

    private void expire(Context ctx) {
        var body = reply.members(ctx);
        var expired = operations.expireAccess(Reply.need(body, "appId"), Reply.need(body, "oaId"));
        reply.send(ctx, Map.of("expired", expired));
    }

    private void consent(Context ctx) {
        var body = reply.members(ctx);
        var code =
                operations.consent(Reply.need(body, "appId"), Reply.need(body, "oaId"), body.filled("codeChallenge"));
        reply.send(ctx, Map.of("code", code, "oaId", Reply.need(body, "oaId")));
    }

    private void revoke(Context ctx) {
        var body = reply.members(ctx);
        reply.send(ctx, Map.of("revoked", operations.revoke(Reply.need(body, "appId"), Reply.need(body, "oaId"))));
    }

    private void testWebhook(Context ctx) {
        Optional<String> problem = operations.testWebhook(ctx.pathParam("appId"));
        reply.send(ctx, Map.of("ok", problem.isEmpty(), "error", problem.orElse("")));
    }

    private void enableWebhook(Context ctx) {
        operations.change(ctx.pathParam("appId"), app -> app.resubscribe());
        reply.send(ctx, Map.of("ok", true));
    }

    private void changeOa(Context ctx) {
        var body = reply.members(ctx);
        operations.changeOa(ctx.pathParam("oaId"), oa -> {
            body.flag("disabled").ifPresent(oa::disable);
            body.number("quotaRemain").ifPresent(oa::refill);
        });
        reply.send(ctx, Map.of("ok", true));
    }
}
