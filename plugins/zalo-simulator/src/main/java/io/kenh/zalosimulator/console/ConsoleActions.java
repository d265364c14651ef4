package io.kenh.zalosimulator.console;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Routes;
import io.kenh.zalosimulator.Parts;
import io.kenh.zalosimulator.SimulatorError;
import io.kenh.zalosimulator.account.OaProfile;
import io.kenh.zalosimulator.account.SimApp;
import io.kenh.zalosimulator.account.SimOa;
import io.kenh.zalosimulator.fault.FaultKind;
import io.kenh.zalosimulator.person.Profile;
import io.kenh.zalosimulator.person.SimPerson;
import io.kenh.zalosimulator.webhook.Outbox;
import io.kenh.zalosimulator.zbs.NoticeDelivery;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The console's buttons. Every one leads back to the tab it stands on. */
final class ConsoleActions {
    private static final String CONSOLE = ConsolePages.CONSOLE;
    private static final int SECRET_BYTES = 15;
    private final Parts parts;

    ConsoleActions(Parts parts) {
        this.parts = parts;
    }

    void add(Routes routes) {
        post(routes, "/apps", "", this::newApp);
        post(routes, "/apps/{app}", "", this::saveApp);
        post(routes, "/apps/{app}/secret", "", ctx -> parts.operations().newSecret(ctx.pathParam("app")));
        post(routes, "/apps/{app}/oa-secret", "", ctx -> parts.operations().newOaSecretKey(ctx.pathParam("app")));
        post(routes, "/apps/{app}/test", "", this::testWebhook);
        post(
                routes,
                "/apps/{app}/enable",
                "",
                ctx -> parts.operations().change(ctx.pathParam("app"), SimApp::resubscribe));
        post(routes, "/oas", "", this::newOa);
        post(routes, "/oas/{oa}/revoke", "", ctx -> parts.operations().revoke(form(ctx, "app"), ctx.pathParam("oa")));
        post(
                routes,
                "/oas/{oa}/disabled",
                "",
                ctx -> parts.operations().changeOa(ctx.pathParam("oa"), oa -> oa.disable(on(ctx, "on"))));
        post(
                routes,
                "/oas/{oa}/quota",
                "",
                ctx -> parts.operations().changeOa(ctx.pathParam("oa"), oa -> oa.refill(number(ctx, "remain"))));
        post(routes, "/people", "/people", this::newPerson);
        post(routes, "/people/{person}", "/people", this::savePerson);
        post(routes, "/clock", "/clock", this::moveClock);
        post(routes, "/faults", "/clock", this::setFault);
        post(routes, "/faults/clear", "/clock", ctx -> parts.faults().clear());
        post(routes, "/faults/{id}/clear", "/clock", ctx -> parts.faults().clear(Long.parseLong(ctx.pathParam("id"))));
        post(routes, "/options", "/clock", this::saveOptions);
        post(
                routes,
                "/deliveries/{id}",
                "/deliveries",
                ctx -> parts.deliveries().again(Long.parseLong(ctx.pathParam("id"))));
    }

    private void post(Routes routes, String path, String tab, Consumer<Context> deed) {
        Handler handler = ctx -> {
            try {
                deed.accept(ctx);
            } catch (NumberFormatException e) {
                throw new KenhException(SimulatorError.BAD_INPUT, e);
            }
            ctx.redirect(CONSOLE + tab, HttpStatus.SEE_OTHER);
        };
        routes.post(CONSOLE + path, ConsolePages.USE, handler);
    }

    private void newApp(Context ctx) {
        var ids = parts.platform().ids();
        var name = form(ctx, "name");
        parts.platform()
                .write(sim ->
                        sim.save(new SimApp(ids.decimal(), name, ids.secret(SECRET_BYTES), ids.secret(SECRET_BYTES))));
    }

    private void saveApp(Context ctx) {
        parts.operations().change(ctx.pathParam("app"), app -> {
            app.rename(form(ctx, "name"));
            app.callBackAt(maybe(ctx, "callback"));
            app.requireProof(on(ctx, "proof"));
            if (!maybe(ctx, "webhook").equals(app.webhookUrl())) {
                app.deliverTo(maybe(ctx, "webhook"));
            }
        });
    }

    private void testWebhook(Context ctx) {
        var problem = parts.operations().testWebhook(ctx.pathParam("app"));
        var texts = Current.texts();
        problem.ifPresentOrElse(
                why -> toast(ctx, Tone.DANGER, texts.get("zalo-simulator.webhook.test-failed", why)),
                () -> toast(ctx, Tone.SUCCESS, texts.get("zalo-simulator.webhook.test-ok")));
    }

    private void newOa(Context ctx) {
        var name = form(ctx, "name");
        var profile = new OaProfile(name, "", "", "", "", "", "Tăng trưởng", true, 20, Optional.empty(), 0);
        parts.platform().write(sim -> sim.save(new SimOa(parts.platform().ids().decimal(), profile)));
    }

    private void newPerson(Context ctx) {
        var phone = form(ctx, "phone");
        if (!phone.matches("84\\d{8,10}")) {
            throw new KenhException(SimulatorError.BAD_INPUT, "phone");
        }
        var profile = new Profile(form(ctx, "name"), phone, "", "Nam", "01/01/1990", "", "", "");
        var key = parts.platform().ids().hex(6);
        parts.platform().write(sim -> sim.save(new SimPerson(key, profile, sim.now())));
    }

    private void savePerson(Context ctx) {
        var key = ctx.pathParam("person");
        parts.customer().judge(key, on(ctx, "banned"), on(ctx, "sensitive"));
        parts.customer().phone(key, on(ctx, "online"));
    }

    private void moveClock(Context ctx) {
        var by = form(ctx, "by");
        if (by.equals("reset")) {
            parts.platform().change(Map.of("clockOffsetMillis", 0));
        } else {
            parts.platform().advance(Duration.ofHours(Long.parseLong(by)));
        }
        parts.platform().host().jobs().trigger(Outbox.JOB);
        parts.platform().host().jobs().trigger(NoticeDelivery.JOB);
    }

    private void setFault(Context ctx) {
        var kind = form(ctx, "kind");
        for (var known : FaultKind.values()) {
            if (known.name().equals(kind)) {
                parts.faults().set(known, maybe(ctx, "path"), number(ctx, "amount"), number(ctx, "times"));
            }
        }
    }

    private void saveOptions(Context ctx) {
        parts.platform()
                .change(Map.of(
                        "echo", on(ctx, "echo"),
                        "received", on(ctx, "received"),
                        "seen", on(ctx, "seen"),
                        "timeCompression", Math.max(1, number(ctx, "timeCompression"))));
    }

    private void toast(Context ctx, Tone tone, String text) {
        parts.platform().host().ui().toast(ctx, tone, text);
    }

    private static boolean on(Context ctx, String name) {
        return "true".equals(ctx.formParam(name)) || "on".equals(ctx.formParam(name));
    }

    private static int number(Context ctx, String name) {
        var text = maybe(ctx, name);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static String form(Context ctx, String name) {
        var value = maybe(ctx, name);
        if (value.isEmpty()) {
            throw new KenhException(SimulatorError.BAD_INPUT, name);
        }
        return value;
    }

    private static String maybe(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").strip();
    }
}
