package io.kenh.sales.customer;

import static io.kenh.ui.Kit.t;

import gg.jte.Content;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.ui.Tone;
import io.kenh.api.web.Access;
import io.kenh.api.web.PathId;
import io.kenh.api.web.Routes;
import io.kenh.catalog.api.Prices;
import io.kenh.contacts.api.ContactsSlots;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.jte.StaticTemplates;
import io.kenh.ui.form.Form;
import io.kenh.ui.form.Option;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;

/** A contact's orders on the contact's page, and the price list the contact buys by. */
public final class CustomerSection {
    private static final int MOST = 5;
    private static final String THEIRS = """
             from SalesOrder o
            where o.header.partnerId = :partner
              and (:all = true or o.header.salespersonId is null or one_of(o.header.salespersonId, :people))
            """;
    private static final String LATEST = "select o.id, o.number, o.state, o.header.orderDate, o.sums.total" + THEIRS
            + " order by o.header.orderDate desc, o.id desc";
    private static final String SOLD =
            "select count(o), coalesce(sum(o.sums.total), 0L)" + THEIRS + " and o.state = SALE";

    private record Sold(long count, long sum) {}

    private final StaticTemplates templates = new StaticTemplates();
    private final Host host;

    public CustomerSection(Host host) {
        this.host = host;
    }

    public SlotPart<PartnerRef> part() {
        return new SlotPart<>(ContactsSlots.PARTNER_SECTIONS, 50, (ctx, partner) -> show(partner.id()));
    }

    public void routes(Routes routes) {
        routes.post("/sales/customers/{id}/price-list", new Access.Needs(SalesPermissions.WRITE), this::choose);
    }

    private Content show(long partner) {
        return Current.actor().may(SalesPermissions.READ) ? templates.customerSection(view(partner)) : SlotPart.NOTHING;
    }

    private BuyerView view(long partner) {
        // Before the read: a company's first look at its price lists makes the usual one.
        var list = host.services().get(Prices.class).listOf(partner);
        var lists = lists();
        return host.db().read(em -> {
            var sold = of(em, SOLD, Sold.class, partner).getSingleResult();
            return new BuyerView(
                    partner,
                    of(em, LATEST, BuyerView.Row.class, partner)
                            .setMaxResults(MOST)
                            .getResultList(),
                    sold.count(),
                    sold.sum(),
                    Current.actor().may(SalesPermissions.WRITE),
                    lists.size() > 1 ? lists : List.of(),
                    list.standard() ? "" : Long.toString(list.id()));
        });
    }

    private static <T> TypedQuery<T> of(EntityManager em, String query, Class<T> type, long partner) {
        var reach = Reach.of(SalesPermissions.READ);
        return em.createQuery(query, type)
                .setParameter("partner", partner)
                .setParameter("all", reach.all())
                .setParameter("people", reach.ids());
    }

    /** The company's usual one first. */
    private List<Option> lists() {
        var options = new ArrayList<Option>();
        for (var list : host.services().get(Prices.class).lists()) {
            options.add(new Option(list.standard() ? "" : Long.toString(list.id()), list.name()));
        }
        return options;
    }

    private void choose(Context ctx) {
        long partner = PathId.of(ctx);
        if (host.services().get(Partners.class).find(partner).isEmpty()) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        var list = Form.read(ctx).value("priceList");
        if (!list.matches("\\d{0,18}")) {
            throw new KenhException(CoreError.BAD_REQUEST);
        }
        host.services().get(Prices.class).assign(partner, list.isEmpty() ? null : Long.valueOf(list));
        host.ui().toast(ctx, Tone.SUCCESS, t("sales.saved"));
        ctx.redirect("/contacts/partners/" + partner, HttpStatus.SEE_OTHER);
    }
}
