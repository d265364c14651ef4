package io.kenh.chatterbridge.link;

import io.kenh.api.data.DocRef;
import io.kenh.inbox.api.Conversations.ConversationRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;

/** A conversation whose lines are copied into the history of a document. Whoever changes one holds the conversation. */
@Entity(name = "ChatterBridgeLink")
@Table(name = "chatter_bridge_link")
public class Link {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_bridge_link_seq")
    @SequenceGenerator(name = "chatter_bridge_link_seq", sequenceName = "chatter_bridge_link_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(nullable = false, updatable = false, length = 60)
    private String channel;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "doc_type", nullable = false, updatable = false, length = 100)
    private String docType;

    @Column(name = "doc_id", nullable = false, updatable = false)
    private long docId;

    @Column(nullable = false)
    private boolean removed;

    @Column(nullable = false)
    private boolean pinned;

    @Column(nullable = false)
    private boolean imported;

    /** Linked by hand though the document was of somebody else than the conversation: that was wanted. */
    @Column(nullable = false)
    private boolean across;

    @Column(name = "linked_by", nullable = false)
    private long linkedBy;

    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    protected Link() {}

    Link(ConversationRef conversation, DocRef document, boolean across, long linkedBy, Instant at) {
        this.conversationId = conversation.id();
        this.channel = conversation.thread().channel();
        this.accountId = conversation.thread().accountId();
        this.docType = document.type();
        this.docId = document.id();
        this.across = across;
        this.linkedBy = linkedBy;
        this.linkedAt = at;
    }

    void pin(boolean on) {
        pinned = on;
    }

    /** Once more; what was said meanwhile is not brought. */
    void again(boolean byChoice, long user, Instant at) {
        removed = false;
        across = byChoice;
        imported = true;
        linkedBy = user;
        linkedAt = at;
    }

    void remove() {
        removed = true;
        pinned = false;
    }

    /** Its history is there, or was not wanted. */
    public void broughtHistory() {
        imported = true;
    }

    /** When it was linked, but not before that. */
    public Instant linkedAfter(Instant earliest) {
        return linkedAt.isBefore(earliest) ? earliest : linkedAt;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public LinkFacts facts() {
        return new LinkFacts(id(), conversationId, channel, accountId, document(), pinned, across, linkedAt);
    }

    public long conversationId() {
        return conversationId;
    }

    public String channel() {
        return channel;
    }

    public long accountId() {
        return accountId;
    }

    public DocRef document() {
        return new DocRef(docType, docId);
    }

    public boolean removed() {
        return removed;
    }

    public boolean imported() {
        return imported;
    }
}
