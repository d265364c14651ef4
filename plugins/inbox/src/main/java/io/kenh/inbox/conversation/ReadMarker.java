package io.kenh.inbox.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.function.LongSupplier;

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

    @Column(name = "seen_count", nullable = false)
    private long seenCount;

    protected ReadMarker() {}

    ReadMarker(long conversationId, long userId) {
        this.conversationId = conversationId;
        this.userId = userId;
    }

    /**
     * Never moves back.
     *
     * @param seen how many messages of the customer stand up to there; asked only when it moves
     * @return whether it moved
     */
    boolean upTo(long position, LongSupplier seen) {
        if (position <= lastReadPosition) {
            return false;
        }
        lastReadPosition = position;
        seenCount = seen.getAsLong();
        return true;
    }
}
