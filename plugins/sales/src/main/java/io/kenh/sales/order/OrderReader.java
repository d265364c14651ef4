package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Reach;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.lines.Filled;
import io.kenh.catalog.api.lines.TaxText;
import io.kenh.sales.api.SalesPermissions;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads orders for pages. */
public final class OrderReader {
    /** Days on either side within which the same customer hardly orders the same twice. */
    private static final int NEAR = 30;

    private static final int MOST = 5;

    private final Host host;
    private final PageKeys keys;
    private final TaxText taxText;

    public OrderReader(Host host, PageKeys keys) {
        this.host = host;
        this.keys = keys;
        this.taxText = new TaxText(host);
    }

    /** @throws io.kenh.api.error.KenhException {@code core.not-found} also for what the actor may not see */
    public OrderView get(long id) {
        return host.db().read(em -> {
            var order = OrderStore.read(em, id);
            return view(order, order.paidOnce() ? OrderStore.payments(em, id) : List.of());
        });
    }

    /** What the write around made of an order it has changed: without reading it again. */
    public OrderView changed(long id) {
        return host.db().write(em -> {
            em.flush();
            var order = OrderStore.held(em, id);
            return view(order, order.paidOnce() ? OrderStore.payments(em, id) : List.of());
        });
    }

    private OrderView view(SalesOrder order, List<PaymentRow> payments) {
        var today = LocalDate.ofInstant(host.clock().instant(), Current.zone());
        return OrderView.of(order, taxText, today, keys.url(order.key()).orElse(null), payments);
    }

    public Totals totals(long id) {
        return host.db()
                .read(em -> Filled.of(OrderStore.read(em, id).filled(taxText)).totals());
    }

    /** The order of a customer's page, whoever asks: call it as the system. */
    public Optional<Long> byKey(String key) {
        return host.db()
                .read(em -> OrderStore.byKey(em, key))
                .filter(found -> keys.open(found.key()).isPresent())
                .map(OrderStore.Keyed::id);
    }

    /** Another order that may be the same. */
    public record Twin(long id, String number, OrderState state, LocalDate day, long total) {}

    /** Orders of the same customer near in time, with the same total or the same reference. */
    public List<Twin> twins(OrderView order) {
        return host.db().read(em -> twins(em, order));
    }

    /** Of those picked, what the actor may see. Amounts in whole đồng. */
    public record Chosen(
            long id, String number, String partner, OrderState state, long total, long invoiced, long paid) {}

    public List<Chosen> chosen(List<Long> ids) {
        var reach = Reach.of(SalesPermissions.READ);
        return host.db()
                .read(em -> em.createQuery("""
                        select o.id, o.number, o.header.partnerName, o.state, o.sums.total, o.sums.invoiced, o.sums.paid from SalesOrder o
                        where one_of(o.id, :ids)
                          and (:all = true or o.header.salespersonId is null or one_of(o.header.salespersonId, :people))
                        order by o.id""", Chosen.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.ids())
                        .getResultList());
    }

    private static List<Twin> twins(EntityManager em, OrderView order) {
        var reach = Reach.of(SalesPermissions.READ);
        var day = order.data().orderDate();
        return em.createQuery("""
                        select o.id, o.number, o.state, o.header.orderDate, o.sums.total from SalesOrder o
                        where o.header.partnerId = :partner and o.id <> :id
                          and o.companyId = :company
                          and o.state <> io.kenh.sales.order.OrderState.CANCEL
                          and o.header.orderDate between :from and :to
                          and ((o.sums.total = :total and o.sums.total <> 0)
                               or (o.header.customerReference = :reference and o.header.customerReference <> ''))
                          and (:all = true or o.header.salespersonId is null or one_of(o.header.salespersonId, :people))
                        order by o.header.orderDate desc, o.id desc""", Twin.class)
                .setParameter("partner", order.data().partnerId())
                .setParameter("id", order.id())
                .setParameter("company", order.companyId())
                .setParameter("from", day.minusDays(NEAR))
                .setParameter("to", day.plusDays(NEAR))
                .setParameter("total", order.totals().total())
                .setParameter("reference", order.data().customerReference())
                .setParameter("all", reach.all())
                .setParameter("people", reach.ids())
                .setMaxResults(MOST)
                .getResultList();
    }
}
