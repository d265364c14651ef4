package io.kenh.helpdesk.portal;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.api.ui.PortalFrame;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.api.web.SecretPage;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.jte.StaticTemplates;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tickets of a signed-in customer: open one, write, attach, close, rate; and the one whose address somebody has. Works without script. */
public final class PortalPages {
    private static final String NEW = "/portal/helpdesk/new";
    private static final String TICKET = OwnTickets.PATH + "{id}";
    private static final String SHARED = Shares.PATH + "{key}";
    private static final Access CUSTOMER = new Access.Portal();
    /** Of one visitor in a minute. */
    private static final Access ANYBODY = new Access.Public(60);

    private static final int COMMENT = 1000;

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
        ticket(routes, TICKET, CUSTOMER);
        ticket(routes, SHARED, ANYBODY);
    }

    private void ticket(Routes routes, String page, Access access) {
        routes.get(page, access, ctx -> show(ctx, Form.empty(), null))
                .get(page + "/files/{word}", access, this::file)
                .post(page + "/write", access, this::write)
                .post(page + "/close", access, this::close)
                .post(page + "/rate", access, this::rate);
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
        var author = signedIn(ctx) ? Current.actor().name() : ticket.partnerName();
        steps.write(author, ticket, text, file.orElse(null));
        done(ctx, "helpdesk.portal.written");
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
        files.send(ctx, words.file(own(ctx).id(), PathId.of(ctx, "word")));
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
        var key = form.value("key").isEmpty() ? SentForms.key() : form.value("key");
        host.ui().portalPage(ctx, t("helpdesk.portal.new"), templates.portalNew(new NewView(form, key, options())));
    }

    private void show(Context ctx, Form form, @Nullable String refused) {
        var ticket = own(ctx);
        var stage = SecretPage.as(ticket.companyId(), () -> ShippedName.shown(names.stage(ticket.stageId())));
        var page = new TicketPage(ticket, stage, words.of(ticket.id()), form, refused, path(ctx));
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
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private TicketView own(long id) {
        if (!host.db().read(em -> OwnTickets.seen(em, id))) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return SecretPage.as(0, () -> reader.get(id));
    }
}
