package io.kenh.zbstemplates.bulk;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.Fact;
import io.kenh.api.data.FactValue;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sales orders in memory. What the actor's companies do not own is not found. */
final class Orders implements Documents {
    static final String TYPE = "sales.order";

    /** @param customer empty for none given @param partner null without a contact */
    record Order(
            long id,
            long company,
            String customer,
            @Nullable Long partner,
            String state) {}

    final Map<Long, Order> all = new LinkedHashMap<>();

    void add(long id, String customer, @Nullable Long partner) {
        all.put(id, new Order(id, 1, customer, partner, "sale"));
    }

    static DocRef ref(long id) {
        return new DocRef(TYPE, id);
    }

    private Optional<Order> readable(DocRef ref) {
        var actor = Current.actor();
        return Optional.ofNullable(all.get(ref.id()))
                .filter(order -> ref.type().equals(TYPE))
                .filter(order ->
                        actor.kind() == Actor.Kind.SYSTEM || actor.companies().contains(order.company()));
    }

    @Override
    public List<DocType<?>> types() {
        return List.of();
    }

    @Override
    public Optional<DocType<?>> type(String name) {
        return Optional.empty();
    }

    @Override
    public Optional<DocView> find(DocRef ref) {
        return readable(ref)
                .map(order ->
                        new DocView(ref, "DH" + order.id(), "/orders/" + order.id(), order.partner(), order.company()));
    }

    @Override
    public Map<DocRef, DocView> find(Collection<DocRef> refs) {
        if (refs.size() > 500) {
            throw new IllegalArgumentException();
        }
        var found = new LinkedHashMap<DocRef, DocView>();
        refs.forEach(ref -> find(ref).ifPresent(view -> found.put(ref, view)));
        return found;
    }

    @Override
    public Map<String, FactValue> facts(DocRef ref) {
        return readable(ref)
                .map(order -> Map.of(
                        "number", text("DH" + order.id()),
                        "customer_name", text(order.customer()),
                        "state", text(order.state()),
                        "public_key", text("k" + order.id())))
                .orElse(Map.of());
    }

    private static FactValue text(String text) {
        return new FactValue(Fact.Kind.TEXT, text);
    }
}
