package io.kenh.chatter.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;

/** Somebody who wants to hear of a document. */
@Entity
@Table(name = "chatter_follower")
public class Follower {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_follower_seq")
    @SequenceGenerator(name = "chatter_follower_seq", sequenceName = "chatter_follower_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "doc_type")
    private String docType;

    @Column(name = "doc_id")
    private long docId;

    @Column(name = "user_id")
    private long userId;

    private boolean notes;
    private boolean changes;
    private boolean stages;
    private boolean activities;

    protected Follower() {}

    void choose(Set<Subtype> wanted) {
        notes = wanted.contains(Subtype.NOTES);
        changes = wanted.contains(Subtype.CHANGES);
        stages = wanted.contains(Subtype.STAGES);
        activities = wanted.contains(Subtype.ACTIVITIES);
    }
}
