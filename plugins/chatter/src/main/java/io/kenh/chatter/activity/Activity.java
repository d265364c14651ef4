package io.kenh.chatter.activity;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.chatter.ChatterError;
import io.kenh.chatter.api.Threads.External;
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
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.SQLRestriction;
import org.jspecify.annotations.Nullable;

/** Something to do about a document. */
@Entity
@Table(name = "chatter_activity")
@SQLRestriction("(company_id = 0 or " + CompanyOwned.SEEN + ")")
public class Activity {
    static final int MAX_SUMMARY = 200;
    static final int MAX_NOTE = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_activity_seq")
    @SequenceGenerator(name = "chatter_activity_seq", sequenceName = "chatter_activity_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "doc_type", updatable = false)
    private String docType;

    @Column(name = "doc_id", updatable = false)
    private long docId;

    @Column(name = "company_id", updatable = false)
    private long companyId;

    @Column(name = "type_id")
    private long typeId;

    private String summary;
    private String note;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "assignee_id")
    private long assigneeId;

    @Column(name = "created_by", updatable = false)
    private long createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private State state = State.PLANNED;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    private Reminded reminded = Reminded.NOTHING;

    @Column(updatable = false)
    private @Nullable String source;

    @Column(name = "external_key", updatable = false)
    private @Nullable String externalKey;

    protected Activity() {}

    Activity(DocView document, Todo todo, long createdBy, Instant createdAt, @Nullable External external) {
        this.docType = document.ref().type();
        this.docId = document.ref().id();
        this.companyId = document.companyId();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        if (external != null) {
            this.source = external.source();
            this.externalKey = external.key();
        }
        change(todo);
    }

    /** @return whether somebody else has to do it now */
    final boolean change(Todo todo) {
        requirePlanned();
        boolean other = assigneeId != todo.assigneeId();
        if (other || !todo.dueOn().equals(dueOn)) {
            reminded = Reminded.NOTHING;
        }
        typeId = todo.typeId();
        summary = SearchText.cut(todo.summary(), MAX_SUMMARY);
        note = SearchText.cut(todo.note(), MAX_NOTE);
        dueOn = todo.dueOn();
        assigneeId = todo.assigneeId();
        return other;
    }

    void end(State how, long userId, Instant now) {
        requirePlanned();
        state = how;
        endedAt = now;
        endedBy = userId;
    }

    private void requirePlanned() {
        if (state != State.PLANNED) {
            throw new KenhException(ChatterError.ACTIVITY_ENDED);
        }
    }

    void reminded(Reminded of) {
        reminded = of;
    }

    boolean planned() {
        return state == State.PLANNED;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    DocRef document() {
        return new DocRef(docType, docId);
    }

    long assigneeId() {
        return assigneeId;
    }

    long typeId() {
        return typeId;
    }

    String summary() {
        return summary;
    }

    LocalDate dueOn() {
        return dueOn;
    }
}
