package io.kenh.crm.utm;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.CrmError;
import io.kenh.ui.form.Option;
import io.kenh.ui.records.Ref;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Media, sources and campaigns by name. */
public final class Words {
    private static final int MOST = 500;
    private static final String ALL = """
            select w.id, w.name from CrmWord w where w.companyId = :company and w.kind = :kind order by w.name, w.id
            """;
    private static final String SAME =
            "select w.id from CrmWord w where w.companyId = :company and w.kind = :kind and w.key = :key";
    private static final String ADD = """
            insert into crm_word (id, version, company_id, kind, name, name_key)
            values (nextval('crm_word_seq'), 0, :company, :kind, :name, :key) on conflict do nothing
            """;
    private static final String NAMES = "select w.id, w.name from CrmWord w where one_of(w.id, :ids)";
    private static final String USED = """
            select 1 from CrmLead l where l.utm.mediumId = :id or l.utm.sourceId = :id or l.utm.campaignId = :id
            """;
    private static final String USED_BESIDE = """
            select 1 from CrmAttribution a where a.utm.mediumId = :id or a.utm.sourceId = :id or a.utm.campaignId = :id
            """;

    private final Host host;

    public Words(Host host) {
        this.host = host;
    }

    public record WordRow(long id, String name) {}

    /** Of the actor's company, by name. */
    public List<WordRow> all(WordKind kind) {
        return host.db()
                .read(em -> em.createQuery(ALL, WordRow.class)
                        .setParameter("company", Current.actor().companyId())
                        .setParameter("kind", kind)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    public List<Option> options(WordKind kind) {
        return all(kind).stream()
                .map(word -> new Option(Long.toString(word.id()), word.name()))
                .toList();
    }

    public Map<Long, String> byId(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            host.db()
                    .read(em -> em.createQuery(NAMES, WordRow.class)
                            .setParameter("ids", ids.toArray(Long[]::new))
                            .getResultList())
                    .forEach(word -> names.put(word.id(), word.name()));
        }
        return names;
    }

    public Map<Long, Ref> names(Collection<Long> ids) {
        var refs = new HashMap<Long, Ref>();
        byId(ids).forEach((id, name) -> refs.put(id, new Ref(name, null)));
        return refs;
    }

    /** The word of that name, made when it is new; null for an empty name. Inside a write. */
    public @Nullable Long named(EntityManager em, long companyId, WordKind kind, @Nullable String name) {
        var said = name == null ? "" : SearchText.cut(name.strip(), Word.LONGEST);
        if (said.isEmpty()) {
            return null;
        }
        return same(em, companyId, kind, said).orElseGet(() -> {
            add(em, companyId, kind, said);
            return same(em, companyId, kind, said).orElseThrow();
        });
    }

    /** @return whether it is new; two who are the first to say it make one word of it */
    private static boolean add(EntityManager em, long companyId, WordKind kind, String name) {
        return em.createNativeQuery(ADD)
                        .setParameter("company", companyId)
                        .setParameter("kind", kind.name())
                        .setParameter("name", name)
                        .setParameter("key", Word.key(name))
                        .executeUpdate()
                == 1;
    }

    /** Inside a write. */
    public Utm of(EntityManager em, long companyId, Attribution said) {
        return new Utm(
                named(em, companyId, WordKind.MEDIUM, said.medium()),
                named(em, companyId, WordKind.SOURCE, said.source()),
                named(em, companyId, WordKind.CAMPAIGN, said.campaign()));
    }

    public Attribution said(Utm utm) {
        var ids = new java.util.HashSet<Long>();
        for (var kind : WordKind.values()) {
            Optional.ofNullable(utm.of(kind)).ifPresent(ids::add);
        }
        var names = byId(ids);
        return new Attribution(name(names, utm.mediumId()), name(names, utm.sourceId()), name(names, utm.campaignId()));
    }

    private static @Nullable String name(Map<Long, String> names, @Nullable Long id) {
        return id == null ? null : names.get(id);
    }

    private static Optional<Long> same(EntityManager em, long companyId, WordKind kind, String name) {
        return em.createQuery(SAME, Long.class)
                .setParameter("company", companyId)
                .setParameter("kind", kind)
                .setParameter("key", Word.key(name))
                .getResultStream()
                .findFirst();
    }

    /** Whether the id is of this kind and the actor's companies. */
    boolean known(EntityManager em, WordKind kind, long id) {
        return !em.createQuery("select w.id from CrmWord w where w.id = :id and w.kind = :kind", Long.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .getResultList()
                .isEmpty();
    }

    /** @param id 0 for a new one. @throws KenhException {@code crm.name-taken} */
    void save(WordKind kind, long id, String name) {
        host.db().write(em -> {
            var company = Current.actor().companyId();
            if (same(em, company, kind, name).filter(other -> other != id).isPresent()) {
                throw new KenhException(CrmError.NAME_TAKEN);
            }
            if (id != 0) {
                get(em, kind, id).rename(name);
            } else if (!add(em, company, kind, name)) {
                throw new KenhException(CrmError.NAME_TAKEN);
            }
            return id;
        });
    }

    /** @throws KenhException {@code crm.in-use} */
    void delete(WordKind kind, long id) {
        host.db().write(em -> {
            var word = get(em, kind, id);
            if (used(em, USED, id) || used(em, USED_BESIDE, id)) {
                throw new KenhException(CrmError.IN_USE, byId(List.of(id)).getOrDefault(id, ""));
            }
            em.remove(word);
            return id;
        });
    }

    private static boolean used(EntityManager em, String query, long id) {
        return !em.createQuery(query, Integer.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private Word get(EntityManager em, WordKind kind, long id) {
        var word = known(em, kind, id) ? em.find(Word.class, id) : null;
        if (word == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return word;
    }
}
