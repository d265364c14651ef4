package io.kenh.crm.bridge.sales;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.crm.api.CrmPermissions;
import io.kenh.crm.api.LeadRef;
import io.kenh.crm.api.Leads;
import io.kenh.crm.jte.StaticTemplates;
import io.kenh.crm.lead.LeadDoc;
import io.kenh.crm.lead.LeadKind;
import io.kenh.crm.lead.LeadReader;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesPermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** From an opportunity to its quotations. */
final class QuotePages {
    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;
    private final LeadReader reader;

    QuotePages(Host host) {
        this.host = host;
        this.reader = new LeadReader(host);
    }

    void routes(Routes routes) {
        routes.post("/crm/leads/{id}/quote", new Access.Needs(SalesPermissions.WRITE), this::quote);
    }

    Content button(DocRef document) {
        var actor = Current.actor();
        if (!document.type().equals(LeadDoc.NAME)
                || !actor.may(SalesPermissions.WRITE)
                || !actor.may(CrmPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        return find(document.id())
                        .filter(lead -> lead.open() || lead.state().equals("won"))
                        .isPresent()
                ? templates.leadQuote(document.id())
                : SlotPart.NOTHING;
    }

    Content orders(DocRef document) {
        var actor = Current.actor();
        if (!document.type().equals(LeadDoc.NAME) || !actor.may(SalesPermissions.READ)) {
            return SlotPart.NOTHING;
        }
        var all = new ArrayList<>(of(document.id()));
        // What was merged into it brought its quotations along.
        reader.absorbed(document.id()).forEach(id -> all.addAll(of(id)));
        return all.isEmpty()
                ? SlotPart.NOTHING
                : templates.leadOrders(
                        new OrdersView(all.stream().map(OrdersView.Line::of).toList()));
    }

    private List<OrderRef> of(long lead) {
        return host.services().get(Orders.class).of(new DocRef(LeadDoc.NAME, lead));
    }

    private Optional<LeadRef> find(long id) {
        return host.services().get(Leads.class).find(id);
    }

    /** The empty draft that there is already, or a new one; who the customer is has to be known first. */
    private void quote(Context ctx) {
        // To whom leads are not shown, this one is not there.
        if (!Current.actor().may(CrmPermissions.READ)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var lead = reader.get(PathId.of(ctx));
        var partner = lead.data().partnerId();
        if (partner == null) {
            host.ui().toast(ctx, Tone.WARNING, t("crm.quote.who"));
            boolean convertible = lead.kind() == LeadKind.LEAD;
            ctx.redirect(lead.path() + (convertible ? "/convert" : "/edit"), HttpStatus.SEE_OTHER);
            return;
        }
        var me = Current.actor().userId();
        var order = of(lead.id()).stream()
                .filter(one -> one.state().equals("draft")
                        && one.total() == 0
                        && one.partnerId() == partner
                        && Objects.equals(one.salespersonId(), me))
                .findFirst()
                .orElseGet(() -> host.services()
                        .get(Orders.class)
                        .create(new Orders.Draft(
                                partner, lead.data().title(), new DocRef(LeadDoc.NAME, lead.id()), List.of())));
        ctx.redirect(order.path() + "/edit", HttpStatus.SEE_OTHER);
    }
}
