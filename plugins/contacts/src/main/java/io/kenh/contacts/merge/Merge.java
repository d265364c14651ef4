package io.kenh.contacts.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The record of one merge: all that is needed to undo it. */
@Entity
@Table(name = "contacts_merge")
public class Merge {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contacts_merge_seq")
    @SequenceGenerator(name = "contacts_merge_seq", sequenceName = "contacts_merge_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "merged_id")
    private long mergedId;

    @Column(name = "survivor_id")
    private long survivorId;

    @Column(name = "merged_at")
    private Instant mergedAt;

    @Column(name = "merged_by")
    private long mergedBy;

    @Nullable
    @Column(name = "undone_at")
    private Instant undoneAt;

    private String moved;

    protected Merge() {}

    Merge(long mergedId, long survivorId, Instant at, long by, String moved) {
        this.mergedId = mergedId;
        this.survivorId = survivorId;
        this.mergedAt = at;
        this.mergedBy = by;
        this.moved = moved;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    boolean undone() {
        return undoneAt != null;
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

    String moved() {
        return moved;
    }
}
