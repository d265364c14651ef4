package io.kenh.inbox.conversation;

import io.kenh.api.addon.Host;
import io.kenh.contacts.api.PartnerMerged;
import io.kenh.contacts.api.Partners;

/** Conversations follow their contact into the one it was merged with. Running twice changes nothing more. */
public final class PartnerMoves {
    private static final String OF_PARTNER =
            "select c.id from Conversation c where c.partnerId = :partner order by c.id";

    private final Host host;

    public PartnerMoves(Host host) {
        this.host = host;
    }

    public void merged(PartnerMerged event) {
        host.db().write(em -> {
            var name = host.services()
                    .get(Partners.class)
                    .find(event.survivorId())
                    .map(Partners.PartnerRef::name)
                    .orElse("");
            for (var id : em.createQuery(OF_PARTNER, Long.class)
                    .setParameter("partner", event.mergedId())
                    .getResultList()) {
                ConversationLock.byId(em, id).ifPresent(conversation -> {
                    conversation.partner(event.survivorId(), name);
                    new Signals(host.live()).changed(id);
                });
            }
            return true;
        });
    }
}
