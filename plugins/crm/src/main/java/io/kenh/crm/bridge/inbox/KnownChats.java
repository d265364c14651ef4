package io.kenh.crm.bridge.inbox;

import io.kenh.api.addon.Host;
import io.kenh.api.event.Batch;
import io.kenh.api.event.DomainEvent;
import io.kenh.crm.lead.Chats;
import io.kenh.crm.lead.PhoneNews;
import io.kenh.inbox.api.ConversationOwned;
import io.kenh.inbox.api.Replies;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Contacts that have a conversation, whoever looks after it. */
final class KnownChats implements Chats, Batch {
    private final Host host;
    private final PhoneNews news;

    KnownChats(Host host) {
        this.host = host;
        this.news = new PhoneNews(host);
    }

    @Override
    public Set<Long> known(long companyId, Collection<Long> partners) {
        return host.services().get(Replies.class).talking(companyId, partners);
    }

    /** Conversations begin, or go from one contact to another. */
    @Override
    public void handle(List<DomainEvent> events) {
        var partners = new HashSet<Long>();
        for (var event : events) {
            if (event instanceof ConversationOwned owned) {
                partners.add(owned.partnerId());
                var before = owned.before();
                if (before != null) {
                    partners.add(before);
                }
            }
        }
        news.of(partners, Set.of());
    }
}
