package io.kenh.inbox.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A conversation that followed its contact into another one; gone once it was given back, or linked by a person since. */
@Entity
@Table(name = "inbox_partner_move")
public class PartnerMove {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_partner_move_seq")
    @SequenceGenerator(
            name = "inbox_partner_move_seq",
            sequenceName = "inbox_partner_move_seq",
            initialValue = 1000,
            allocationSize = 50)
    private Long id;

    @Column(name = "merge_id", nullable = false, updatable = false)
    private long mergeId;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(name = "from_partner", nullable = false, updatable = false)
    private long fromPartner;

    @Column(name = "to_partner", nullable = false, updatable = false)
    private long toPartner;

    protected PartnerMove() {}

    PartnerMove(PartnerMerge merge, long conversationId) {
        this.mergeId = merge.id();
        this.conversationId = conversationId;
        this.fromPartner = merge.mergedId();
        this.toPartner = merge.survivorId();
    }

    long fromPartner() {
        return fromPartner;
    }
}
