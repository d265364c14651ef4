package io.kenh.portal.account;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.DocumentAlerted;
import io.kenh.api.security.Users;
import io.kenh.portal.api.PortalPermissions;

/** Staff who look after customers' accounts. */
public final class Managers {
    private Managers() {}

    /** Something of this document waits for them. Inside a write. */
    public static void tell(Host host, long companyId, DocRef document) {
        host.services()
                .get(Users.class)
                .withPermission(companyId, PortalPermissions.MANAGE)
                .forEach(user -> host.events().publish(new DocumentAlerted(document, user.id())));
    }
}
