package io.kenh.runtime.admin;

import static io.kenh.ui.Kit.number;
import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.data.Cursor;
import io.kenh.api.ui.MenuEntry;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.Routes;
import io.kenh.runtime.job.FailedRuns;
import io.kenh.runtime.jte.StaticTemplates;
import io.kenh.runtime.security.CorePermissions;
import io.kenh.ui.form.Form;

/** Background work that failed: looked at, tried again, discarded. */
public final class WorkPages {
    private static final Access WORK = new Access.Needs(CorePermissions.WORK);
    private static final String PATH = "/settings/work";
    private static final int PAGE = 50;

    public static final MenuEntry MENU =
            new MenuEntry("core.work", "core.settings", PATH, "refresh-alert", 965, CorePermissions.WORK);

    private final Host host;
    private final FailedRuns runs;
    private final StaticTemplates templates = new StaticTemplates();

    public WorkPages(Host host, FailedRuns runs) {
        this.host = host;
        this.runs = runs;
    }

    public void routes(Routes routes) {
        routes.get(PATH, WORK, this::list)
                .post(PATH + "/retry", WORK, this::retry)
                .post(PATH + "/retry-all", WORK, this::retryAll)
                .post(PATH + "/discard", WORK, this::discard);
        new WorkApi(runs).routes(routes);
    }

    private void list(Context ctx) {
        var after = ctx.queryParam("after");
        var slice = runs.page(Cursor.decode(after, 3), PAGE);
        var next = slice.next() == null ? null : PATH + "?after=" + slice.next();
        var view = new WorkView(
                slice.items(), runs.kinds(), runs.waiting(), host.clock().instant(), next);
        if (after != null && ctx.header("HX-Request") != null) {
            host.ui().fragment(ctx, templates.workRows(view));
        } else {
            host.ui().page(ctx, t("core.work.title"), templates.workList(view));
        }
    }

    private void retry(Context ctx) {
        var form = Form.read(ctx);
        answer(ctx, runs.retry(form.value("task"), form.value("key")), t("core.work.retried"));
    }

    private void retryAll(Context ctx) {
        var count = runs.retryAll(Form.read(ctx).value("task"));
        answer(ctx, count > 0, t("core.work.retried-all", number(count)));
    }

    private void discard(Context ctx) {
        var form = Form.read(ctx);
        answer(ctx, runs.discard(form.value("task"), form.value("key")), t("core.work.discarded"));
    }

    /** A run that is gone meanwhile, or runs at this moment, is no mistake of anybody. */
    private void answer(Context ctx, boolean done, String text) {
        host.ui().toast(ctx, done ? Tone.SUCCESS : Tone.INFO, done ? text : t("core.work.gone"));
        Redirects.to(ctx, PATH);
    }
}
