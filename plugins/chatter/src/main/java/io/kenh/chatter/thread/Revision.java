package io.kenh.chatter.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a note said before somebody changed it. */
@Entity
@Table(name = "chatter_revision")
public class Revision {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_revision_seq")
    @SequenceGenerator(name = "chatter_revision_seq", sequenceName = "chatter_revision_seq", allocationSize = 50)
    private Long id;

    @Column(name = "entry_id")
    private long entryId;

    private String body;

    @Column(name = "user_id")
    private long userId;

    private Instant at;

    protected Revision() {}

    Revision(long entryId, String body, long userId, Instant at) {
        this.entryId = entryId;
        this.body = body;
        this.userId = userId;
        this.at = at;
    }
}
