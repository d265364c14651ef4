package io.kenh.helpdesk.portal;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.api.security.SignIns;
import io.kenh.api.ui.AnswerDoor;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.portal.TicketPage.Invitation;
import io.kenh.helpdesk.portal.TicketPage.Said;
import io.kenh.helpdesk.share.Shares;
import io.kenh.helpdesk.start.ShippedName;
import io.kenh.helpdesk.team.TeamView;
import io.kenh.helpdesk.ticket.Names;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.helpdesk.word.Word;
import io.kenh.helpdesk.word.WordFiles;
import io.kenh.helpdesk.word.Words;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tickets of a signed-in customer: open one, write, attach, close, rate. The one whose address somebody has is for reading. Works without script. */
public final class PortalPages {
    private static final String NEW = "/portal/helpdesk/new";
    private static final String TICKET = OwnTickets.PATH + "{id}";
    private static final String SHARED = Shares.PATH + "{key}";
    private static final Access CUSTOMER = new Access.Portal();
    /** Of one visitor in a minute. */
    private static final Access ANYBODY = new Access.Public(60);

    private static final int COMMENT = 1000;
    /** What one customer may open and write in an hour, and send along. */
    private static final int OPENED = 10;

    private static final int WRITTEN = 60;

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TicketReader reader;
    private final Names names;
    private final Words words;
    private final WordFiles files;
    private final OwnSteps steps;
    private final Shares shares;

    public PortalPages(Host host) {
        this.host = host;
        this.reader = new TicketReader(host);
        this.names = new Names(host);
        this.words = new Words(host);
        this.files = new WordFiles(host);
        this.steps = new OwnSteps(host);
        this.shares = new Shares(host);
    }

    public void routes(Routes routes) {
        routes.get(NEW, CUSTOMER, ctx -> form(ctx, Form.empty())).post(NEW, CUSTOMER, this::open);
        routes.get(TICKET, CUSTOMER, ctx -> show(ctx, Form.empty(), null))
                .get(TICKET + "/files/{word}", CUSTOMER, this::file)
                .post(TICKET + "/write", CUSTOMER, this::write)
                .post(TICKET + "/close", CUSTOMER, this::close)
                .post(TICKET + "/rate", CUSTOMER, this::rate);
        routes.get(SHARED, ANYBODY, this::shared).get(SHARED + "/files/{word}", ANYBODY, this::file);
    }

    private void open(Context ctx) {
        var form = Form.read(ctx);
        var subject = form.required("subject", TicketData.SUBJECT);
        var description = form.required("description", Word.BODY);
        var team = team(form);
        var file = form.hasErrors() ? Optional.<StoredFile>empty() : taken(ctx, form);
        if (form.hasErrors() || team.isEmpty()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            form(ctx, form);
            return;
        }
        var key = form.value("key");
        turn("open", OPENED);
        var id = steps.open(Current.actor(), key, team.get(), subject, description, file.orElse(null));
        host.ui().toast(ctx, Tone.SUCCESS, t("helpdesk.portal.opened"));
        ctx.redirect(OwnTickets.PATH + id, HttpStatus.SEE_OTHER);
    }

    /** What was chosen, or the first where nothing was to choose. */
    private Optional<TeamView> team(Form form) {
        var teams = steps.teams(Current.actor());
        var chosen = form.value("team");
        return teams.stream()
                .filter(team -> chosen.isEmpty() || Long.toString(team.id()).equals(chosen))
                .findFirst();
    }

    /** With an error in the form where it is refused. */
    private Optional<StoredFile> taken(Context ctx, Form form) {
        try {
            return files.take(ctx);
        } catch (KenhException refused) {
            if (refused.code() != HelpdeskError.FILE && refused.code() != CoreError.FILE_TOO_LARGE) {
                throw refused;
            }
            form.error("file", t("error.helpdesk.file"));
            return Optional.empty();
        }
    }

    private void write(Context ctx) {
        var ticket = own(ctx);
        turn("write", WRITTEN);
        var form = Form.read(ctx);
        var text = form.text("text", Word.BODY);
        var file = form.hasErrors() ? Optional.<StoredFile>empty() : taken(ctx, form);
        if (text.isEmpty() && file.isEmpty()) {
            form.error("text", t("ui.form.required"));
        }
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        steps.write(Current.actor(), form.value("key"), ticket, text, file.orElse(null));
        done(ctx, "helpdesk.portal.written");
    }

    /** @throws KenhException {@code core.too-many-requests} */
    private void turn(String what, int most) {
        var customer = Current.actor().userId();
        if (!host.services().get(SignIns.class).allow("helpdesk " + what + " " + customer, most, Duration.ofHours(1))) {
            throw new KenhException(CoreError.TOO_MANY_REQUESTS);
        }
    }

