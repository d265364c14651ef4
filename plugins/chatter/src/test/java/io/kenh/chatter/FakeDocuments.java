package io.kenh.chatter;

import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.api.security.Actor;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Documents of one type in memory; each may be kept from some users. */
final class FakeDocuments implements Documents {
    static final String TYPE = "shop.order";
    static final Permission READ = Permission.of("shop.order.read");

    private final Map<DocRef, Set<Long>> hidden = new HashMap<>();

    DocRef add(long id, Long... keptFrom) {
        var ref = new DocRef(TYPE, id);
        hidden.put(ref, Set.of(keptFrom));
        return ref;
    }

    @Override
    public List<DocType<?>> types() {
        return List.of(new OrderType());
    }

    @Override
    public Optional<DocType<?>> type(String name) {
        return name.equals(TYPE) ? Optional.of(new OrderType()) : Optional.empty();
    }

    @Override
    public Optional<DocView> find(DocRef ref) {
        var actor = Current.actor();
        var kept = hidden.get(ref);
        if (kept == null || (actor.kind() != Actor.Kind.SYSTEM && kept.contains(actor.userId()))) {
            return Optional.empty();
        }
        return Optional.of(new DocView(ref, "Đơn " + ref.id(), "/shop/orders/" + ref.id(), null, Fixture.COMPANY));
    }

    @Override
    public Map<DocRef, DocView> find(Collection<DocRef> refs) {
        var found = new HashMap<DocRef, DocView>();
        refs.forEach(ref -> find(ref).ifPresent(view -> found.put(ref, view)));
        return found;
    }

    @Override
    public Map<String, FactValue> facts(DocRef ref) {
        return Map.of();
    }

    private static final class OrderType implements DocType<Object> {
        @Override
        public String name() {
            return TYPE;
        }

        @Override
        public Class<Object> entity() {
            return Object.class;
        }

        @Override
        public Permission read() {
            return READ;
        }

        @Override
        public String title(Object doc) {
            return "";
        }

        @Override
        public String path(Object doc) {
            return "";
        }

        @Override
        public Optional<Long> partnerId(Object doc) {
            return Optional.empty();
        }
    }
}
