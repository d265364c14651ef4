package io.kenh.inbox.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** How far one member of staff has read one conversation. */
@Entity
@Table(name = "inbox_read")
public class ReadMarker {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_read_seq")
    @SequenceGenerator(
            name = "inbox_read_seq",
            sequenceName = "inbox_read_seq",
            initialValue = 1000,
            allocationSize = 50)
    private Long id;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(name = "user_id", nullable = false, updatable = false)
    private long userId;

    @Column(name = "last_read_position", nullable = false)
    private long lastReadPosition;

    protected ReadMarker() {}

    ReadMarker(long conversationId, long userId) {
        this.conversationId = conversationId;
        this.userId = userId;
    }

    /** Never moves back. @return whether it moved */
    boolean upTo(long position) {
        boolean moves = position > lastReadPosition;
        lastReadPosition = Math.max(lastReadPosition, position);
        return moves;
    }
}
