package io.kenh.portal.phone;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.event.DocumentNoted;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.contacts.api.PartnerCards.Change;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.portal.PortalError;
import io.kenh.portal.account.Managers;
import io.kenh.portal.api.PortalAccount;
import java.util.List;
import java.util.Optional;

/** Wishes for other phone numbers: said by customers, answered by staff. Of one customer at most one waits. */
public final class PhoneWishes {
    private final Host host;
    private final PhoneWishStore store;

    public PhoneWishes(Host host) {
        this.host = host;
        this.store = new PhoneWishStore(host);
    }

    /** The latest first; those said before contacts were merged too. */
    public List<PhoneWishView> of(long partnerId, long companyId) {
        return host.db()
                .read(em -> store.theirs(em, partnerId, companyId).stream()
                        .map(PhoneWish::view)
                        .toList());
    }

    /** What the customer still has to know of: it waits, or was declined. */
    public Optional<PhoneWishView> shown(long partnerId, long companyId) {
        return of(partnerId, companyId).stream().findFirst().filter(wish -> wish.pending() || wish.declined());
    }

    /** Inside a write. Staff hears of it once; the one before is replaced. @param typed empty to be known by none */
    public void ask(PortalAccount account, String typed) {
        host.db().write(em -> {
            var number = cards().number(typed).orElse("");
            var before = store.waiting(em, account);
            if (before.isPresent() && before.get().view().number().equals(number)) {
                return account;
            }
            var now = host.clock().instant();
            before.ifPresent(wish -> wish.close(WishState.REPLACED, "", null, now));
            em.persist(new PhoneWish(account.companyId(), account.partnerId(), typed, number, now));
            if (number.isEmpty()) {
                note(account.partnerId(), 0, "no-phone");
            } else {
                note(account.partnerId(), 0, "phone", typed);
            }
            Managers.tell(host, account.companyId(), contact(account.partnerId()));
            return account;
        });
    }

    /** Inside a write. @return false when there is none that waits */
    public boolean withdraw(PortalAccount account) {
        return host.db().write(em -> {
            var wish = store.waiting(em, account);
            wish.ifPresent(found -> {
                found.close(WishState.WITHDRAWN, "", null, host.clock().instant());
                note(account.partnerId(), 0, "phone-withdrawn");
            });
            return wish.isPresent();
        });
    }

    /**
     * The contact has the number from now on.
     *
     * @throws KenhException {@code core.not-found}, {@code portal.phone-wish-closed}, {@code portal.phone-taken}, {@code core.invalid}
     */
    void apply(long partnerId, long id) {
        host.db().write(em -> {
            var wish = store.lock(em, partnerId, id);
            var said = wish.view();
            wish.close(
                    WishState.APPLIED,
                    "",
                    Current.actor().userId(),
                    host.clock().instant());
            var card = cards().find(partnerId).orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            other(card, said).ifPresent(other -> {
                throw new KenhException(PortalError.PHONE_TAKEN, said.typed(), other.name());
            });
            cards().change(card.id(), new Change(card.name(), said.typed(), card.email(), card.place()));
            if (said.removes()) {
                note(card.id(), Current.actor().userId(), "phone-removed");
            } else {
                note(card.id(), Current.actor().userId(), "phone-applied", said.typed());
            }
            return id;
        });
    }

    /** @param reason what the customer is told */
    void decline(long partnerId, long id, String reason) {
        host.db().write(em -> {
            var user = Current.actor().userId();
            store.lock(em, partnerId, id)
                    .close(WishState.DECLINED, reason, user, host.clock().instant());
            note(partnerId, user, "phone-declined", reason);
            return id;
        });
    }

    /** Who has the number today: two contacts with one number would share their conversations. */
    private Optional<PartnerRef> other(Card card, PhoneWishView wish) {
        return wish.removes()
                ? Optional.empty()
                : host
                        .services()
                        .get(Partners.class)
                        .findByPhone(Current.actor().companyId(), wish.typed())
                        .stream()
                        .filter(found -> found.id() != card.id())
                        .findFirst();
    }

    private void note(long partnerId, long by, String key, String... args) {
        host.events()
                .publish(new DocumentNoted(
                        contact(partnerId),
                        "portal.note." + key,
                        List.of(args),
                        by,
                        host.clock().instant()));
    }

    private static DocRef contact(long partnerId) {
        return new DocRef("contacts.partner", partnerId);
    }

    private PartnerCards cards() {
        return host.services().get(PartnerCards.class);
    }
}
