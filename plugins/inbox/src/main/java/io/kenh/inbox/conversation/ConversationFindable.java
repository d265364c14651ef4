package io.kenh.inbox.conversation;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.ui.Findable;
import io.kenh.contacts.api.Partners;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.conversation.ListFilter.Show;
import io.kenh.inbox.conversation.ListFilter.Who;
import java.util.List;
import java.util.Optional;

/** Conversations by customer, phone or last line, from any page. */
public final class ConversationFindable implements Findable {
    private final Host host;

    public ConversationFindable(Host host) {
        this.host = host;
    }

    @Override
    public String label() {
        return "menu.inbox.conversations";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String icon() {
        return "message";
    }

    @Override
    public Permission read() {
        return InboxPermissions.READ;
    }

    @Override
    public List<Found> find(String words, int most) {
        var filter = new ListFilter(Who.ALL, null, Show.ALL, Optional.empty(), false, words);
        var partners = host.services().get(Partners.class);
        return host
                .db()
                .read(em -> ConversationList.read(em, partners, filter, Visibility.of(Current.actor()), most, null))
                .items()
                .stream()
                .map(row -> new Found(row.partnerName(), row.lastPreview(), "/inbox/conversations/" + row.id()))
                .toList();
    }
}
