package io.kenh.websitebutton.bridge.crm;

import io.kenh.api.addon.Addon;
import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.event.Delivery;
import io.kenh.api.event.Listener;
import io.kenh.crm.api.Attribution;
import io.kenh.crm.api.Attributions;
import io.kenh.websitebutton.api.VisitorArrived;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is made of a conversation that began on a site comes from that visit: while CRM is enabled. */
public final class CrmBridge implements Addon {
    private final Host host;

    public CrmBridge(Host host) {
        this.host = host;
    }

    @Override
    public List<Listener<?>> listeners() {
        return List.of(
                new Listener<>("website-button.attribute", VisitorArrived.class, Delivery.AFTER_COMMIT, this::arrived));
    }

    /** What somebody has said already stays, unless the customer proved better. */
    private void arrived(VisitorArrived visit) {
        var attributions = host.services().get(Attributions.class);
        var conversation = new DocRef("inbox.conversation", visit.conversationId());
        if (visit.certain() || !attributions.said(conversation)) {
            var source = visit.source().isEmpty() ? visit.site() : visit.source();
            attributions.note(
                    conversation,
                    visit.companyId(),
                    new Attribution(given(visit.medium()), source, given(visit.campaign())));
        }
    }

    private static @Nullable String given(String word) {
        return word.isEmpty() ? null : word;
    }
}
