package io.kenh.helpdesk.show;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.form.FormChoices;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.share.Shares;
import io.kenh.helpdesk.stage.Stages;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.helpdesk.ticket.Names;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.helpdesk.word.WordFiles;
import io.kenh.helpdesk.word.Words;
import io.kenh.ui.Kit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The page of a ticket. */
public final class ShowPages {
    static final String TICKET = "/helpdesk/tickets/{id}";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TicketReader reader;
    private final Stages stages;
    private final Names names;
    private final Words words;
    private final WordFiles files;
    private final Shares shares;

    public ShowPages(Host host) {
        this.host = host;
        this.reader = new TicketReader(host);
        this.stages = new Stages(host);
        this.names = new Names(host);
        this.words = new Words(host);
        this.files = new WordFiles(host);
        this.shares = new Shares(host);
    }

    public void routes(Routes routes) {
        var read = new Access.Needs(HelpdeskPermissions.READ);
        routes.get(TICKET, read, ctx -> show(ctx, null))
                .get(TICKET + "/news", read, this::news)
                .get(TICKET + "/files/{word}", read, this::file);
        new StepPages(host, this).routes(routes);
    }

    /** Whether somebody changed the ticket since the page was read: the page itself stays, with what is typed in it. */
    private void news(Context ctx) {
        var ticket = reader.get(PathId.of(ctx));
        boolean same = Integer.toString(ticket.version()).equals(ctx.queryParam("version"));
        host.ui().fragment(ctx, same ? Kit.none() : templates.ticketNews(ticket.path()));
    }

    /** The step, and the page again: with the reason when it is refused. */
    void step(Context ctx, String done, Runnable step) {
        try {
            step.run();
        } catch (KenhException refused) {
            if (!(refused.code() instanceof HelpdeskError)) {
                throw refused;
            }
            ctx.status(refused.code().status());
            show(ctx, Kit.error(refused));
            return;
        }
        host.ui().toast(ctx, Tone.SUCCESS, t(done));
        ctx.redirect("/helpdesk/tickets/" + PathId.of(ctx), HttpStatus.SEE_OTHER);
    }

    void show(Context ctx, @Nullable String refused) {
        var ticket = reader.get(PathId.of(ctx));
        host.ui().page(ctx, ticket.title(), templates.ticketShow(view(ctx, ticket, refused)));
    }

    private ShowView view(Context ctx, TicketView ticket, @Nullable String refused) {
        var doc = new DocRef(TicketDoc.NAME, ticket.id());
        var actor = Current.actor();
        var data = ticket.data();
        var aside = host.ui().parts(ctx, DocumentSlots.ASIDE, doc).stream()
                .filter(part -> part != SlotPart.NOTHING)
                .toList();
        var chosen = Objects.toString(data.assigneeId(), "");
        return new ShowView(
                ticket,
                stages.of(ticket.companyId(), data.teamId()),
                new ShowView.Words(
                        ShippedName.shown(names.team(data.teamId())),
                        ShippedName.shown(names.type(ticket.companyId(), data.typeId())),
                        names.user(data.assigneeId()),
                        names.user(
                                ticket.trace().createdBy() == 0
                                        ? null
                                        : ticket.trace().createdBy())),
                new FormChoices(host).people(chosen),
                source(data.source()),
                new ShowView.Rights(
                        actor.may(HelpdeskPermissions.WRITE),
                        actor.may(HelpdeskPermissions.ASSIGN),
                        actor.may(HelpdeskPermissions.MERGE),
                        actor.userId()),
                refused,
                shares.url(ticket.id()).orElse(null),
                new ShowView.Slots(
                        host.ui().slot(ctx, DocumentSlots.ACTIONS, doc),
                        Kit.join(aside.toArray(Content[]::new)),
                        Kit.join(said(ctx, ticket), host.ui().slot(ctx, DocumentSlots.BELOW, doc)),
                        !aside.isEmpty()));
    }

    private Content said(Context ctx, TicketView ticket) {
        var page = words.page(ticket.id(), ctx.queryParam("before"));
        var older = page.next() == null ? "" : "?before=" + page.next();
        return page.items().isEmpty() ? Kit.none() : templates.portalWords(ticket.path(), page.items(), older);
    }

    private void file(Context ctx) {
        files.send(ctx, words.file(reader.get(PathId.of(ctx)).id(), PathId.of(ctx, "word")));
    }

    private ShowView.@Nullable Source source(@Nullable DocRef ref) {
        return ref == null
                ? null
                : host.services()
                        .get(Documents.class)
                        .find(ref)
                        .map(found -> new ShowView.Source(t("doc." + ref.type()) + " · " + found.title(), found.path()))
                        .orElse(null);
    }
}
