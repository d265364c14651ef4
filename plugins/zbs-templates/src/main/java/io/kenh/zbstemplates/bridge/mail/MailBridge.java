package io.kenh.zbstemplates.bridge.mail;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.web.Routes;
import io.kenh.zbstemplates.send.ByMail;
import java.util.List;

/** A template's words by e-mail: while e-mail is enabled. */
public final class MailBridge implements Addon {
    private final Host host;

    public MailBridge(Host host) {
        this.host = host;
    }

    @Override
    public void routes(Routes routes) {
        new MailPages(host).routes(routes);
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(ByMail.class, new MailWay(host)));
    }
}
