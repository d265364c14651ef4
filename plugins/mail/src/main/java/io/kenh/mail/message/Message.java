package io.kenh.mail.message;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.DocView;
import io.kenh.api.data.SearchText;
import io.kenh.mail.api.Mailer;
import io.kenh.mail.api.Mailer.Draft;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One letter to one person. Its key is unique in its company: the same letter is never queued twice. */
@Entity(name = "MailMessage")
@Table(name = "mail_message")
public class Message extends CompanyOwned {
    private static final int WORDS = 700;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_message_seq")
    @SequenceGenerator(name = "mail_message_seq", sequenceName = "mail_message_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "once_key", updatable = false)
    private String onceKey;

    @Column(name = "message_id", updatable = false)
    private String messageId;

    @Nullable
    @Column(name = "partner_id", updatable = false)
    private Long partnerId;

    @Column(updatable = false)
    private String recipient;

    @Column(name = "recipient_name", updatable = false)
    private String recipientName;

    @Column(updatable = false)
    private String subject;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(updatable = false)
    private String body;

    @ElementCollection
    @CollectionTable(name = "mail_attachment", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<Attached> files = new ArrayList<>();

    @Nullable
    @Column(name = "document_type", updatable = false)
    private String documentType;

    @Nullable
    @Column(name = "document_id", updatable = false)
    private Long documentId;

    @Column(name = "document_title", updatable = false)
    private String documentTitle;

    /** The document's customer as it was queued; null when it had none. */
    @Nullable
    @Column(name = "document_partner_id", updatable = false)
    private Long documentPartnerId;

    /** What it tells of: null for the document itself, empty for something else. */
    @Nullable
    @Column(updatable = false)
    private String moment;

    @Column(updatable = false)
    private boolean automatic;

    @Column(name = "despite_wish", updatable = false)
    private boolean despiteWish;

    @Column(updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private LetterState state;

    private int place;

    @Nullable
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Reason reason;

    private String said = "";

    /** A server may have it from an earlier try. */
    private boolean unclear;

    private int attempts;

    @Nullable
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "queued_at")
    private Instant queuedAt;

    @Nullable
    @Column(name = "attempted_at")
    private Instant attemptedAt;

    @Nullable
    @Column(name = "sender_id", updatable = false)
    private Long senderId;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Nullable
    @Column(name = "sent_at")
    private Instant sentAt;

    protected Message() {}

    /** @param about its document, null when there is none or its writer may not see it */
    Message(
            Draft draft,
            String messageId,
            @Nullable DocView about,
            List<Attached> files,
            @Nullable Long sender,
            Instant now) {
        super(draft.companyId());
        var document = draft.document();
        this.onceKey = draft.key();
        this.messageId = messageId;
        this.partnerId = draft.partnerId();
        this.recipient = draft.to();
        this.recipientName = draft.name();
        this.subject = draft.subject();
        this.body = draft.text();
        this.files.addAll(files);
        this.documentType = document == null ? null : document.type();
        this.documentId = document == null ? null : document.id();
        this.documentTitle = about == null ? "" : Mailer.line(about.title(), Mailer.NAME);
        this.documentPartnerId = about == null ? null : about.partnerId();
        this.moment = draft.moment();
        this.automatic = draft.automatic();
        this.despiteWish = draft.despite();
        this.words = SearchText.cut(
                SearchText.line(String.join(" ", draft.subject(), draft.name(), draft.to(), documentTitle)), WORDS);
        this.senderId = sender;
        this.createdAt = now;
        queue(now, now);
    }

    /** Whether that says the same to the same. Whose contact it is follows from the document, when there is one. */
    boolean is(Draft draft) {
        var row = row();
        return recipient.equals(draft.to())
                && recipientName.equals(draft.name())
                && subject.equals(draft.subject())
                && body.equals(draft.text())
                && automatic == draft.automatic()
                && Objects.equals(row.document(), draft.document())
                && (draft.document() != null || Objects.equals(partnerId, draft.partnerId()))
                && files.stream()
                        .map(Attached::name)
                        .toList()
                        .equals(draft.attachments().stream()
                                .map(Mailer.Attachment::name)
                                .toList());
    }

    private void queue(Instant at, Instant now) {
        becomes(LetterState.QUEUED, null, "", now);
        dueAt = at;
        queuedAt = now;
    }

    private void becomes(LetterState next, @Nullable Reason why, String words, Instant now) {
        state = next;
        place = next.place();
        reason = why;
        said = words;
        dueAt = null;
        changedAt = now;
    }

    /** @param lease when whoever sends it must have died */
    void begin(Instant now, Instant lease) {
        becomes(LetterState.SENDING, null, "", now);
        attempts++;
        attemptedAt = now;
        dueAt = lease;
    }

    void sent(String words, Instant now) {
        becomes(LetterState.SENT, null, words, now);
        unclear = false;
        sentAt = now;
    }

    void fails(Reason why, String words, Instant now) {
        becomes(LetterState.FAILED, why, words, now);
    }

    /** @param counts false when the letter is not to blame: its number of tries stays as it was */
    void waits(Reason why, String words, Instant until, boolean counts, Instant now) {
        becomes(LetterState.QUEUED, why, words, now);
        dueAt = until;
        attempts -= counts ? 0 : 1;
    }

    void unknown(Reason why, String words, Instant now) {
        becomes(LetterState.UNKNOWN, why, words, now);
        unclear = true;
    }

    /** Not sent, or, when a server may have it, not sent again. */
    void cancel(Reason why, Instant now) {
        if (unclear) {
            becomes(LetterState.LEFT, why == Reason.BY_PERSON ? Reason.LEFT_AS_IT_IS : why, said, now);
        } else {
            becomes(LetterState.CANCELLED, why, "", now);
        }
    }

    /** Its document was cancelled. While it is being sent that is only kept in mind: unless the server takes it now, it is not tried again. */
    void overtaken(Instant now) {
        if (state == LetterState.QUEUED) {
            cancel(Reason.DOCUMENT_CANCELLED, now);
        } else if (state == LetterState.SENDING) {
            reason = Reason.DOCUMENT_CANCELLED;
        }
    }

    boolean overtaken() {
        return state == LetterState.SENDING && reason == Reason.DOCUMENT_CANCELLED;
    }

    /** From the start, as a person wishes. */
    void again(Instant now) {
        attempts = 0;
        queue(now, now);
    }

    /** Whether this is still the try that began then. */
    boolean triedAt(Instant then) {
        return then.equals(attemptedAt);
    }

    boolean leased(Instant now) {
        return state == LetterState.SENDING && dueAt != null && dueAt.isAfter(now);
    }

    /** Whose wish not to be contacted stops it; null when nobody's does. */
    @Nullable
    Long stoppedBy() {
        return automatic && !despiteWish ? partnerId : null;
    }

    @Nullable
    Long documentPartnerId() {
        return documentPartnerId;
    }

    @Nullable
    String moment() {
        return moment;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    int attempts() {
        return attempts;
    }

    public LetterState state() {
        return state;
    }

    public @Nullable Long senderId() {
        return senderId;
    }

    public long id() {
        return id;
    }

    public LetterRow row() {
        return new LetterRow(
                id,
                messageId,
                partnerId,
                recipient,
                recipientName,
                subject,
                body,
                files,
                documentType == null || documentId == null ? null : new DocRef(documentType, documentId),
                documentTitle,
                automatic,
                state,
                reason,
                said,
                unclear,
                attempts,
                dueAt,
                senderId,
                createdAt,
                sentAt);
    }
}
