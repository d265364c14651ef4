package io.kenh.chatterbridge.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.contacts.api.Partners;
import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.Conversations.ConversationRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose documents are. Merged contacts are one customer, so are a company and who works for it; who a temporary contact
 * is nobody knows yet.
 */
public final class Whose {
    private final Host host;

    public Whose(Host host) {
        this.host = host;
    }

    /** Of these documents those of somebody else than the conversation's customer: what one says is no business of the other. */
    public Set<DocRef> others(ConversationRef conversation, Collection<DocRef> documents) {
        if (documents.isEmpty()) {
            return Set.of();
        }
        var found = host.services().get(Documents.class).find(documents).values();
        var ids = new HashSet<Long>();
        ids.add(conversation.partnerId());
        found.stream().map(DocView::partnerId).filter(Objects::nonNull).forEach(ids::add);
        var people = host.services().get(Partners.class).find(ids);
        var writer = known(people, conversation.partnerId());
        return found.stream()
                .filter(document -> other(writer, known(people, document.partnerId())))
                .map(DocView::ref)
                .collect(Collectors.toSet());
    }

    private static @Nullable PartnerRef known(Map<Long, PartnerRef> people, @Nullable Long id) {
        var person = id == null ? null : people.get(id);
        return person == null || person.shadow() ? null : person;
    }

    private static boolean other(@Nullable PartnerRef one, @Nullable PartnerRef other) {
        return one != null && other != null && !one.sameCustomer(other);
    }
}
