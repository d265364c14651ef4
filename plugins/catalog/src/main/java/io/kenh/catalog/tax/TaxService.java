package io.kenh.catalog.tax;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.catalog.api.CatalogError;
import io.kenh.catalog.api.TaxRef;
import io.kenh.catalog.api.TaxRef.Computation;
import io.kenh.catalog.api.TaxRef.Scope;
import io.kenh.catalog.api.Taxes;
import io.kenh.catalog.start.Shipped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The taxes there are. */
public final class TaxService implements Taxes {
    private static final int MOST = 200;
    /** How often a tax may be replaced by another before we stop looking. */
    private static final int CHAIN = 10;

    private final Host host;
    private final Shipped shipped;

    public TaxService(Host host, Shipped shipped) {
        this.host = host;
        this.shipped = shipped;
    }

    @Override
    public List<TaxRef> all(Scope scope) {
        var ids = views().stream()
                .filter(view -> view.active() && view.data().scope() == scope)
                .map(TaxView::id)
                .toList();
        var found = find(ids);
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** All of the actor's company, archived ones last. */
    public List<TaxView> views() {
        shipped.ensure();
        return host.db()
                .read(em -> em.createQuery(
                                "select t from Tax t where t.companyId = :company order by t.scope desc, t.place, t.id",
                                Tax.class)
                        .setParameter("company", Current.actor().companyId())
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(TaxService::view)
                        .sorted(Comparator.comparing(view -> !view.active()))
                        .toList());
    }

    /** @throws KenhException {@code core.not-found} */
    public TaxView get(long id) {
        return host.db().read(em -> view(one(em, id)));
    }

    /** Ids of what new products get. */
    public List<Long> standard() {
        return views().stream()
                .filter(view ->
                        view.active() && view.data().standard() && view.data().scope() == Scope.SALE)
                .map(TaxView::id)
                .toList();
    }

    @Override
    public Map<Long, TaxRef> find(Collection<Long> ids) {
        var taxes = known(ids);
        var found = new HashMap<Long, TaxRef>();
        for (var id : ids) {
            var tax = taxes.get(id);
            if (tax != null) {
                found.put(id, ref(tax, taxes));
            }
        }
        return found;
    }

    @Override
    public Map<Long, TaxRef> validOn(Collection<Long> ids, LocalDate day) {
        var taxes = known(ids);
        var found = new HashMap<Long, TaxRef>();
        for (var id : ids) {
            var tax = taxes.get(id);
            for (int step = 0; step < CHAIN && tax != null && !tax.data().validOn(day); step++) {
                var next = tax.data().nextId();
                if (next == null) {
                    break;
                }
                taxes.putAll(known(List.of(next)));
                tax = taxes.get(next);
            }
            if (tax != null) {
                found.put(id, ref(tax, taxes));
            }
        }
        return found;
    }

    @Override
    public Set<Long> fitting(Collection<Long> ids, Scope scope) {
        var taxes = known(ids);
        return ids.stream()
                .filter(id -> {
                    var tax = taxes.get(id);
                    return tax != null && tax.data().scope() == scope;
                })
                .collect(Collectors.toSet());
    }

    /** These and the parts of groups among them: of the actor's company as they are kept, others as they are read. */
    private Map<Long, TaxView> known(Collection<Long> ids) {
        var company = Current.actor().companyId();
        var mine = host.kept().get(Tax.class, "all", company, () -> host.db().read(em -> ofCompany(em, company)));
        if (mine.keySet().containsAll(ids)) {
            return new HashMap<>(mine);
        }
        return host.db().read(em -> {
            var taxes = new HashMap<Long, TaxView>();
            load(em, ids).forEach((id, tax) -> taxes.put(id, view(tax)));
            return taxes;
        });
    }

    private static Map<Long, TaxView> ofCompany(EntityManager em, long company) {
        return em
                .createQuery(
                        "select distinct t from Tax t left join fetch t.parts where t.companyId = :company", Tax.class)
                .setParameter("company", company)
                .getResultList()
                .stream()
                .map(TaxService::view)
                .collect(Collectors.toUnmodifiableMap(TaxView::id, Function.identity()));
    }

    /** These and the parts of groups among them. */
    private static Map<Long, Tax> load(EntityManager em, Collection<Long> ids) {
        var taxes = new HashMap<Long, Tax>();
        Set<Long> wanted = new HashSet<>(ids);
        for (int level = 0; level < 2 && !wanted.isEmpty(); level++) {
            em.createQuery("select distinct t from Tax t left join fetch t.parts where one_of(t.id, :ids)", Tax.class)
                    .setParameter("ids", wanted.toArray(Long[]::new))
                    .getResultList()
                    .forEach(tax -> taxes.put(tax.id(), tax));
            wanted = new HashSet<>();
            for (var tax : taxes.values()) {
                wanted.addAll(tax.said().parts());
            }
            wanted.removeAll(taxes.keySet());
        }
        return taxes;
    }

    private static TaxRef ref(TaxView tax, Map<Long, TaxView> others) {
        var parts = tax.data().parts().stream()
                .map(others::get)
                .filter(Objects::nonNull)
                .map(part -> part.ref(List.of()))
                .sorted(Comparator.comparingInt(TaxRef::place))
                .toList();
        return tax.ref(parts);
    }

    public long create(TaxData data) {
        shipped.ensure();
        return host.db().write(em -> {
            check(em, data, 0);
            var tax = new Tax(Current.actor().companyId(), data);
            em.persist(tax);
            return tax.id();
        });
    }

    /** The scope stays. @throws KenhException {@code core.conflict}, {@code core.invalid} with the fields */
    public void change(long id, int version, TaxData data) {
        host.db().write(em -> {
            var tax = one(em, id);
            if (tax.version() != version) {
                throw new KenhException(CoreError.CONFLICT);
            }
            check(em, data, id);
            tax.say(data);
            return id;
        });
    }

    public void archive(long id, boolean away) {
        host.db().write(em -> {
            one(em, id).archive(away);
            return id;
        });
    }

    private static void check(EntityManager em, TaxData data, long id) {
        var errors = new HashMap<String, String>();
        var company = Current.actor().companyId();
        boolean taken = !em.createQuery(
                        "select t.id from Tax t where t.companyId = :company and lower(t.name) = :name and t.id <> :id",
                        Long.class)
                .setParameter("company", company)
                .setParameter("name", data.name().toLowerCase(Locale.ROOT))
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        if (taken) {
            errors.put("name", say("error." + CatalogError.NAME_TAKEN.key(), data.name()));
        }
        if (data.from() != null && data.until() != null && data.until().isBefore(data.from())) {
            errors.put("until", say("catalog.error.until-before-from"));
        }
        if (data.computation() == Computation.GROUP) {
            var parts = new ArrayList<>(load(em, data.parts()).values());
            if (data.parts().isEmpty()) {
                errors.put("parts", say("catalog.error.no-parts"));
            } else if (parts.size() != data.parts().size()
                    || data.parts().contains(id)
                    || parts.stream().anyMatch(part -> !part(part, data, company))) {
                errors.put("parts", say("catalog.error.bad-parts"));
            }
        }
        var next = data.nextId();
        if (next != null && (next == id || !replaces(em, next, data, company, id))) {
            errors.put("next", say("catalog.error.bad-next"));
        }
        if (!errors.isEmpty()) {
            throw new KenhException(CoreError.INVALID, errors);
        }
    }

    private static boolean part(Tax part, TaxData of, long company) {
        var data = part.said();
        return part.companyId() == company && data.computation() != Computation.GROUP && data.scope() == of.scope();
    }

    /** Of the same company and scope, and not followed by this one in the end. */
    private static boolean replaces(EntityManager em, long next, TaxData data, long company, long id) {
        @Nullable Long step = next;
        for (int i = 0; i < CHAIN && step != null; i++) {
            var tax = load(em, List.of(step)).get(step);
            if (tax == null || tax.companyId() != company || tax.said().scope() != data.scope() || tax.id() == id) {
                return false;
            }
            step = tax.said().nextId();
        }
        return step == null;
    }

    private static String say(String key, Object... args) {
        return Current.texts().get(key, args);
    }

    private static TaxView view(Tax tax) {
        return new TaxView(tax.id(), tax.version(), tax.active(), tax.said());
    }

    private static Tax one(EntityManager em, long id) {
        return em.createQuery("select t from Tax t where t.id = :id", Tax.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
