package io.kenh.portal.me;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentNoted;
import io.kenh.portal.api.PortalAccount;
import java.util.List;

/** What customers did, in the history of their contact. */
final class Notes {
    private final Host host;

    Notes(Host host) {
        this.host = host;
    }

    /** Inside a write. @param key of the text @param args its arguments */
    void say(PortalAccount account, String key, String... args) {
        var contact = new DocRef("contacts.partner", account.partnerId());
        host.events()
                .publish(new DocumentNoted(
                        contact, key, List.of(args), 0, host.clock().instant()));
    }
}
