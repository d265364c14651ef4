package io.kenh.sales.bridge.invoicing;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.invoicing.api.TransferSources;
import io.kenh.sales.order.OrderDoc;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Orders by their numbers on transfers: down payments are asked for by them, and many customers write them for invoices too. */
final class OrderNumbers implements TransferSources {
    /** {@code S2026/00011} without its sign. */
    private static final Pattern NUMBER = Pattern.compile("(S\\d{4})(\\d{5,})");

    private static final String ORDERS = """
            select o.id, o.number,
                   (select coalesce(sum(p.amount), 0) from SalesPayment p where p.orderId = o.id and p.onceKey not like 'invoice:%')
            from SalesOrder o where o.companyId = :company and one_of(o.number, :numbers)""";

    private final Host host;

    OrderNumbers(Host host) {
        this.host = host;
    }

    private record Found(long id, String number, long recorded) {}

    @Override
    public List<Source> find(long companyId, Collection<String> keys) {
        var asked = new HashMap<String, String>();
        for (var key : keys) {
            var number = NUMBER.matcher(key);
            if (number.matches()) {
                asked.put(number.group(1) + "/" + number.group(2), key);
            }
        }
        return asked.isEmpty()
                ? List.of()
                : host.db()
                        .read(em -> em.createQuery(ORDERS, Found.class)
                                .setParameter("company", companyId)
                                .setParameter("numbers", asked.keySet().toArray(String[]::new))
                                .getResultStream()
                                .map(one -> new Source(
                                        asked.getOrDefault(one.number(), ""),
                                        new DocRef(OrderDoc.NAME, one.id()),
                                        one.number(),
                                        one.recorded()))
                                .toList());
    }
}
