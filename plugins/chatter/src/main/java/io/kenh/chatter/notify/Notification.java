package io.kenh.chatter.notify;

import io.kenh.chatter.api.Threads.AuthorKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one user is told; or, folded, what they are told about many documents at once. */
@Entity
@Table(name = "chatter_notification")
public class Notification {
    static final int MOST_DOCS = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_notification_seq")
    @SequenceGenerator(
            name = "chatter_notification_seq",
            sequenceName = "chatter_notification_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "user_id")
    private long userId;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind", length = 10)
    private AuthorKind actorKind;

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "doc_type")
    private String docType;

    @Column(name = "doc_id")
    private long docId;

    private @Nullable String docs;

    @Column(name = "entry_id")
    private @Nullable Long entryId;

    @Column(name = "activity_id")
    private @Nullable Long activityId;

    private boolean unread = true;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Notification() {}

    Notification(long userId, News news, Instant createdAt) {
        this.userId = userId;
        this.kind = news.kind();
        this.actorKind = news.actorKind();
        this.actorId = news.actorId();
        this.docType = news.document().ref().type();
        this.docId = news.document().ref().id();
        this.entryId = news.entryId();
        this.activityId = news.activityId();
        this.createdAt = createdAt;
    }

    void fold(Collection<Long> more) {
        var all = new LinkedHashSet<>(NotificationRow.ids(docs));
        all.add(docId);
        all.addAll(more);
        docs = all.stream().limit(MOST_DOCS).map(String::valueOf).collect(Collectors.joining(","));
        entryId = null;
        activityId = null;
    }

    long userId() {
        return userId;
    }

    long docId() {
        return docId;
    }
}
