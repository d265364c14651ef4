package io.kenh.chatterbridge.copy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A message that stands in a document's history. */
@Entity(name = "ChatterBridgeCopy")
@Table(name = "chatter_bridge_copy")
public class Copied {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_bridge_copy_seq")
    @SequenceGenerator(name = "chatter_bridge_copy_seq", sequenceName = "chatter_bridge_copy_seq", allocationSize = 50)
    private Long id;

    @Column(name = "link_id", nullable = false, updatable = false)
    private long linkId;

    @Column(name = "message_key", nullable = false, updatable = false, length = 220)
    private String messageKey;

    @Column(name = "message_id", nullable = false, updatable = false)
    private long messageId;

    @Column(name = "block_id", nullable = false, updatable = false)
    private long blockId;

    protected Copied() {}

    Copied(long linkId, String messageKey, long messageId, long blockId) {
        this.linkId = linkId;
        this.messageKey = messageKey;
        this.messageId = messageId;
        this.blockId = blockId;
    }
}
