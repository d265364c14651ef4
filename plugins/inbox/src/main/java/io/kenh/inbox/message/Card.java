package io.kenh.inbox.message;

import io.kenh.api.data.DocRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The document a note is about. */
@Entity(name = "InboxCard")
@Table(name = "inbox_card")
public class Card {
    @Id
    @Column(name = "message_id")
    private Long messageId;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(name = "doc_type", nullable = false, updatable = false, length = 80)
    private String docType;

    @Column(name = "doc_id", nullable = false, updatable = false)
    private long docId;

    protected Card() {}

    Card(long messageId, long conversationId, DocRef document) {
        this.messageId = messageId;
        this.conversationId = conversationId;
        this.docType = document.type();
        this.docId = document.id();
    }
}
