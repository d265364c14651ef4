package io.kenh.zalooa.page;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.ui.FilterBar;
import io.kenh.ui.FilterBar.Chip;
import io.kenh.ui.Kit;
import io.kenh.zalooa.api.ZaloOaPermissions;
import io.kenh.zalooa.client.ApiLog;
import io.kenh.zalooa.jte.StaticTemplates;
import io.kenh.zalooa.limit.Limits;
import io.kenh.zalooa.send.Outgoings;
import io.kenh.zalooa.send.SendState;
import io.kenh.zalooa.send.ZaloChannel;
import io.kenh.zalooa.send.ZaloOutgoing;
import java.util.ArrayList;
import java.util.List;

/** Sends, API calls, platform figures. */
public final class LogPages {
    private static final String SENDS = "/zalo-oa/sends";
    private static final String CALLS = "/zalo-oa/api-log";

    private final Host host;
    private final Outgoings outgoings;
    private final ZaloChannel channel;
    private final ApiLog apiLog;
    private final Limits limits;
    private final StaticTemplates templates = new StaticTemplates();

    public LogPages(Host host, Outgoings outgoings, ZaloChannel channel, ApiLog apiLog, Limits limits) {
        this.host = host;
        this.outgoings = outgoings;
        this.channel = channel;
        this.apiLog = apiLog;
        this.limits = limits;
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(ZaloOaPermissions.LOG);
        routes.get(SENDS, read, this::sends);
        routes.post(SENDS + "/{id}/resend", read, this::resend);
        routes.get(CALLS, read, this::calls);
        routes.get(CALLS + "/{id}", read, this::call);
        routes.get("/zalo-oa/limits", read, this::limits);
    }

    private void sends(Context ctx) {
        var state = Listing.choice(ctx, "state", SendState.class);
        var filter = new Outgoings.Filter(Listing.number(ctx, "account"), state, Listing.text(ctx, "q"));
        var slice = outgoings.list(filter, Listing.after(ctx));
        var rows = new SendListView.Rows(slice.items(), Listing.next(ctx, slice.next()));
        if (Listing.rowsOnly(ctx, "send-rows")) {
            host.ui().fragment(ctx, templates.logSendRows(rows));
            return;
        }
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Kit.t("zalo-oa.filter.all"), chip(ctx, SENDS, "state", ""), state == null));
        for (var one : List.of(SendState.FAILED, SendState.QUEUED, SendState.UNKNOWN, SendState.READ)) {
            var url = chip(ctx, SENDS, "state", one.name());
            chips.add(new Chip(Kit.t(one.key()), url, one == state));
        }
        var view = new SendListView(
                FilterBar.search(SENDS, "send-rows", filter.text()).chips(chips).extra(kept(ctx, "state")), rows);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.sends"), templates.logSends(view));
    }

    private static String chip(Context ctx, String path, String filter, String value) {
        return Listing.chip(ctx, path, filter, value, "account", "q");
    }

    private Content kept(Context ctx, String filter) {
        return templates.logKept(new Kept(Listing.kept(ctx, "account", filter)));
    }

    private void resend(Context ctx) {
        host.db().write(em -> {
            var outgoing = em.find(ZaloOutgoing.class, PathId.of(ctx));
            if (outgoing == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            channel.resend(outgoing.messageId());
            return true;
        });
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.resent"));
        ctx.redirect(SENDS, HttpStatus.SEE_OTHER);
    }

    private void calls(Context ctx) {
        var outcome = Listing.text(ctx, "outcome");
        var filter = new ApiLog.Filter(Listing.number(ctx, "account"), outcome, Listing.text(ctx, "q"));
        var slice = apiLog.list(filter, Listing.after(ctx));
        var rows = new ApiLogView.Rows(slice.items(), Listing.next(ctx, slice.next()));
        if (Listing.rowsOnly(ctx, "call-rows")) {
            host.ui().fragment(ctx, templates.logCallRows(rows));
            return;
        }
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Kit.t("zalo-oa.filter.all"), chip(ctx, CALLS, "outcome", ""), outcome.isEmpty()));
        for (var one : List.of("ok", "refused", "unclear", "not-sent")) {
            var url = chip(ctx, CALLS, "outcome", one);
            chips.add(new Chip(Kit.t("zalo-oa.outcome." + one), url, one.equals(outcome)));
        }
        var view = new ApiLogView(
                FilterBar.search(CALLS, "call-rows", filter.text()).chips(chips).extra(kept(ctx, "outcome")), rows);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.api-log"), templates.logCalls(view));
    }

    private void call(Context ctx) {
        var call = apiLog.find(PathId.of(ctx)).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        host.ui().page(ctx, call.path(), templates.logCall(call));
    }

    private void limits(Context ctx) {
        var view = new LimitsView(limits.rows());
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.limits"), templates.logLimits(view));
    }
}
