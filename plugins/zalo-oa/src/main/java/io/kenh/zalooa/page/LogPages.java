package io.kenh.zalooa.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
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
import java.util.Map;

/** Sends, API calls, platform figures. */
public final class LogPages {
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
        routes.get("/zalo-oa/sends", read, this::sends);
        routes.post("/zalo-oa/sends/{id}/resend", read, this::resend);
        routes.get("/zalo-oa/api-log", read, this::calls);
        routes.get("/zalo-oa/api-log/{id}", read, this::call);
        routes.get("/zalo-oa/limits", read, this::limits);
    }

    private void sends(Context ctx) {
        var state = Listing.text(ctx, "state");
        var slice = outgoings.list(Listing.number(ctx, "account"), state, Listing.after(ctx));
        var rows = new SendListView.Rows(slice.items(), Listing.next(ctx, slice.next()));
        if (Listing.rowsOnly(ctx, "send-rows")) {
            host.ui().fragment(ctx, templates.logSendRows(rows));
            return;
        }
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Kit.t("zalo-oa.filter.all"), "/zalo-oa/sends", state.isEmpty()));
        for (var one : List.of(SendState.FAILED, SendState.QUEUED, SendState.UNKNOWN, SendState.READ)) {
            var url = Listing.url("/zalo-oa/sends", Map.of("state", one.name()));
            chips.add(new Chip(Kit.t(one.textKey()), url, one.name().equals(state)));
        }
        var view = new SendListView(
                FilterBar.search("/zalo-oa/sends", "send-rows", "").chips(chips), rows);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.sends"), templates.logSends(view));
    }

    private void resend(Context ctx) {
        host.db().write(em -> {
            var outgoing = em.find(ZaloOutgoing.class, Listing.id(ctx));
            if (outgoing == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            channel.resend(outgoing.messageId());
            return true;
        });
        host.ui().toast(ctx, Tone.SUCCESS, host.texts().get("zalo-oa.done.resent"));
        ctx.redirect("/zalo-oa/sends", HttpStatus.SEE_OTHER);
    }

    private void calls(Context ctx) {
        var outcome = Listing.text(ctx, "outcome");
        var slice = apiLog.list(Listing.number(ctx, "account"), outcome, Listing.after(ctx));
        var rows = new ApiLogView.Rows(slice.items(), Listing.next(ctx, slice.next()));
        if (Listing.rowsOnly(ctx, "call-rows")) {
            host.ui().fragment(ctx, templates.logCallRows(rows));
            return;
        }
        var chips = new ArrayList<Chip>();
        chips.add(new Chip(Kit.t("zalo-oa.filter.all"), "/zalo-oa/api-log", outcome.isEmpty()));
        for (var one : List.of("ok", "refused", "unclear", "not-sent")) {
            var url = Listing.url("/zalo-oa/api-log", Map.of("outcome", one));
            chips.add(new Chip(Kit.t("zalo-oa.outcome." + one), url, one.equals(outcome)));
        }
        var view = new ApiLogView(
                FilterBar.search("/zalo-oa/api-log", "call-rows", "").chips(chips), rows);
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.api-log"), templates.logCalls(view));
    }

    private void call(Context ctx) {
        var call = apiLog.find(Listing.id(ctx)).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        host.ui().page(ctx, call.path(), templates.logCall(call));
    }

    private void limits(Context ctx) {
        var view = new LimitsView(limits.rows());
        host.ui().page(ctx, host.texts().get("menu.zalo-oa.limits"), templates.logLimits(view));
    }
}
