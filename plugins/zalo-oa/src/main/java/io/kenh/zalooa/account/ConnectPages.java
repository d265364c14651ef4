package io.kenh.zalooa.account;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.Kit;
import io.kenh.ui.Step;
import io.kenh.ui.form.Form;
import io.kenh.zalooa.ZaloOaError;
import io.kenh.zalooa.ZaloOaSettings;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.crypto.Pkce;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.webhook.RefusedCounter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wizard: credentials, authorise, webhook, done. */
public final class ConnectPages {
    private static final List<String> STEPS = List.of("credentials", "authorise", "webhook", "done");
    private static final String COOKIE = "kenh_zalo_oauth";
    private static final String APP_NOT_ACTIVE = "-14002";

    private final Host host;
    private final Accounts accounts;
    private final Connector connector;
    private final Limits limits;
    private final RefusedCounter refused;
    private final StaticTemplates templates = new StaticTemplates();

    public ConnectPages(Host host, Accounts accounts, Connector connector, Limits limits, RefusedCounter refused) {
        this.host = host;
        this.accounts = accounts;
        this.connector = connector;
        this.limits = limits;
        this.refused = refused;
    }

    public void routes(Routes routes) {
        var manage = new Access.Needs(ZaloOaPermissions.MANAGE);
        routes.get("/zalo-oa/accounts/{id}/connect", manage, ctx -> wizard(ctx, null, step(ctx)));
        routes.post("/zalo-oa/accounts/{id}/credentials", manage, this::credentials);
        routes.get("/zalo-oa/accounts/{id}/authorise", manage, this::authorise);
        routes.get("/zalo-oa/callback", manage, this::callback);
        routes.post("/zalo-oa/accounts/{id}/webhook", manage, this::webhook);
        routes.post("/zalo-oa/accounts/{id}/arm", manage, this::arm);
        routes.get("/zalo-oa/accounts/{id}/health", manage, this::health);
    }

    private void wizard(Context ctx, @Nullable Form given, String step) {
        var account = accounts.view(PathId.of(ctx));
        var form = given != null ? given : Form.of(Map.of("name", account.name(), "appId", account.appId()));
        var view = new WizardView(
                AccountCard.of(account, host.clock().instant()),
                step,
                steps(account, step),
                form,
                connector.callback().toString(),
                webhookView(account),
                host.settings().get(ZaloOaSettings.PKCE_MODE) == ZaloOaSettings.PkceMode.FIXED);
        host.ui().page(ctx, host.texts().get("zalo-oa.wizard.title", account.name()), templates.connectWizard(view));
    }

    private static String step(Context ctx) {
        var asked = Optional.ofNullable(ctx.queryParam("step")).orElse("credentials");
        return STEPS.contains(asked) ? asked : "credentials";
    }

    private static List<Step> steps(AccountView account, String current) {
        var done = Map.of(
                "credentials",
                account.hasAppSecret(),
                "authorise",
                account.hasTokens(),
                "webhook",
                account.lastEventAt() != null,
                "done",
                account.state() == AccountState.CONNECTED && account.lastEventAt() != null);
        return STEPS.stream()
                .map(name -> new Step(
                        Kit.t("zalo-oa.wizard." + name), Boolean.TRUE.equals(done.get(name)), name.equals(current)))
                .toList();
    }

    private void credentials(Context ctx) {
        var form = Form.read(ctx);
        var name = form.required("name", 120);
        var appId = form.required("appId", 40);
        var secret = form.text("appSecret", 200);
        if (!accounts.view(PathId.of(ctx)).hasAppSecret()) {
            form.required("appSecret", 200);
        }
        if (form.hasErrors()) {
            ctx.status(422);
            wizard(ctx, form, "credentials");
            return;
        }
        accounts.credentials(PathId.of(ctx), name, appId, secret);
        toStep(ctx, "authorise");
    }

