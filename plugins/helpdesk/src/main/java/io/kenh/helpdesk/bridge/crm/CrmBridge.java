package io.kenh.helpdesk.bridge.crm;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.ui.DocumentSlots;
import io.kenh.api.ui.SlotPart;
import io.kenh.api.web.Routes;
import java.util.List;

/** Leads out of tickets: while leads are enabled. */
public final class CrmBridge implements Addon {
    private final LeadPages pages;

    public CrmBridge(Host host) {
        this.pages = new LeadPages(host);
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(TicketLead.class);
    }

    @Override
    public void routes(Routes routes) {
        pages.routes(routes);
    }

    @Override
    public List<SlotPart<?>> parts() {
        return List.of(
                new SlotPart<>(DocumentSlots.ACTIONS, 65, (ctx, document) -> pages.button(document)),
                new SlotPart<>(DocumentSlots.BELOW, 90, (ctx, document) -> pages.links(document)));
    }
}
