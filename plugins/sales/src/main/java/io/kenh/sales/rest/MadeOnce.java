package io.kenh.sales.rest;

import io.kenh.api.addon.Host;
import io.kenh.api.data.OnceKeys;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Tokens;
import io.kenh.api.web.ApiRequest;
import io.kenh.sales.api.SalesError;
import io.kenh.sales.order.OrderReader;
import io.kenh.sales.order.OrderView;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.Supplier;

/** An order that a program asks for again with the same key and words is made once. */
final class MadeOnce {
    private static final String ONE = " where company_id = :company and once_key = :key";
    private static final String KEEP = "update sales_once set content = :content" + ONE;
    private static final String KEPT = "select content from sales_once" + ONE;

    private final Host host;
    private final OrderReader reader;
    private final OnceKeys keys = new OnceKeys("sales_once");

    MadeOnce(Host host, OrderReader reader) {
        this.host = host;
        this.reader = reader;
    }

    /**
     * Inside a write.
     *
     * @throws KenhException {@code sales.once-taken} when the key was used for something else
     */
    OrderView made(EntityManager em, ApiRequest<OrderInput> request, Supplier<OrderView> make) {
        var key = request.body().key();
        if (key == null) {
            return make.get();
        }
        var content = content(request);
        var fresh = new ArrayList<OrderView>();
        long id = keys.made(em, key, () -> {
            fresh.add(make.get());
            return fresh.getFirst().id();
        });
        if (!fresh.isEmpty()) {
            query(em.createNativeQuery(KEEP), key)
                    .setParameter("content", content)
                    .executeUpdate();
            return fresh.getFirst();
        }
        if (!content.equals(query(em.createNativeQuery(KEPT, String.class), key).getSingleResult())) {
            throw new KenhException(SalesError.ONCE_TAKEN);
        }
        return reader.get(id);
    }

    private static Query query(Query query, String key) {
        return query.setParameter("company", Current.actor().companyId()).setParameter("key", key);
    }

    /** A digest of what was asked for, in whatever order it was written. */
    private String content(ApiRequest<?> request) {
        var said = new TreeMap<>(host.json().readMap(request.ctx().body())).toString();
        return Tokens.hash(said);
    }
}
