package io.kenh.contacts.partner;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.ContactsPermissions;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.phone.Phones;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What other plugins see of partners. */
public final class Directory implements Partners {
    private static final int SAME_PHONE = 10;
    private static final int MOST = 50;
    private static final int OF_MANY = 1000;
    private static final String SEARCH = PartnerList.ROW
            + """
            where p.mergedIntoId is null and p.active = true
            """
            + PartnerList.FOUND
            + " order by case when p.sortName >= :start and p.sortName < :end then 0 else 1 end, p.sortName, p.id";

    private static final String UNMERGED = PartnerList.ROW + "where one_of(p.id, :ids) and p.mergedIntoId is null";
    private static final String HAS_ONE_OF = PartnerList.ROW + """
            where p.mergedIntoId is null and p.active = true and one_of(p.phone.e164, :phones)
              and (p.companyId is null or p.companyId = :company) order by p.sortName, p.id""";
    private static final String HAS_PHONE = PartnerList.ROW + """
            where p.mergedIntoId is null and p.active = true and p.phone.e164 = :phone
            """;
    private static final String SAME = HAS_PHONE + " order by p.sortName, p.id";
    private static final String SAME_IN_COMPANY =
            HAS_PHONE + " and (p.companyId is null or p.companyId = :company) order by p.sortName, p.id";

    private final Host host;
    private final Phones phones;
    private final PartnerList list;
    private final PartnerService partners;

    public Directory(Host host, Phones phones, PartnerList list, PartnerService partners) {
        this.host = host;
        this.phones = phones;
        this.list = list;
        this.partners = partners;
    }

    @Override
    public Optional<PartnerRef> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    @Override
    public Map<Long, PartnerRef> find(Collection<Long> ids) {
        return host.db().read(em -> {
            var found = unmerged(em, ids);
            var others = ids.stream().filter(id -> !found.containsKey(id)).toList();
            if (!others.isEmpty()) {
                var survivors = Store.survivors(em, others);
                var refs = unmerged(em, survivors.values());
                survivors.forEach((id, survivor) -> {
                    var ref = refs.get(survivor);
                    if (ref != null) {
                        found.put(id, ref);
                    }
                });
            }
            return found;
        });
    }

    private static Map<Long, PartnerRef> unmerged(EntityManager em, Collection<Long> ids) {
        var found = new HashMap<Long, PartnerRef>();
        if (!ids.isEmpty()) {
            em.createQuery(UNMERGED, PartnerRow.class)
                    .setParameter("ids", ids.toArray(Long[]::new))
                    .getResultList()
                    .forEach(row -> found.put(row.id(), ref(row)));
        }
        return found;
    }

    @Override
    public List<PartnerRef> findByPhone(String phone) {
        return phones.parse(phone)
                .map(number -> host.db().read(em -> samePhone(em.createQuery(SAME, PartnerRow.class), number)))
                .orElse(List.of());
    }

    @Override
    public List<PartnerRef> findByPhone(long companyId, String phone) {
        return phones.parse(phone)
                .map(number -> host.db()
                        .read(em -> samePhone(
                                em.createQuery(SAME_IN_COMPANY, PartnerRow.class)
                                        .setParameter("company", companyId),
                                number)))
                .orElse(List.of());
    }

    @Override
    public Map<String, List<PartnerRef>> findByPhones(long companyId, Collection<String> numbers) {
        var typed = new HashMap<String, List<String>>();
        for (var number : numbers) {
            phones.parse(number)
                    .ifPresent(e164 -> typed.computeIfAbsent(e164, any -> new ArrayList<>())
                            .add(number));
        }
        var found = new HashMap<String, List<PartnerRef>>();
        if (!typed.isEmpty()) {
            host.db()
                    .read(em -> em.createQuery(HAS_ONE_OF, PartnerRow.class)
                            .setParameter("phones", typed.keySet().toArray(String[]::new))
                            .setParameter("company", companyId)
                            .setMaxResults(OF_MANY)
                            .getResultList())
                    .forEach(row -> typed.getOrDefault(row.phone(), List.of())
                            .forEach(number -> found.computeIfAbsent(number, any -> new ArrayList<>())
                                    .add(ref(row))));
        }
        return found;
    }

    private static List<PartnerRef> samePhone(TypedQuery<PartnerRow> query, String number) {
        return query.setParameter("phone", number).setMaxResults(SAME_PHONE).getResultList().stream()
                .map(Directory::ref)
                .toList();
    }

    @Override
    public List<PartnerRef> search(String text, int limit) {
        return rows(text, limit).stream().map(Directory::ref).toList();
    }

