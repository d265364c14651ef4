package io.kenh.contacts.tag;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.ContactsError;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The labels there are. */
public final class Tags {
    /** More than this would not fit on a form. */
    static final int MOST = 200;

    private final Host host;

    public Tags(Host host) {
        this.host = host;
    }

    /** A label and how many partners carry it. */
    public record TagUse(long id, String name, TagColor color, long partners) {}

    public List<TagRef> all() {
        return host.db()
                .read(em -> em.createQuery("select t.id, t.name, t.color from Tag t order by t.nameKey", TagRef.class)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** @throws KenhException {@code core.not-found} */
    TagRef get(long id) {
        return host.db().read(em -> find(em, id).ref());
    }

    List<TagUse> uses() {
        return host.db()
                .read(em ->
                        em.createQuery("""
                        select t.id, t.name, t.color, (select count(p) from Partner p join p.tags u where u.id = t.id)
                        from Tag t order by t.nameKey""", TagUse.class).setMaxResults(MOST).getResultList());
    }

    /** The labels of these names; missing ones are made. Inside a write. */
    public List<Tag> named(EntityManager em, Collection<String> names) {
        var wanted = new LinkedHashMap<String, String>();
        names.stream().filter(name -> !name.isBlank()).forEach(name -> wanted.putIfAbsent(Tag.key(name), name.strip()));
        if (wanted.isEmpty()) {
            return List.of();
        }
        var tags = new ArrayList<>(em.createQuery("select t from Tag t where t.nameKey in :keys", Tag.class)
                .setParameter("keys", wanted.keySet())
                .getResultList());
        tags.forEach(tag -> wanted.remove(tag.nameKey()));
        for (var name : wanted.values()) {
            var colors = TagColor.values();
            var tag = new Tag(name, colors[Math.floorMod(Tag.key(name).hashCode(), colors.length)]);
            em.persist(tag);
            tags.add(tag);
        }
        return tags;
    }

    void create(String name, TagColor color) {
        host.db().write(em -> {
            refuseTaken(em, name, 0);
            var tag = new Tag(name, color);
            em.persist(tag);
            return tag.id();
        });
    }

    void change(long id, String name, TagColor color) {
        host.db().write(em -> {
            refuseTaken(em, name, id);
            find(em, id).change(name, color);
            return id;
        });
    }

    /** Takes it off all partners; nothing else is lost. */
    void delete(long id) {
        host.db().write(em -> {
            var tag = find(em, id);
            em.createNativeQuery("delete from contacts_partner_tag where tag_id = :tag")
                    .setParameter("tag", id)
                    .executeUpdate();
            em.remove(tag);
            return id;
        });
    }

    private static Tag find(EntityManager em, long id) {
        var tag = em.find(Tag.class, id);
        if (tag == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return tag;
    }

    private static void refuseTaken(EntityManager em, String name, long except) {
        boolean taken = !em.createQuery("select t.id from Tag t where t.nameKey = :key and t.id <> :id", Long.class)
                .setParameter("key", Tag.key(name))
                .setParameter("id", except)
                .getResultList()
                .isEmpty();
        if (taken) {
            var text = Current.texts().get("error." + ContactsError.TAG_TAKEN.key(), name);
            throw new KenhException(ContactsError.TAG_TAKEN, Map.of("name", text), name);
        }
    }
}
