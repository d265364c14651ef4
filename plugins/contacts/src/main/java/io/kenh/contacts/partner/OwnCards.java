package io.kenh.contacts.partner;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.phone.Phones;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Partners as they see themselves. */
public final class OwnCards implements PartnerCards {
    private static final int MOST = 1000;
    private static final String PEOPLE =
            "select p.id from Partner p where p.parent.id = :id and p.active = true and p.mergedIntoId is null order by p.id";
    private static final String EMPLOYER =
            "select p.parent.id from Partner p where p.id = :id and p.parent is not null";

    private final Host host;
    private final PartnerService partners;
    private final Phones phones;

    public OwnCards(Host host, PartnerService partners, Phones phones) {
        this.host = host;
        this.partners = partners;
        this.phones = phones;
    }

    @Override
    public Optional<Card> find(long id) {
        return host.db().read(em -> survivor(em, id).map(OwnCards::card));
    }

    @Override
    public void change(long id, Change change) {
        host.db().write(em -> {
            var partner = survivor(em, id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            partners.update(partner.id(), null, said(partner.said(), change));
            return id;
        });
    }

    private static PartnerData said(PartnerData now, Change change) {
        var place = change.place();
        return new PartnerData(
                now.kind(),
                change.name().strip(),
                now.parentId(),
                now.jobTitle(),
                orNull(change.phone()),
                orNull(change.email()),
                now.taxCode(),
                new Address(
                        orNull(place.street()),
                        orNull(place.ward()),
                        orNull(place.district()),
                        orNull(place.province()),
                        now.address().country()),
                now.language(),
                now.notes(),
                now.shared(),
                now.doNotContact(),
                now.tags());
    }

    @Override
    public Optional<String> number(String typed) {
        return phones.parse(typed);
    }

    @Override
    public Set<Long> ids(long id) {
        return host.db().read(em -> Store.withEarlier(em, Set.of(id), MOST));
    }

    @Override
    public Set<Long> ids(Collection<Long> partners) {
        return host.db().read(em -> Store.withEarlier(em, Set.copyOf(partners), MOST));
    }

    @Override
    public Set<Long> family(long id) {
        return host.db().read(em -> {
            var family = new HashSet<Long>(Set.of(id));
            family.addAll(ids(em, PEOPLE, "id", id));
            family.addAll(ids(em, EMPLOYER, "id", id));
            return Store.withEarlier(em, family, MOST);
        });
    }

    private static List<Long> ids(EntityManager em, String query, String name, Object value) {
        return em.createQuery(query, Long.class)
                .setParameter(name, value)
                .setMaxResults(MOST)
                .getResultList();
    }

    private static Optional<Partner> survivor(EntityManager em, long id) {
        return Optional.ofNullable(Store.survivors(em, List.of(id)).get(id)).flatMap(found -> Store.find(em, found));
    }

    private static Card card(Partner partner) {
        var data = partner.said();
        var phone = partner.phone();
        var employer = partner.parent();
        var address = data.address();
        return new Card(
                partner.id(),
                partner.companyId(),
                partner.active(),
                partner.kind() == Kind.COMPANY,
                data.name(),
                orEmpty(data.phone()),
                phone == null ? "" : orEmpty(phone.e164()),
                orEmpty(data.email()),
                new Place(
                        orEmpty(address.street()),
                        orEmpty(address.ward()),
                        orEmpty(address.district()),
                        orEmpty(address.province())),
                orEmpty(data.taxCode()),
                employer == null ? "" : employer.name(),
                data.language());
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
