package io.kenh.helpdesk.bridge.crm;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.ApiRequest;
import io.kenh.api.web.Endpoint;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.Leads;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.api.HelpdeskPermissions;
import io.kenh.helpdesk.jte.StaticTemplates;
import io.kenh.helpdesk.ticket.TicketDoc;
import io.kenh.ui.Kit;

/** The button that makes a lead of a ticket, and the links between both. */
final class LeadPages {
    private static final String LEAD = "crm.lead";
    private static final String PATH = "/helpdesk/tickets/{id}/lead";

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final TicketLeads leads;

    LeadPages(Host host) {
        this.host = host;
        this.leads = new TicketLeads(host);
    }

    /** @param created false when the ticket had its lead already */
    public record LeadJson(long leadId, boolean created) {}

    void routes(Routes routes) {
        var write = new Access.Needs(CrmPermissions.WRITE);
        routes.post(PATH, write, this::convert);
        routes.api(new Endpoint<>(
                        Endpoint.Method.POST,
                        PATH,
                        write,
                        "Makes a lead of a ticket, once; who asks again gets the same one.",
                        Void.class,
                        LeadJson.class,
                        this::json)
                .createdOnce());
    }

    private LeadJson json(ApiRequest<Void> request) {
        var made = leads.convert(request.id("id"));
        request.ctx().status(made.fresh() ? HttpStatus.CREATED : HttpStatus.OK);
        return new LeadJson(made.leadId(), made.fresh());
    }

    private void convert(Context ctx) {
        var id = PathId.of(ctx);
        var back = "/helpdesk/tickets/" + id;
        try {
            var made = leads.convert(id);
            boolean seen = host.services().get(Leads.class).find(made.leadId()).isPresent();
            host.ui().toast(ctx, Tone.SUCCESS, t(made.fresh() ? "helpdesk.lead.made" : "helpdesk.lead.there"));
            ctx.redirect(seen ? "/crm/leads/" + made.leadId() : back, HttpStatus.SEE_OTHER);
        } catch (KenhException refused) {
            if (!(refused.code() instanceof HelpdeskError)) {
                throw refused;
            }
            host.ui().toast(ctx, Tone.DANGER, Kit.error(refused));
            ctx.redirect(back, HttpStatus.SEE_OTHER);
        }
    }

    Content button(DocRef document) {
        var actor = Current.actor();
        return document.type().equals(TicketDoc.NAME)
                        && actor.may(HelpdeskPermissions.WRITE)
                        && actor.may(CrmPermissions.WRITE)
                        && actor.may(CrmPermissions.READ)
                        && !leads.has(document.id())
                ? templates.leadButton(document.id())
                : SlotPart.NOTHING;
    }

    /** On a ticket its lead, on a lead its ticket. */
    Content links(DocRef document) {
        if (document.type().equals(TicketDoc.NAME)) {
            var made = leads.of(document.id());
            return made.isEmpty() ? SlotPart.NOTHING : templates.leadLeads(made);
        }
        if (document.type().equals(LEAD) && Current.actor().may(HelpdeskPermissions.READ)) {
            var tickets = leads.ticket(document.id());
            return tickets.isEmpty() ? SlotPart.NOTHING : templates.leadTickets(tickets);
        }
        return SlotPart.NOTHING;
    }
}
