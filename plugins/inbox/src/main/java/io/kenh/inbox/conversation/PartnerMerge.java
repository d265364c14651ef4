package io.kenh.inbox.conversation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What is known of a merge of two contacts. Once undone it stays so: a later merge of the same two has another id. */
@Entity
@Table(name = "inbox_partner_merge")
public class PartnerMerge {
    @Id
    private long id;

    @Version
    private int version;

    @Column(name = "merged_id", nullable = false, updatable = false)
    private long mergedId;

    @Column(name = "survivor_id", nullable = false, updatable = false)
    private long survivorId;

    @Column(nullable = false)
    private boolean undone;

    protected PartnerMerge() {}

    void undo() {
        undone = true;
    }

    boolean undone() {
        return undone;
    }

    long id() {
        return id;
    }

    long mergedId() {
        return mergedId;
    }

    long survivorId() {
        return survivorId;
    }
}
