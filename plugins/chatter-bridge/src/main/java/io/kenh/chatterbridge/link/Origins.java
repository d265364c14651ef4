package io.kenh.chatterbridge.link;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.Documents;
import io.kenh.api.event.DocumentOriginated;
import io.kenh.inbox.api.Conversations;
import java.util.List;
import java.util.stream.Stream;

/** Documents made from a conversation are linked with it, and so is what is made from such a document. Heard twice it changes nothing. */
public final class Origins {
    private final Host host;
    private final Links links;

    public Origins(Host host, Links links) {
        this.host = host;
        this.links = links;
    }

    public void originated(DocumentOriginated event) {
        if (deleted(event.document())) {
            return;
        }
        var conversations = host.services().get(Conversations.class);
        of(event)
                .flatMap(id -> conversations.find(id).stream())
                .forEach(conversation -> host.db()
                        .write(em -> links.begin(em, conversation, event.document(), event.userId(), event.at())));
    }

    /** Meanwhile, before this was told. */
    private boolean deleted(DocRef document) {
        var documents = host.services().get(Documents.class);
        return documents.type(document.type()).isPresent()
                && documents.find(document).isEmpty();
    }

    private Stream<Long> of(DocumentOriginated event) {
        if (event.origin().type().equals(Links.CONVERSATION)) {
            return Stream.of(event.origin().id());
        }
        List<Link> known = host.db().read(em -> LinkStore.of(em, event.origin()));
        return known.stream().map(Link::conversationId).distinct();
    }
}