    private void close(Context ctx) {
        var ticket = own(ctx);
        try {
            steps.close(ticket);
        } catch (KenhException refused) {
            if (!(refused.code() instanceof HelpdeskError)) {
                throw refused;
            }
            ctx.status(refused.code().status());
            show(ctx, Form.empty(), Kit.error(refused));
            return;
        }
        done(ctx, "helpdesk.portal.closed-now");
    }

    private void rate(Context ctx) {
        var ticket = own(ctx);
        var form = Form.read(ctx);
        long stars = form.number("stars", 1, 5);
        var comment = form.text("comment", COMMENT);
        if (form.hasErrors() || !ticket.closed()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, form, null);
            return;
        }
        steps.rate(ticket, (int) stars, comment);
        done(ctx, "helpdesk.portal.rated");
    }

    private void done(Context ctx, String text) {
        host.ui().toast(ctx, Tone.SUCCESS, t(text));
        ctx.redirect(path(ctx), HttpStatus.SEE_OTHER);
    }

    private void file(Context ctx) {
        var ticket = own(ctx);
        files.send(ctx, SecretPage.as(ticket.companyId(), () -> words.file(ticket.id(), PathId.of(ctx, "word"))));
    }

    /**
     * @param key sent along: the form makes one ticket, however often it is sent
     * @param teams to choose from
     */
    public record NewView(Form form, String key, List<Option> teams) {}

    private List<Option> options() {
        return steps.teams(Current.actor()).stream()
                .map(team -> new Option(Long.toString(team.id()), team.label()))
                .toList();
    }

    private void form(Context ctx, Form form) {
        host.ui()
                .portalPage(
                        ctx, t("helpdesk.portal.new"), templates.portalNew(new NewView(form, key(form), options())));
    }

    /** A form that was refused is still the same one. */
    private static String key(Form form) {
        return form.value("key").isEmpty() ? SentForms.key() : form.value("key");
    }

    private Said said(Context ctx, TicketView ticket) {
        var before = ctx.queryParam("before");
        var page = words.page(ticket.id(), before);
        return new Said(page.items(), before == null, page.next() == null ? "" : "?before=" + page.next());
    }

    /** Who is signed in as the customer goes on where there is more to do. */
    private void shared(Context ctx) {
        var ticket = own(ctx);
        var actor = Current.actor();
        if (ticket.data().partnerId() != null
                && actor.partners().contains(ticket.data().partnerId())
                && actor.companyId() == ticket.companyId()) {
            ctx.redirect(OwnTickets.PATH + ticket.id(), HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, Form.empty(), null);
    }

    /** What stands where the forms would. */
    private Invitation invitation(Context ctx, TicketView ticket) {
        var door = host.services().find(AnswerDoor.class);
        return door.isEmpty()
                ? new Invitation(t("helpdesk.portal.answer.ask"), Kit.none())
                : new Invitation(
                        t("helpdesk.portal.answer.sign-in"),
                        door.get().invite(ctx, ticket.companyId(), OwnTickets.PATH + ticket.id()));
    }

    private void show(Context ctx, Form form, @Nullable String refused) {
        var ticket = own(ctx);
        var page = SecretPage.as(
                ticket.companyId(),
                () -> new TicketPage(
                        ticket,
                        ShippedName.shown(names.stage(ticket.stageId())),
                        said(ctx, ticket),
                        form,
                        key(form),
                        refused,
                        path(ctx),
                        signedIn(ctx) ? null : invitation(ctx, ticket),
                        !ticket.closed() && steps.mayClose(ticket)));
        ctx.attribute(PortalFrame.COMPANY, ticket.companyId());
        host.ui().portalPage(ctx, ticket.title(), templates.portalShow(page));
    }

    private static boolean signedIn(Context ctx) {
        return ctx.pathParamMap().containsKey("id");
    }

    private static String path(Context ctx) {
        return signedIn(ctx) ? OwnTickets.PATH + PathId.of(ctx) : Shares.PATH + ctx.pathParam("key");
    }

    private TicketView own(Context ctx) {
        SecretPage.hide(ctx);
        return signedIn(ctx)
                ? own(PathId.of(ctx))
                : SecretPage.as(0, () -> shares.byKey(ctx.pathParam("key")).map(reader::get))
                        .orElseThrow(() -> new KenhException(CoreError.PAGE_KEY));
    }

    private TicketView own(long id) {
        if (!host.db().read(em -> OwnTickets.seen(em, id))) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return SecretPage.as(0, () -> reader.get(id));
    }
}
