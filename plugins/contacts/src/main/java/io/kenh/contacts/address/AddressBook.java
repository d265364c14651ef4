package io.kenh.contacts.address;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.ContactsError;
import io.kenh.contacts.api.PartnerAddresses;
import io.kenh.contacts.partner.PartnerLimits;
import io.kenh.contacts.partner.Store;
import io.kenh.contacts.phone.Phones;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The addresses of partners. A merged partner keeps its own, so that it has them again when the merge is undone. */
public final class AddressBook implements PartnerAddresses {
    private static final String THEIRS = "select a from PartnerAddress a where one_of(a.partnerId, :partners)";

    private static final int MOST_MERGED = 1000;

    private final Host host;
    private final Phones phones;

    public AddressBook(Host host, Phones phones) {
        this.host = host;
        this.phones = phones;
    }

    @Override
    public List<Entry> of(long partnerId) {
        return host.db()
                .read(em -> em.createQuery(THEIRS + " order by a.id", PartnerAddress.class)
                        .setParameter("partners", all(em, partnerId))
                        .getResultStream()
                        .map(PartnerAddress::entry)
                        .sorted(Comparator.comparing(Entry::purpose))
                        .toList());
    }

    @Override
    public void save(long partnerId, Entry entry) {
        check(entry);
        host.db().write(em -> {
            long owner = owner(em, partnerId);
            if (entry.id() != 0) {
                one(em, partnerId, entry.id()).say(entry);
            } else if (of(owner).size() < MOST) {
                em.persist(new PartnerAddress(owner, entry));
            } else {
                throw new KenhException(ContactsError.TOO_MANY_ADDRESSES, MOST);
            }
            return owner;
        });
    }

    @Override
    public void remove(long partnerId, long id) {
        host.db().write(em -> {
            owner(em, partnerId);
            em.remove(one(em, partnerId, id));
            return id;
        });
    }

    /** Who answers for the partner now; others who change it wait, or two at once would have one too many. */
    private long owner(EntityManager em, long partnerId) {
        var id = Store.survivors(em, List.of(partnerId)).get(partnerId);
        var partner = id == null ? null : Store.get(em, id);
        if (partner == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        em.lock(partner, LockModeType.PESSIMISTIC_WRITE);
        Store.changed(host, partner);
        return partner.id();
    }

    private static PartnerAddress one(EntityManager em, long partnerId, long id) {
        return em.createQuery(THEIRS + " and a.id = :id", PartnerAddress.class)
                .setParameter("partners", all(em, partnerId))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** Whoever answers for the partner, with all who were merged into it; nobody for one the actor may not see. */
    private static Long[] all(EntityManager em, long partnerId) {
        var survivor = Store.survivors(em, List.of(partnerId)).get(partnerId);
        return survivor == null
                ? new Long[0]
                : Store.withEarlier(em, Set.of(survivor), MOST_MERGED).toArray(Long[]::new);
    }

    private void check(Entry entry) {
        var errors = new LinkedHashMap<String, String>();
        var place = entry.place();
        var texts = Current.texts();
        if (place.street().isBlank()) {
            errors.put("street", texts.get("ui.form.required"));
        }
        if (!entry.phone().isBlank() && phones.parse(entry.phone()).isEmpty()) {
            errors.put("phone", texts.get("contacts.error.phone"));
        }
        longest(errors, "name", entry.name(), PartnerLimits.NAME);
        longest(errors, "phone", entry.phone(), PartnerLimits.PHONE);
        longest(errors, "street", place.street(), PartnerLimits.STREET);
        longest(errors, "ward", place.ward(), PartnerLimits.AREA);
        longest(errors, "district", place.district(), PartnerLimits.AREA);
        longest(errors, "province", place.province(), PartnerLimits.AREA);
        if (!errors.isEmpty()) {
            throw new KenhException(CoreError.INVALID, errors);
        }
    }

    private static void longest(Map<String, String> errors, String field, String text, int limit) {
        if (text.length() > limit) {
            errors.putIfAbsent(field, Current.texts().get("contacts.error.too-long", limit, text.length()));
        }
    }
}
