package io.kenh.runtime.document;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.Db;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocType;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.api.data.FactValue;
import io.kenh.api.data.SearchText;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The document types of one generation. What the company filter hides does not exist here either. */
public final class DocumentsDoor implements Documents {
    private static final int MOST = 500;

    private final Db db;
    private final Map<String, DocType<?>> types;

    public DocumentsDoor(Db db, List<DocType<?>> types) {
        this.db = db;
        var byName = new TreeMap<String, DocType<?>>();
        types.forEach(type -> byName.put(type.name(), type));
        this.types = byName;
    }

    @Override
    public List<DocType<?>> types() {
        return types.values().stream()
                .sorted(Comparator.comparing(DocType::name))
                .toList();
    }

    @Override
    public Optional<DocType<?>> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    @Override
    public Optional<DocView> find(DocRef ref) {
        return type(ref.type()).flatMap(type -> db.read(em -> load(em, type, ref)));
    }

    private static <T> Optional<DocView> load(EntityManager em, DocType<T> type, DocRef ref) {
        return document(em, type, ref.id()).map(doc -> view(type, doc, ref));
    }

    private static <T> Optional<T> document(EntityManager em, DocType<T> type, long id) {
        return Optional.ofNullable(em.find(type.entity(), id)).filter(type::readable);
    }

    @Override
    public Map<DocRef, DocView> find(Collection<DocRef> refs) {
        return ReadOnce.find(refs, this::views);
    }

    private Map<DocRef, DocView> views(Collection<DocRef> refs) {
        return each(refs, new Reader<>() {
            @Override
            public <T> DocView of(DocType<T> type, T doc, DocRef ref) {
                return view(type, doc, ref);
            }
        });
    }

    @Override
    public Map<DocRef, Seen> seen(Collection<DocRef> refs) {
        return each(refs, new Reader<>() {
            @Override
            public <T> Seen of(DocType<T> type, T doc, DocRef ref) {
                return new Seen(view(type, doc, ref), type.glance(doc));
            }
        });
    }

    @Override
    public Map<DocRef, Map<String, FactValue>> facts(Collection<DocRef> refs, Set<String> names) {
        return each(refs, new Reader<>() {
            @Override
            public <T> Map<String, FactValue> of(DocType<T> type, T doc, DocRef ref) {
                return values(type, doc, names::contains);
            }
        });
    }

    @Override
    public Set<DocRef> open(Collection<DocRef> refs) {
        Map<DocRef, Boolean> states = each(refs, new Reader<Boolean>() {
            @Override
            public <T> Boolean of(DocType<T> type, T doc, DocRef ref) {
                return !type.closed(doc);
            }
        });
        states.values().removeIf(open -> !open);
        return Set.copyOf(states.keySet());
    }

    @Override
    public List<DocView> search(String words, long partnerId, int mostOfEachType) {
        return SearchText.nothing(words)
                ? List.of()
                : db.read(em -> types().stream()
                        .flatMap(type ->
                                DocumentFinder.find(em, type, SearchText.line(words), partnerId, mostOfEachType))
                        .toList());
    }

    private interface Reader<R> {
        <T> R of(DocType<T> type, T doc, DocRef ref);
    }

    private <R> Map<DocRef, R> each(Collection<DocRef> refs, Reader<R> reader) {
        var ids = new LinkedHashMap<String, Set<Long>>();
        refs.forEach(
                ref -> ids.computeIfAbsent(ref.type(), name -> new TreeSet<>()).add(ref.id()));
        if (ids.values().stream().mapToInt(Set::size).sum() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " documents at once");
        }
        return db.read(em -> {
            var found = new LinkedHashMap<DocRef, R>();
            ids.forEach((name, wanted) -> type(name).ifPresent(type -> batch(em, type, wanted, reader, found)));
            return found;
        });
    }

    private static <T, R> void batch(
            EntityManager em, DocType<T> type, Set<Long> ids, Reader<R> reader, Map<DocRef, R> found) {
        var entity = em.getMetamodel().entity(type.entity());
        var some = "select d from " + entity.getName() + " d where one_of(d." + idName(entity) + ", :ids)";
        var util = em.getEntityManagerFactory().getPersistenceUnitUtil();
        for (var doc : em.createQuery(some, type.entity())
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList()) {
            if (type.readable(doc)) {
                var ref = new DocRef(type.name(), (Long) util.getIdentifier(doc));
                found.put(ref, reader.of(type, doc, ref));
            }
        }
    }

    static String idName(EntityType<?> entity) {
        return entity.getSingularAttributes().stream()
                .filter(SingularAttribute::isId)
                .map(SingularAttribute::getName)
                .findFirst()
                .orElseThrow();
    }

    static <T> DocView view(DocType<T> type, T doc, DocRef ref) {
        long company = doc instanceof CompanyOwned owned ? owned.companyId() : 0;
        @Nullable Long partner = type.partnerId(doc).orElse(null);
        return new DocView(ref, type.title(doc), type.path(doc), partner, company);
    }

    @Override
    public Map<String, FactValue> facts(DocRef ref) {
        return type(ref.type()).map(type -> db.read(em -> facts(em, type, ref))).orElse(Map.of());
    }

    private static <T> Map<String, FactValue> facts(EntityManager em, DocType<T> type, DocRef ref) {
        return document(em, type, ref.id())
                .map(doc -> values(type, doc, name -> true))
                .orElse(Map.of());
    }

    private static <T> Map<String, FactValue> values(DocType<T> type, T doc, Predicate<String> wanted) {
        var values = new LinkedHashMap<String, FactValue>();
        type.facts().forEach((name, fact) -> {
            if (wanted.test(name)) {
                values.put(name, new FactValue(fact.kind(), fact.value().apply(doc)));
            }
        });
        return values;
    }
}