    private void authorise(Context ctx) {
        var browser = Pkce.newVerifier();
        var page = connector.begin(PathId.of(ctx), Current.actor().userId(), browser);
        boolean https = "https".equals(host.publicUrl().getScheme());
        int life = limits.count("oauth.state-life");
        ctx.cookie(new Cookie(COOKIE, browser, "/zalo-oa", life, https, true, null, SameSite.LAX));
        ctx.redirect(page.toString(), HttpStatus.SEE_OTHER);
    }

    private void callback(Context ctx) {
        var code = Optional.ofNullable(ctx.queryParam("code")).orElse("");
        var state = Optional.ofNullable(ctx.queryParam("state")).orElse("");
        var oaId = Optional.ofNullable(ctx.queryParam("oa_id")).orElse("");
        var browser = Optional.ofNullable(ctx.cookie(COOKIE)).orElse("");
        ctx.removeCookie(COOKIE, "/zalo-oa");
        // Asked before finishing: afterwards nothing is left of it.
        var begun = connector.begun(Current.actor().userId(), browser).orElse(null);
        if (code.isEmpty() || state.isEmpty()) {
            var error = ctx.queryParam("error");
            var said = Optional.ofNullable(ctx.queryParam("error_description")).orElse("");
            problem(
                    ctx,
                    consentProblem(error),
                    said,
                    APP_NOT_ACTIVE.equals(error) ? "credentials" : "authorise",
                    begun);
            return;
        }
        try {
            var account = connector.finish(state, code, oaId, Current.actor().userId(), browser);
            if (account.isEmpty()) {
                problem(ctx, "zalo-oa.problem.state", "", "authorise", begun);
                return;
            }
            host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.connected"));
            ctx.redirect("/zalo-oa/accounts/" + account.get() + "/connect?step=webhook", HttpStatus.SEE_OTHER);
        } catch (KenhException e) {
            var text = Kit.error(e);
            var step = e.code() == ZaloOaError.CREDENTIALS_REFUSED ? "credentials" : "authorise";
            show(ctx, new ProblemView(text, "", step, begun));
        }
    }

    private static String consentProblem(@Nullable String error) {
        return switch (error) {
            case APP_NOT_ACTIVE -> "zalo-oa.problem.app";
            case "-14003" -> "zalo-oa.problem.redirect";
            case null, default -> "zalo-oa.problem.refused";
        };
    }

    private void problem(Context ctx, String key, String detail, String step, @Nullable Long account) {
        var text = host.texts().get(key, connector.callback().toString());
        show(ctx, new ProblemView(text, detail, step, account));
    }

    private void show(Context ctx, ProblemView view) {
        host.ui().page(ctx, host.texts().get("zalo-oa.problem.title"), templates.connectProblem(view));
    }

    private void webhook(Context ctx) {
        var form = Form.read(ctx);
        var key = form.required("oaSecretKey", 200);
        if (form.hasErrors()) {
            ctx.status(422);
            wizard(ctx, form, "webhook");
            return;
        }
        accounts.oaSecretKey(PathId.of(ctx), key);
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.key"));
        toStep(ctx, "webhook");
    }

    private void arm(Context ctx) {
        accounts.armWebhook(PathId.of(ctx), host.clock().instant().plus(limits.duration("webhook.arm")));
        toStep(ctx, "webhook");
    }

    private void health(Context ctx) {
        var account = accounts.view(PathId.of(ctx));
        host.ui().fragment(ctx, templates.connectHealth(webhookView(account)));
    }

    private WebhookView webhookView(AccountView account) {
        Instant now = host.clock().instant();
        var armed = account.armedUntil();
        long bad = refused.recent().stream()
                .mapToLong(RefusedCounter.Refusals::count)
                .sum();
        return new WebhookView(
                account.id(),
                connector.webhook().toString(),
                account.hasOaSecretKey(),
                account.lastEventAt(),
                account.webhookSeenAt(),
                armed != null && armed.isAfter(now) ? armed : null,
                bad);
    }

    private static void toStep(Context ctx, String step) {
        ctx.redirect("/zalo-oa/accounts/" + PathId.of(ctx) + "/connect?step=" + step, HttpStatus.SEE_OTHER);
    }
}
