package io.kenh.zalooa.event;

import io.kenh.api.data.CompanyOwned;
import io.kenh.zalooa.link.Links.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What came, with the id it got when it was taken in. */
@MappedSuperclass
abstract class StoredEvent extends CompanyOwned {
    @Id
    private long id;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "event_key", nullable = false, updatable = false)
    private String eventKey;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String subject;

    @Column(name = "message_id", nullable = false, updatable = false)
    private String messageId;

    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant happenedAt;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(nullable = false, updatable = false)
    private String body;

    protected StoredEvent() {}

    /** The same event, with another key and body. */
    protected StoredEvent(StoredEvent same, String eventKey, String body) {
        super(same.companyId());
        this.id = same.id;
        this.accountId = same.accountId;
        this.eventKey = eventKey;
        this.name = same.name;
        this.subject = same.subject;
        this.messageId = same.messageId;
        this.happenedAt = same.happenedAt;
        this.receivedAt = same.receivedAt;
        this.body = body;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    /** The same for every delivery of the same event. */
    String eventKey() {
        return eventKey;
    }

    public String name() {
        return name;
    }

    public String subject() {
        return subject;
    }

    /** Whom it is about; events without a subject are about the same nobody. */
    Person person() {
        return new Person(accountId, subject);
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    public String body() {
        return body;
    }
}
