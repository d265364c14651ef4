package io.kenh.sales.order;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.InCompany;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Reach;
import io.kenh.api.web.PageKeys;
import io.kenh.catalog.api.Totals;
import io.kenh.catalog.api.lines.LineData;
import io.kenh.sales.api.OrderRef;
import io.kenh.sales.api.Orders;
import io.kenh.sales.api.SalesPermissions;
import io.kenh.sales.profile.Profiles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders for other plugins. */
public final class OrderDirectory implements Orders {
    private static final int MOST = 20;
    private static final String VISIBLE =
            " and (:all = true or o.header.salespersonId is null or one_of(o.header.salespersonId, :people))";

    private final Host host;
    private final PageKeys keys;
    private final OrderService orders;
    private final OrderReader reader;
    private final Profiles profiles;

    public OrderDirectory(Host host, PageKeys keys, OrderService orders, OrderReader reader, Profiles profiles) {
        this.host = host;
        this.keys = keys;
        this.orders = orders;
        this.reader = reader;
        this.profiles = profiles;
    }

    @Override
    public Optional<OrderRef> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<Long, OrderRef> find(Collection<Long> ids) {
        var found = new HashMap<Long, OrderRef>();
        if (!ids.isEmpty()) {
            var reach = Reach.of(SalesPermissions.READ);
            host.db().read(em -> {
                em.createQuery("from SalesOrder o where one_of(o.id, :ids)" + VISIBLE, SalesOrder.class)
                        .setParameter("ids", ids.toArray(Long[]::new))
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.ids())
                        .getResultList()
                        .forEach(order -> found.put(order.id(), ref(order)));
                return found;
            });
        }
        return found;
    }

    @Override
    public Optional<DocRef> source(long id) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(SalesOrder.class, id))
                        .filter(order -> Reach.of(SalesPermissions.READ)
                                .covers(order.header().salespersonId()))
                        .map(SalesOrder::source));
    }

    @Override
    public List<OrderRef> of(DocRef source) {
        var reach = Reach.of(SalesPermissions.READ);
        return host.db()
                .read(em -> em.createQuery(
                                "from SalesOrder o where o.originType = :type and o.originId = :id" + VISIBLE
                                        + " order by o.id desc",
                                SalesOrder.class)
                        .setParameter("type", source.type())
                        .setParameter("id", source.id())
                        .setParameter("all", reach.all())
                        .setParameter("people", reach.ids())
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(this::ref)
                        .toList());
    }

    private OrderRef ref(SalesOrder order) {
        var sums = order.sums();
        return new OrderRef(
                order.id(),
                order.number(),
                order.state().token(),
                order.header().partnerId(),
                order.companyId(),
                order.header().salespersonId(),
                sums.untaxed(),
                sums.tax(),
                sums.total(),
                sums.paid(),
                sums.balance(),
                keys.url(order.key()).orElse(null));
    }

    @Override
    public OrderRef create(Draft draft) {
        return InCompany.of(host.services(), draft.source(), () -> made(draft));
    }

    private OrderRef made(Draft draft) {
        var start = orders.blank(draft.partnerId(), profiles.terms());
        var lines = draft.lines().stream()
                .map(line -> LineData.product(line.productId(), line.quantity(), line.unitPrice()))
                .toList();
        var id = orders.create(new OrderData(
                start.partnerId(),
                start.invoiceAddress(),
                start.deliveryAddress(),
                start.orderDate(),
                start.validityDate(),
                "",
                "",
                null,
                start.salespersonId(),
                null,
                List.of(),
                draft.origin(),
                draft.source(),
                start.terms(),
                start.downPayment(),
                lines));
        return find(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    @Override
    public Optional<Totals> totals(long id) {
        return find(id).map(order -> reader.totals(id));
    }
}
