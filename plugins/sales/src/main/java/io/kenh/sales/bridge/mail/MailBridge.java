package io.kenh.sales.bridge.mail;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import java.util.List;

/** Quotations and orders by e-mail: while e-mail is enabled. */
public final class MailBridge implements Addon {
    private final MailPages pages;

    public MailBridge(Host host) {
        this.pages = new MailPages(host);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(new SlotPart<>(DocumentSlots.ACTIONS, 45, (ctx, document) -> pages.button(document)));
    }
}
