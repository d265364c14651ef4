package io.kenh.invoicing.bridge.mail;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.mail.api.MailedDocument;
import java.util.List;

/** Invoices and credit notes by e-mail: while e-mail is enabled. */
public final class MailBridge implements Addon {
    private final Host host;

    public MailBridge(Host host) {
        this.host = host;
    }

    @Override
    public List<Service<?>> services() {
        return List.of(new Service<>(MailedDocument.class, new MailedInvoice(host)));
    }
}