    /** @return best first: names that start with the text, then the rest, by name */
    public List<PartnerRow> rows(String text, int limit) {
        var words = list.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        var start = SearchText.sortKey(text);
        return host.db().read(em -> {
            var query = em.createQuery(SEARCH, PartnerRow.class)
                    .setParameter("start", start)
                    .setParameter("end", SearchText.end(start))
                    .setMaxResults(Math.clamp(limit, 1, MOST));
            PartnerList.bind(query, words);
            var typed = SearchText.plain(text.strip());
            return query.getResultList().stream()
                    .sorted(Comparator.comparing(
                            row -> !SearchText.plain(row.name()).startsWith(typed)))
                    .toList();
        });
    }

    @Override
    public PartnerRef create(Fresh fresh) {
        Current.actor().require(ContactsPermissions.EDIT);
        return host.db().write(em -> {
            var id = partners.create(
                    fresh.company()
                            ? PartnerData.company(fresh.name().strip(), said(fresh.phone()), said(fresh.email()))
                            : PartnerData.person(fresh.name().strip(), said(fresh.phone()), said(fresh.email())));
            return find(id).orElseThrow();
        });
    }

    private static @Nullable String said(String text) {
        return text.isBlank() ? null : text.strip();
    }

    @Override
    public PartnerRef createShadow(long companyId, String name, @Nullable String avatarUrl) {
        return host.db().write(em -> {
            var called = name.isBlank() ? "?" : SearchText.cut(name.strip(), PartnerLimits.NAME);
            var actor = Current.actor();
            var partner =
                    new Partner(companyId, called, actor.userId(), host.clock().instant());
            partner.shadow(true);
            partner.profile(called, picture(avatarUrl));
            partner.foundBy(PartnerWords.of(partner.said(), null, phones));
            em.persist(partner);
            Store.changed(host, partner);
            return ref(partner);
        });
    }

    @Override
    public void updateShadow(long id, String name, @Nullable String avatarUrl) {
        change(id, partner -> {
            if (partner.shadow()) {
                var called = name.isBlank() ? partner.name() : SearchText.cut(name.strip(), PartnerLimits.NAME);
                partner.profile(called, picture(avatarUrl));
            }
        });
    }

    @Override
    public boolean eraseShadow(long id, String name) {
        return host.db().write(em -> {
            var temporary = Store.find(em, id).filter(Partner::shadow);
            temporary.ifPresent(partner -> {
                em.createQuery("delete from PartnerAddress a where a.partnerId = :id")
                        .setParameter("id", id)
                        .executeUpdate();
                var picture = partner.erase(SearchText.cut(name.strip(), PartnerLimits.NAME));
                if (picture != null) {
                    host.files().delete(picture);
                }
                partner.foundBy(PartnerWords.of(partner.said(), null, phones));
                Store.changed(host, partner);
            });
            return temporary.isPresent();
        });
    }

    @Override
    public void offerPhone(long id, String phone) {
        phones.parse(phone)
                .ifPresent(number -> change(id, partner -> {
                    if (partner.phone() == null) {
                        partner.number(new PhoneNumber(SearchText.cut(phone.strip(), PartnerLimits.PHONE), number));
                    }
                }));
    }

    private void change(long id, Consumer<Partner> change) {
        host.db().write(em -> {
            survivor(em, id).ifPresent(partner -> {
                change.accept(partner);
                partner.foundBy(PartnerWords.of(partner.said(), partner.phone(), phones));
                Store.changed(host, partner);
            });
            return id;
        });
    }

    private static Optional<Partner> survivor(EntityManager em, long id) {
        return Optional.ofNullable(Store.survivors(em, List.of(id)).get(id)).flatMap(found -> Store.find(em, found));
    }

    private static @Nullable String picture(@Nullable String url) {
        return url == null || url.isBlank() || url.length() > PartnerLimits.AVATAR_URL ? null : url;
    }

    private static PartnerRef ref(PartnerRow row) {
        return new PartnerRef(
                row.id(),
                row.displayName(),
                row.phone(),
                row.email(),
                row.picture(),
                row.company(),
                row.shadow(),
                row.parentId());
    }

    private static PartnerRef ref(Partner partner) {
        var phone = partner.phone();
        var parent = partner.parent();
        return new PartnerRef(
                partner.id(),
                partner.displayName(),
                phone == null ? null : phone.e164(),
                partner.said().email(),
                partner.picture(),
                partner.kind() == Kind.COMPANY,
                partner.shadow(),
                parent == null ? null : parent.id());
    }
}
