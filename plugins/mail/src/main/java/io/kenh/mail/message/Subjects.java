package io.kenh.mail.message;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.Documents;
import io.kenh.contacts.api.Partners;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a letter's document when its turn comes: it may be another one's by then. */
final class Subjects {
    /** A document whose plugin fails when it is asked; what it failed with is the cause. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final long messageId;

        private Unreadable(Message message, Throwable cause) {
            super("the document of e-mail " + message.id() + " cannot be asked", cause);
            this.messageId = message.id();
        }

        long messageId() {
            return messageId;
        }
    }

    private final Host host;

    Subjects(Host host) {
        this.host = host;
    }

    /**
     * Why the letter is not to go any more; null when it is, also while the document's plugin is switched off.
     *
     * @throws Unreadable when the document's plugin fails; the write around this is lost then
     */
    @Nullable
    Reason gone(Message message) {
        var document = message.row().document();
        var documents = host.services().get(Documents.class);
        if (document == null || documents.type(document.type()).isEmpty()) {
            return null;
        }
        var now = find(documents, document, message);
        if (now.isEmpty()) {
            return Reason.DOCUMENT_DELETED;
        }
        var before = message.documentPartnerId();
        return before == null || same(before, now.get().partnerId()) ? null : Reason.CUSTOMER_CHANGED;
    }

    private static Optional<DocView> find(Documents documents, DocRef document, Message message) {
        try {
            return documents.find(document);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new Unreadable(message, e);
        }
    }

    /** Also when one of them was merged into the other. */
    private boolean same(long before, @Nullable Long now) {
        return now != null && (before == now || survivor(before) == survivor(now));
    }

    private long survivor(long partner) {
        return host.services()
                .get(Partners.class)
                .find(partner)
                .map(Partners.PartnerRef::id)
                .orElse(partner);
    }
}
