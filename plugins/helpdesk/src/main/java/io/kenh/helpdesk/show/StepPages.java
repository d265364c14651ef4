package io.kenh.helpdesk.show;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.setup.Choices;
import io.kenh.helpdesk.share.Shares;
import io.kenh.helpdesk.ticket.Progress;
import io.kenh.helpdesk.ticket.TicketMoves;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.ui.form.Form;
import java.util.Locale;
import java.util.function.LongConsumer;

/** What is done with a ticket on its page. */
final class StepPages {
    private static final int NEWS = 1000;

    private final ShowPages pages;
    private final TicketService tickets;
    private final TicketMoves moves;
    private final TicketReader reader;
    private final Shares shares;

    StepPages(Host host, ShowPages pages) {
        this.pages = pages;
        this.tickets = new TicketService(host);
        this.moves = new TicketMoves(host);
        this.reader = new TicketReader(host);
        this.shares = new Shares(host);
    }

    void routes(Routes routes) {
        var write = new Access.Needs(HelpdeskPermissions.WRITE);
        var at = ShowPages.TICKET;
        routes.post(at + "/take", write, ctx -> step(ctx, "taken", this::take))
                .post(at + "/assign", write, this::assign)
                .post(at + "/move", write, this::move)
                .post(at + "/progress", write, this::progress)
                .post(at + "/close", write, ctx -> step(ctx, "closed", moves::close))
                .post(at + "/reopen", write, ctx -> step(ctx, "reopened", moves::reopen))
                .post(at + "/rating", write, ctx -> step(ctx, "asked", moves::askRating))
                .post(at + "/share", write, ctx -> step(ctx, "shared", shares::make))
                .post(at + "/share/revoke", write, ctx -> step(ctx, "unshared", shares::revoke))
                .post(at + "/tell", write, this::tell)
                .post(at + "/merge", new Access.Needs(HelpdeskPermissions.MERGE), this::merge);
    }

    private void step(Context ctx, String done, LongConsumer step) {
        pages.step(ctx, "helpdesk.done." + done, () -> step.accept(PathId.of(ctx)));
    }

    private void take(long id) {
        tickets.assign(id, Current.actor().userId());
    }

    private void assign(Context ctx) {
        var user = Choices.id(Form.read(ctx), "user");
        step(ctx, "assigned", id -> tickets.assign(id, user));
    }

    private void move(Context ctx) {
        var stage = PathId.parse(Form.read(ctx).value("stage"));
        step(ctx, "moved", id -> moves.move(id, stage));
    }

    private void progress(Context ctx) {
        var progress = Form.read(ctx).choice("progress", Progress.class).orElse(Progress.RUNNING);
        step(ctx, "progress", id -> moves.progress(id, progress));
    }

    private void tell(Context ctx) {
        var form = Form.read(ctx);
        var text = form.required("text", NEWS);
        if (form.hasErrors()) {
            refuse(ctx, String.join(" ", form.errors().values()));
            return;
        }
        step(ctx, "told", id -> moves.tell(id, text));
    }

    private void merge(Context ctx) {
        var number = Form.read(ctx).text("number", 40).toUpperCase(Locale.ROOT);
        var other = reader.numbered(number).stream().findFirst();
        if (other.isEmpty()) {
            refuse(ctx, t("helpdesk.error.number", number));
            return;
        }
        step(ctx, "merged", id -> moves.merge(id, other.get().id()));
    }

    private void refuse(Context ctx, String why) {
        ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
        pages.show(ctx, why);
    }
}
