package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.api.data.PersonalData;
import io.kenh.api.security.Current;
import io.kenh.portal.api.PortalAccounts;
import java.util.function.Consumer;

/** The Zalo identity a customer signs in with, for the copy of their data. */
public final class OwnBinding implements PersonalData {
    private final Host host;
    private final Bindings bindings;

    public OwnBinding(Host host, Bindings bindings) {
        this.host = host;
        this.bindings = bindings;
    }

    @Override
    public String name() {
        return "sign-in-with-zalo";
    }

    @Override
    public void write(long partnerId, Consumer<Object> to) {
        host.services()
                .get(PortalAccounts.class)
                .ofPartner(partnerId, Current.actor().companyId())
                .ifPresent(account -> bindings.of(account).forEach(bound -> to.accept(bound.binding())));
    }
}
