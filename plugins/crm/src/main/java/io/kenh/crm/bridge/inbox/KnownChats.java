package io.kenh.crm.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.web.SecretPage;
import io.kenh.crm.lead.Chats;
import io.kenh.inbox.api.Replies;

/** Contacts that have a conversation, whoever looks after it. */
final class KnownChats implements Chats {
    private final Host host;

    KnownChats(Host host) {
        this.host = host;
    }

    @Override
    public boolean known(long partnerId) {
        // Only that there is one: not what was said, nor with whom.
        return SecretPage.as(
                Current.actor().companyId(),
                () -> !host.services().get(Replies.class).ofPartner(partnerId).isEmpty());
    }
}
