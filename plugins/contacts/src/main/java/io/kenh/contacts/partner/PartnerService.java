package io.kenh.contacts.partner;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.DoNotContact.Origin;
import io.kenh.contacts.api.PartnerChanged;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.tag.Tags;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes and changes partners. */
public final class PartnerService {
    private static final int DUPLICATES = 5;

    private final Host host;
    private final Phones phones;
    private final Tags tags;
    private final Wishes wishes;

    public PartnerService(Host host, Phones phones, Tags tags) {
        this.host = host;
        this.phones = phones;
        this.tags = tags;
        this.wishes = new Wishes(host);
    }

    public Optional<PartnerView> view(long id) {
        return host.db().read(em -> Store.find(em, id).map(PartnerView::of));
    }

    /** @throws KenhException {@code core.not-found} */
    public PartnerView get(long id) {
        return view(id).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** Who answers for this id, see {@link Store#survivors}. */
    public long survivor(long id) {
        return host.db()
                .read(em -> Optional.ofNullable(Store.survivors(em, List.of(id)).get(id))
                        .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND)));
    }

    /** Field name to sentence; empty when the data may be saved. */
    Map<String, String> problems(PartnerData data) {
        return PartnerCheck.errors(data, phones);
    }

    /** @throws KenhException {@code core.invalid} (422) naming the fields */
    public long create(PartnerData data) {
        PartnerCheck.require(data, phones);
        return host.db().write(em -> {
            var actor = Current.actor();
            var partner = new Partner(
                    data.shared() ? 0 : actor.companyId(),
                    data.name(),
                    actor.userId(),
                    host.clock().instant());
            em.persist(partner);
            say(em, partner, data);
            return partner.id();
        });
    }

    /**
     * @param version what the data was based on; null overwrites whatever is there
     * @throws KenhException {@code core.conflict} (409) when somebody else changed it since
     */
    public void update(long id, @Nullable Integer version, PartnerData data) {
        PartnerCheck.require(data, phones);
        host.db().write(em -> {
            var partner = Store.get(em, id);
            if (partner.mergedIntoId() != null || (version != null && version != partner.version())) {
                throw new KenhException(CoreError.CONFLICT);
            }
            if (data.kind() == Kind.PERSON && employs(em, id)) {
                throw invalid("kind", "contacts.error.has-people");
            }
            if (data.shared()) {
                partner.belongTo(null);
            } else if (partner.companyId() == null && Current.actor().companyId() != 0) {
                partner.belongTo(Current.actor().companyId());
            }
            say(em, partner, data);
            host.events().publish(new PartnerChanged(id));
            return id;
        });
    }

    public void archive(long id, boolean away) {
        host.db().write(em -> {
            var partner = Store.get(em, id);
            if (partner.mergedIntoId() != null) {
                throw new KenhException(CoreError.CONFLICT);
            }
            partner.archive(away);
            Store.changed(host, partner);
            return id;
        });
    }

    public void photo(long id, String file) {
        host.db().write(em -> {
            var partner = Store.get(em, id);
            var before = partner.photo(file);
            if (before != null) {
                host.files().delete(before);
            }
            Store.changed(host, partner);
            return id;
        });
    }

    /** Others with the same phone number or e-mail: probably the same. {@code except} is the one being edited, or 0. */
    public List<PartnerRow> duplicates(String phone, String email, long except) {
        var number = phones.parse(phone).orElse("");
        var address = email.strip().toLowerCase(java.util.Locale.ROOT);
        if (number.isEmpty() && address.isEmpty()) {
            return List.of();
        }
        return host.db()
                .read(em -> em.createQuery(PartnerList.ROW + """
                                where p.mergedIntoId is null and p.id <> :except
                                  and (p.phone.e164 = :phone or p.email = :email)
                                order by p.sortName, p.id""", PartnerRow.class)
                        .setParameter("except", except)
                        .setParameter("phone", number)
                        .setParameter("email", address)
                        .setMaxResults(DUPLICATES)
                        .getResultList());
    }

    private void say(EntityManager em, Partner partner, PartnerData data) {
        var parentId = data.parentId();
        var employer = parentId == null ? null : employer(em, parentId);
        var phone = PhoneNumber.read(data.phone(), phones);
        partner.say(data, phone, employer);
        partner.shadow(false);
        wishes.note(partner, data.doNotContact(), Origin.STAFF);
        partner.tagged(tags.named(em, data.tags()));
        partner.foundBy(PartnerWords.of(data, phone, phones));
        Store.changed(host, partner);
    }

    private static Partner employer(EntityManager em, long id) {
        return Store.find(em, id)
                .filter(company -> company.kind() == Kind.COMPANY && company.mergedIntoId() == null)
                .orElseThrow(() -> invalid("parent", "contacts.error.parent"));
    }

    private static boolean employs(EntityManager em, long id) {
        return !em.createQuery("select p.id from Partner p where p.parent.id = :id", Long.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private static KenhException invalid(String field, String key) {
        return new KenhException(
                CoreError.INVALID, Map.of(field, Current.texts().get(key)));
    }
}
