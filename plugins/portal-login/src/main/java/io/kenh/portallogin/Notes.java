package io.kenh.portallogin;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentNoted;
import io.kenh.portal.api.PortalAccount;
import java.util.List;

/** What became of bindings, in the history of the contact. */
public final class Notes {
    private final Host host;

    public Notes(Host host) {
        this.host = host;
    }

    /** Inside a write. @param key of the text @param userId who did it; 0 for the customer and the system @param args of the text */
    public void say(PortalAccount account, String key, long userId, String... args) {
        host.events()
                .publish(new DocumentNoted(
                        new DocRef("contacts.partner", account.partnerId()),
                        key,
                        List.of(args),
                        userId,
                        host.clock().instant()));
    }
}
