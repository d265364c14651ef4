package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.contacts.api.PartnerCards.Card;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.Notes;
import io.kenh.zalooa.api.PersonLinked;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zalooa.api.ZaloRecipients.Recipient;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Staff may say that a Zalo identity is another contact's than they thought when it was bound. Unless it is theirs whose account it opens, it
 * opens nothing any more: whoever is in is out, and the person proves anew who they are. What staff thought before is no correction: whom an
 * invitation let in may have written to the Official Account as somebody unknown.
 */
public final class Relinking {
    private final Host host;
    private final Bindings bindings;
    private final Notes notes;

    public Relinking(Host host, Bindings bindings, Notes notes) {
        this.host = host;
        this.bindings = bindings;
        this.notes = notes;
    }

    /** At once; a sign-in asks as well, for what happened while this plugin was off.. */
    public void linked(PersonLinked event) {
        host.db().write(em -> {
            bindings.ofLink(em, event.linkId()).forEach(held -> stands(em, held));
            return event;
        });
    }

    /** Bound now. @param link whose it is; null when only Zalo can say so */
    void begin(EntityManager em, Held held, @Nullable Recipient link) {
        Optional.ofNullable(link)
                .or(() -> link(held))
                .ifPresent(known -> bindings.seenAs(em, held, known.linkId(), known.partnerId()));
    }

    /** Whether it still opens its account. Inside a write. */
    boolean stands(EntityManager em, Held held) {
        var account = Optional.ofNullable(held.portalAccountId()).flatMap(accounts()::follow);
        var link = link(held);
        if (account.isEmpty() || link.isEmpty()) {
            return true;
        }
        long now = contact(link.get().partnerId());
        var before = held.linkPartnerId();
        if (before != null && contact(before) == now) {
            return true;
        }
        if (before == null || contact(account.get().partnerId()) == now) {
            bindings.seenAs(em, held, link.get().linkId(), now);
            return true;
        }
        bindings.doubt(em, held);
        accounts().signOut(account.get().id());
        notes.say(account.get(), "portal-login.note.doubted", 0);
        return false;
    }

    private Optional<Recipient> link(Held held) {
        var recipients = host.services().get(ZaloRecipients.class);
        var id = held.linkId();
        if (id != null) {
            return recipients.find(id);
        }
        var known = recipients.byAppUser(held.accountId(), held.loginId());
        return known.size() == 1 ? Optional.of(known.getFirst()) : Optional.empty();
    }

    /** A merged contact is its survivor. */
    private long contact(long partner) {
        return host.services()
                .get(PartnerCards.class)
                .find(partner)
                .map(Card::id)
                .orElse(partner);
    }

    private PortalAccounts accounts() {
        return host.services().get(PortalAccounts.class);
    }
}
