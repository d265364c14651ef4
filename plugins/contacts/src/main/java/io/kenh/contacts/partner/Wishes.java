package io.kenh.contacts.partner;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentTracked;
import io.kenh.api.event.DocumentTracked.As;
import io.kenh.api.event.DocumentTracked.Change;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.DoNotContact;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who does not want to be contacted, and who said so when. */
public final class Wishes implements DoNotContact {
    private static final String WISHED =
            "select p from Partner p where one_of(p.id, :ids) and p.doNotContact = true order by p.id";

    private final Host host;

    public Wishes(Host host) {
        this.host = host;
    }

    @Override
    public Map<Long, Wish> of(Collection<Long> partnerIds) {
        return partnerIds.isEmpty()
                ? Map.of()
                : host.db().read(em -> {
                    var survivors = Store.survivors(em, partnerIds);
                    var wishes = new HashMap<Long, Wish>();
                    em.createQuery(WISHED, Partner.class)
                            .setParameter("ids", new HashSet<>(survivors.values()).toArray(Long[]::new))
                            .getResultList()
                            .forEach(partner -> wishes.put(partner.id(), partner.wish()));
                    var found = new HashMap<Long, Wish>();
                    survivors.forEach((id, survivor) -> {
                        var wish = wishes.get(survivor);
                        if (wish != null) {
                            found.put(id, wish);
                        }
                    });
                    return found;
                });
    }

    @Override
    public void say(long partnerId, boolean wished, Origin origin) {
        host.db().write(em -> {
            var survivor = Store.survivors(em, List.of(partnerId)).get(partnerId);
            var partner = find(em, survivor);
            if (note(partner, wished, origin)) {
                Store.changed(host, partner);
            }
            return wished;
        });
    }

    private static Partner find(EntityManager em, @Nullable Long id) {
        if (id == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return Store.get(em, id);
    }

    /** Inside a write. @return whether it was otherwise before */
    boolean note(Partner partner, boolean wished, Origin origin) {
        return take(partner, wished ? new Wish(host.clock().instant(), origin) : null);
    }

    /** The same with a wish that was noted elsewhere before. */
    public boolean take(Partner partner, @Nullable Wish wish) {
        if ((partner.wish() == null) == (wish == null)) {
            return false;
        }
        partner.wish(wish);
        var before = key(wish == null);
        var change = new Change("contacts.field.doNotContact", As.LABEL, before, key(wish != null));
        host.events()
                .publish(new DocumentTracked(
                        new DocRef(PartnerDoc.NAME, partner.id()),
                        List.of(change),
                        Current.actor().userId(),
                        host.clock().instant()));
        return true;
    }

    private static String key(boolean wished) {
        return wished ? "contacts.do-not-contact.yes" : "contacts.do-not-contact.no";
    }
}
