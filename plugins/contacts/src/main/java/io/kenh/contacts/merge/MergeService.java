package io.kenh.contacts.merge;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.security.Current;
import io.kenh.contacts.ContactsError;
import io.kenh.contacts.api.PartnerMergeUndone;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.partner.Kind;
import io.kenh.contacts.partner.Partner;
import io.kenh.contacts.partner.PartnerData;
import io.kenh.contacts.partner.PartnerDoc;
import io.kenh.contacts.partner.PartnerView;
import io.kenh.contacts.partner.PartnerWords;
import io.kenh.contacts.partner.PhoneNumber;
import io.kenh.contacts.partner.Store;
import io.kenh.contacts.partner.Wishes;
import io.kenh.contacts.phone.Phones;
import io.kenh.contacts.tag.Tag;
import io.kenh.contacts.tag.Tags;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Merges two partners and takes a merge back. The merged row keeps all its own data. */
public final class MergeService {
    private static final int HISTORY = 20;

    private final Host host;
    private final Phones phones;
    private final Tags tags;
    private final Wishes wishes;

    public MergeService(Host host, Phones phones, Tags tags) {
        this.host = host;
        this.phones = phones;
        this.tags = tags;
        this.wishes = new Wishes(host);
    }

    public MergePreview preview(long survivorId, long mergedId) {
        return host.db().read(em -> {
            var survivor = Store.get(em, survivorId);
            var merged = Store.get(em, mergedId);
            var people = people(em, mergedId);
            return new MergePreview(
                    PartnerView.of(survivor),
                    PartnerView.of(merged),
                    Fill.fields(survivor.said(), merged.said()),
                    people.size(),
                    gained(survivor, merged),
                    refusal(survivor, merged, people));
        });
    }

    /** @throws KenhException with a {@link ContactsError} that says why not */
    public void merge(long survivorId, long mergedId) {
        host.db().write(em -> {
            var survivor = Store.get(em, survivorId);
            var merged = Store.get(em, mergedId);
            var people = people(em, mergedId);
            refusal(survivor, merged, people).ifPresent(error -> {
                throw new KenhException(error);
            });
            var moved = new Moved(
                    Fill.fields(survivor.said(), merged.said()),
                    people.stream().map(Partner::id).toList(),
                    gained(survivor, merged),
                    merged.active(),
                    survivor.shadow());
            say(em, survivor, Fill.fill(survivor.said(), merged.said(), moved.fields()), moved.tags(), List.of());
            survivor.shadow(survivor.shadow() && merged.shadow());
            if (moved.fields().contains(Fill.WISH)) {
                wishes.take(survivor, merged.wish());
            }
            people.forEach(person -> person.employedBy(survivor));
            merged.mergeInto(survivorId);
            Store.changed(host, merged);
            var merge = new Merge(
                    mergedId,
                    survivorId,
                    host.clock().instant(),
                    Current.actor().userId(),
                    host.json().write(moved));
            em.persist(merge);
            host.events().publish(new PartnerMerged(merge.id(), mergedId, survivorId));
            note(survivor, "contacts.merge.note", merged);
            return survivorId;
        });
    }

    /** @return the id of the partner that is back */
    public long undo(long mergeId) {
        return host.db().write(em -> {
            var merge = Optional.ofNullable(em.find(Merge.class, mergeId))
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var survivor = Store.get(em, merge.survivorId());
            var merged = Store.get(em, merge.mergedId());
            if (merge.undone()) {
                throw new KenhException(ContactsError.MERGE_GONE);
            }
            if (survivor.mergedIntoId() != null) {
                throw new KenhException(ContactsError.MERGE_LATER_FIRST);
            }
            var moved = host.json().read(merge.moved(), Moved.class);
            say(em, survivor, Fill.drain(survivor.said(), merged.said(), moved.fields()), List.of(), moved.tags());
            survivor.shadow(survivor.shadow() || moved.survivorShadow());
            if (moved.fields().contains(Fill.WISH) && Objects.equals(survivor.wish(), merged.wish())) {
                wishes.take(survivor, null);
            }
            merged.restore(moved.wasActive());
            Store.changed(host, merged);
            people(em, survivor.id()).stream()
                    .filter(person -> moved.people().contains(person.id()))
                    .forEach(person -> person.employedBy(merged));
            merge.undo(host.clock().instant());
            host.events().publish(new PartnerMergeUndone(mergeId, merged.id(), survivor.id()));
            note(survivor, "contacts.merge.undo-note", merged);
            return merged.id();
        });
    }

    /** Newest first, at most 20. */
    public List<MergeRow> history(long survivorId) {
        return host.db()
                .read(em -> em.createQuery("""
                        select m.id, p.id, p.name, m.mergedAt from Merge m join Partner p on p.id = m.mergedId
                        where m.survivorId = :survivor and m.undoneAt is null order by m.mergedAt desc, m.id desc""", MergeRow.class)
                        .setParameter("survivor", survivorId)
                        .setMaxResults(HISTORY)
                        .getResultList());
    }

    private static Optional<ContactsError> refusal(Partner survivor, Partner merged, List<Partner> people) {
        if (survivor.id() == merged.id()) {
            return Optional.of(ContactsError.MERGE_SAME);
        }
        if (survivor.mergedIntoId() != null || merged.mergedIntoId() != null) {
            return Optional.of(ContactsError.MERGE_GONE);
        }
        if (!people.isEmpty() && survivor.kind() == Kind.PERSON) {
            return Optional.of(ContactsError.MERGE_KINDS);
        }
        if (survivor.companyId() != null && !Objects.equals(survivor.companyId(), merged.companyId())) {
            return Optional.of(ContactsError.MERGE_COMPANIES);
        }
        return Optional.empty();
    }

    private void say(EntityManager em, Partner survivor, PartnerData data, List<String> more, List<String> fewer) {
        var names = new ArrayList<>(data.tags());
        names.addAll(more);
        names.removeAll(fewer);
        var parentId = data.parentId();
        var phone = PhoneNumber.read(data.phone(), phones);
        survivor.say(
                data, phone, parentId == null ? null : Store.find(em, parentId).orElse(null));
        survivor.tagged(tags.named(em, names));
        survivor.foundBy(PartnerWords.of(data, phone, phones));
        Store.changed(host, survivor);
    }

    private static List<String> gained(Partner survivor, Partner merged) {
        var has = survivor.tags().stream().map(Tag::name).toList();
        return merged.tags().stream()
                .map(Tag::name)
                .filter(name -> !has.contains(name))
                .sorted()
                .toList();
    }

    private static List<Partner> people(EntityManager em, long companyId) {
        return em.createQuery("select p from Partner p where p.parent.id = :company order by p.id", Partner.class)
                .setParameter("company", companyId)
                .getResultList();
    }

    private void note(Partner survivor, String key, Partner merged) {
        host.events()
                .publish(new DocumentNoted(
                        new DocRef(PartnerDoc.NAME, survivor.id()),
                        key,
                        List.of(merged.displayName()),
                        Current.actor().userId(),
                        host.clock().instant()));
    }
}
