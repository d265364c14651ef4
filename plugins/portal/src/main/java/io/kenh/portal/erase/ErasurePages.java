package io.kenh.portal.erase;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.portal.api.PortalPermissions;
import io.kenh.portal.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.records.Choice;
import io.kenh.ui.records.Column;
import io.kenh.ui.records.Records;
import io.kenh.ui.records.Search;
import java.time.LocalDate;
import java.util.Optional;

/** Staff's list of requests, and one of them with what is to be done. */
public final class ErasurePages {
    static final String LIST = "/portal/erasures";
    private static final String ONE = LIST + "/{id}";
    private static final int OUTCOME = 1000;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final Erasures erasures;

    public ErasurePages(Host host, Erasures erasures) {
        this.host = host;
        this.erasures = erasures;
    }

    /**
     * @param late the day is over
     * @param closedBy who answered it
     */
    public record View(ErasureView erasure, Form form, boolean late, String closedBy, Content aside, Content below) {}

    public void routes(Routes routes) {
        var manage = new Access.Needs(PortalPermissions.MANAGE);
        Records.of(Erasure.class, LIST, PortalPermissions.MANAGE)
                .title("menu.portal.erasures")
                .column(Column.text("name", "portal.erasure.name").sortable())
                .column(Column.choice(
                        "state",
                        "portal.accounts.state",
                        Choice.of(ErasureState.OPEN.name(), "portal.erasure.OPEN", Tone.WARNING, "clock"),
                        Choice.of(ErasureState.DONE.name(), "portal.erasure.DONE", Tone.SUCCESS, "circle-check"),
                        Choice.of(ErasureState.REFUSED.name(), "portal.erasure.REFUSED", Tone.NEUTRAL, "ban")))
                .column(Column.moment("asked", "portal.erasure.asked").at("askedAt"))
                .column(Column.date("due", "portal.erasure.due").at("dueOn").sortable())
                .search(Search.start("name"))
                .order("due")
                .open(ONE)
                .empty("eraser", "portal.erasure.none", "portal.erasure.none.text")
                .routes(routes, host);
        routes.get(ONE, manage, ctx -> show(ctx, Form.empty()))
                .post(ONE + "/done", manage, ctx -> close(ctx, ErasureState.DONE))
                .post(ONE + "/refuse", manage, ctx -> close(ctx, ErasureState.REFUSED));
    }

    private void close(Context ctx, ErasureState how) {
        var form = Form.read(ctx);
        var outcome = form.required("outcome", OUTCOME);
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form);
            return;
        }
        erasures.close(PathId.of(ctx), how, outcome);
        host.ui().toast(ctx, Tone.SUCCESS, t("portal.erasure.closed"));
        ctx.redirect(LIST + "/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }

    private void show(Context ctx, Form form) {
        var erasure = erasures.find(PathId.of(ctx)).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
        var doc = new DocRef(ErasureDoc.NAME, erasure.id());
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        var by = Optional.ofNullable(erasure.closedBy())
                .flatMap(user -> host.services().get(Users.class).find(user))
                .map(UserRef::name)
                .orElse("");
        var view = new View(
                erasure,
                form,
                erasure.open() && erasure.dueOn().isBefore(today),
                by,
                host.ui().slot(ctx, DocumentSlots.ASIDE, doc),
                host.ui().slot(ctx, DocumentSlots.BELOW, doc));
        host.ui().page(ctx, t("portal.erasure.heading", erasure.name()), templates.staffErasure(view));
    }
}
