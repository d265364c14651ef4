package io.kenh.helpdesk.form;

import static io.kenh.ui.Kit.t;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.contacts.api.Partners;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.ticket.TicketData;
import io.kenh.helpdesk.ticket.TicketReader;
import io.kenh.helpdesk.ticket.TicketService;
import io.kenh.helpdesk.ticket.TicketView;
import io.kenh.ui.Kit;
import io.kenh.ui.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writing a ticket. */
public final class FormPages {
    private static final String EDIT = "/helpdesk/tickets/{id}/edit";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TicketService tickets;
    private final TicketReader reader;
    private final FormChoices choices;

    public FormPages(Host host) {
        this.host = host;
        this.tickets = new TicketService(host);
        this.reader = new TicketReader(host);
        this.choices = new FormChoices(host);
    }

    public void routes(Routes routes) {
        var write = new Access.Needs(HelpdeskPermissions.WRITE);
        routes.get("/helpdesk/tickets/new", write, this::blank)
                .post("/helpdesk/tickets", write, ctx -> save(ctx, null))
                .get(EDIT, write, this::edit)
                .post(EDIT, write, ctx -> save(ctx, reader.get(PathId.of(ctx))));
    }

    private void blank(Context ctx) {
        var typed = Optional.ofNullable(ctx.queryParam("partner")).filter(text -> text.matches("[1-9]\\d{0,17}"));
        var start = tickets.blank();
        begin(
                ctx,
                typed.isEmpty()
                        ? start
                        : new TicketData(
                                start.subject(),
                                start.description(),
                                Long.valueOf(typed.get()),
                                start.teamId(),
                                start.typeId(),
                                start.priority(),
                                start.assigneeId(),
                                start.tags(),
                                start.source(),
                                start.followsId()));
    }

    /** The form of a new ticket that begins with this. */
    public void begin(Context ctx, TicketData data) {
        page(ctx, Form.of(TicketFields.values(data, partner(data.partnerId()))), null, data, List.of());
    }

    private String partner(@Nullable Long id) {
        return id == null
                ? ""
                : host.services()
                        .get(Partners.class)
                        .find(id)
                        .map(Partners.PartnerRef::name)
                        .orElse("");
    }

    private void edit(Context ctx) {
        var ticket = reader.get(PathId.of(ctx));
        var form =
                Form.of(TicketFields.values(ticket.data(), partner(ticket.data().partnerId())));
        page(ctx, form, ticket, ticket.data(), List.of());
    }

    private void save(Context ctx, @Nullable TicketView before) {
        var form = Form.read(ctx);
        var data = TicketFields.read(form, before == null ? tickets.blank() : before.data());
        if (form.hasErrors()) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            page(ctx, form, before, data, List.of());
            return;
        }
        try {
            var id = before == null ? tickets.create(data) : update(before.id(), form, data);
            host.ui().toast(ctx, Tone.SUCCESS, t("helpdesk.saved"));
            ctx.redirect("/helpdesk/tickets/" + id, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            boolean conflict = refused.code() == CoreError.CONFLICT && before != null;
            if (!conflict && refused.code() != CoreError.INVALID && !(refused.code() instanceof HelpdeskError)) {
                throw refused;
            }
            form.errors(refused.fields());
            if (!conflict && refused.fields().isEmpty()) {
                form.error("subject", Kit.error(refused));
            }
            ctx.status(refused.code().status());
            var now = before == null ? null : reader.get(before.id());
            page(ctx, form, now, data, conflict && now != null ? changes(now.data(), data) : List.of());
        }
    }

    private long update(long id, Form form, TicketData data) {
        var version = form.value("version");
        tickets.update(id, version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1, data);
        return id;
    }

    private List<FormView.Change> changes(TicketData saved, TicketData yours) {
        var theirs = choices.words(saved, partner(saved.partnerId()));
        var mine = choices.words(yours, partner(yours.partnerId()));
        var changes = new ArrayList<FormView.Change>();
        theirs.forEach((field, value) -> {
            var other = mine.getOrDefault(field, "");
            if (!value.equals(other)) {
                changes.add(new FormView.Change(t("helpdesk.field." + field), value, other));
            }
        });
        return changes;
    }

    private void page(
            Context ctx, Form form, @Nullable TicketView ticket, TicketData data, List<FormView.Change> changes) {
        var title = ticket == null ? t("helpdesk.new") : t("helpdesk.edit-title", ticket.number());
        var source = data.source();
        var view = new FormView(
                title,
                form,
                ticket,
                ticket == null ? 0 : ticket.version(),
                changes,
                ticket == null && source != null
                        ? reader.of(source).stream()
                                .filter(near -> !near.closed())
                                .toList()
                        : List.of(),
                choices.teams(form.value("team")),
                choices.types(form.value("type")),
                choices.people(form.value("assignee")));
        host.ui().page(ctx, title, templates.ticketEdit(view));
    }
}
