package io.kenh.zbstemplates.send;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.template.Sendable;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One message to one customer. Its tracking id is unique: the same message is never queued twice. */
@Entity(name = "ZbsMessage")
@Table(name = "zbs_templates_message")
public class Message extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_message_seq")
    @SequenceGenerator(
            name = "zbs_templates_message_seq",
            sequenceName = "zbs_templates_message_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "template_id", updatable = false)
    private long templateId;

    @Column(name = "template_version", updatable = false)
    private int templateVersion;

    @Column(updatable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(updatable = false)
    private Tag tag;

    @Nullable
    @Column(name = "document_type", updatable = false)
    private String documentType;

    @Nullable
    @Column(name = "document_id", updatable = false)
    private Long documentId;

    @Column(name = "document_title", updatable = false)
    private String documentTitle;

    @Embedded
    private Recipient to;

    private String words;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String texts;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(updatable = false)
    private String fixed;

    @Column(name = "tracking_id", updatable = false)
    private String trackingId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageState state = MessageState.QUEUED;

    @Embedded
    private Why why = Why.NOTHING;

    @Nullable
    @Embedded
    private Source source;

    @Nullable
    private Long cost;

    private int attempts;

    @Nullable
    @Column(name = "due_at")
    private Instant dueAt;

    @Nullable
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Nullable
    @Column(name = "attempted_at")
    private Instant attemptedAt;

    @Nullable
    @Column(name = "quota_before")
    private Long quotaBefore;

    @Nullable
    @Column(name = "quota_at")
    private Instant quotaAt;

    @Nullable
    @Column(name = "external_id")
    private String externalId;

    @Nullable
    @Column(name = "sent_at")
    private Instant sentAt;

    @Nullable
    @Column(name = "delivered_at")
    private Instant deliveredAt;

    @Nullable
    @Column(name = "seen_at")
    private Instant seenAt;

    @Nullable
    private Integer rating;

    @Nullable
    @Column(name = "rating_note")
    private String ratingNote;

    @Nullable
    @Column(name = "rated_at")
    private Instant ratedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Message() {}

    Message(Sendable template, Order order, String trackingId, String texts, String fixed, Instant now) {
        super(template.companyId());
        this.accountId = template.row().accountId();
        this.templateId = template.id();
        this.templateVersion = template.number();
        this.title = template.row().name();
        this.tag = template.row().tag();
        var document = order.document();
        this.documentType = document == null ? null : document.type();
        this.documentId = document == null ? null : document.id();
        this.documentTitle = SearchText.cut(order.documentTitle(), 200);
        this.to = order.to();
        this.words = words();
        this.texts = texts;
        this.fixed = fixed;
        this.trackingId = trackingId;
        this.source = order.source();
        this.cost = price(template, to.route());
        this.dueAt = order.dueAt() == null || order.dueAt().isBefore(now) ? now : order.dueAt();
        this.createdAt = now;
        this.changedAt = now;
    }

    private String words() {
        return SearchText.cut(SearchText.line(to.words() + " " + documentTitle), 500);
    }

    static @Nullable Long price(Sendable template, Route route) {
        return route == Route.UID ? template.priceUid() : template.pricePhone();
    }

    /** @param mark null for one the day's quota does not count */
    void begin(OnTheWay.@Nullable Mark mark, Instant now, Instant lease) {
        state = MessageState.SENDING;
        why = Why.NOTHING;
        attempts++;
        attemptedAt = now;
        quotaBefore = mark == null ? null : mark.left();
        quotaAt = mark == null ? null : mark.at();
        leaseUntil = lease;
        dueAt = lease;
        changedAt = now;
    }

    /** Its document changed while it waited: what it says instead. */
    void says(String json) {
        texts = json;
    }

    /** The customer has another number now. @param phone null for none */
    void reaches(@Nullable String phone) {
        to = to.at(phone);
        words = words();
    }

    /** Just now; of a receipt that came before the answer, too. */
    boolean wentOut() {
        return state == MessageState.SENT || (state.rank() > MessageState.SENT.rank() && changedAt.equals(sentAt));
    }

    /** Parameters that stay as they were queued: typed by a person, or of one happening. */
    Set<String> fixed() {
        return Set.of(fixed.split(" "));
    }

    /** Somebody asks the platform about it; nobody else does meanwhile. */
    void checking(Instant lease) {
        leaseUntil = lease;
    }

    void release(@Nullable Instant next) {
        leaseUntil = null;
        dueAt = next;
    }

    /** Zalo took it. A success counts however late. @return whether it is news */
    boolean sent(@Nullable String external, Instant at, @Nullable Instant look) {
        if (external != null && externalId == null) {
            externalId = external;
        }
        return progress(MessageState.SENT, at, look);
    }

    /** Forward only. @return whether it is news */
    boolean progress(MessageState next, Instant at, @Nullable Instant look) {
        if (next.rank() <= state.rank()) {
            return false;
        }
        state = next;
        why = Why.NOTHING;
        sentAt = sentAt == null ? at : sentAt;
        if (next.rank() >= MessageState.DELIVERED.rank()) {
            deliveredAt = deliveredAt == null ? at : deliveredAt;
        }
        if (next == MessageState.SEEN) {
            seenAt = at;
        }
        leaseUntil = null;
        dueAt = look;
        changedAt = at;
        return true;
    }

    /** @param next when to go on; null when only a person can */
    void becomes(MessageState next, Why reason, @Nullable Instant nextAt, Instant now) {
        state = next;
        why = reason;
        dueAt = nextAt;
        leaseUntil = null;
        changedAt = now;
    }

    /** Zalo does not reach this person by their id. */
    boolean fallBack(@Nullable Long price) {
        if (to.route() == Route.PHONE || to.phone() == null) {
            return false;
        }
        to = to.byPhone();
        cost = price;
        return true;
    }

    /** It was not delivered in time: Zalo does not charge for it. */
    void free() {
        cost = 0L;
    }

    /** A fresh start by a person's wish. One that was free because nobody got it costs again when it goes out again. */
    void again(TemplateStore.Sent said, Instant now) {
        becomes(MessageState.QUEUED, Why.NOTHING, now, now);
        cost = to.route() == Route.UID ? said.priceUid() : said.pricePhone();
        attempts = 0;
        sentAt = null;
        externalId = null;
    }

    void rated(int stars, String note, Instant at) {
        rating = stars;
        ratingNote = SearchText.cut(note, 1000);
        ratedAt = at;
        changedAt = at;
    }

    boolean leased(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    /** Whether the try that began then is the latest one. Databases keep microseconds. */
    boolean triedAt(Instant began) {
        return attemptedAt != null && Duration.between(attemptedAt, began).abs().toMillis() < 1;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public long templateId() {
        return templateId;
    }

    public String title() {
        return title;
    }

    public Tag tag() {
        return tag;
    }

    public @Nullable DocRef document() {
        return documentType == null || documentId == null ? null : new DocRef(documentType, documentId);
    }

    public Recipient to() {
        return to;
    }

    public MessageState state() {
        return state;
    }

    public Why why() {
        return why;
    }

    public Source source() {
        return source == null ? Source.NONE : source;
    }

    public int attempts() {
        return attempts;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant attemptedAt() {
        return attemptedAt;
    }

    public @Nullable String externalId() {
        return externalId;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    MessageRow row() {
        return new MessageRow(
                id,
                accountId,
                templateId,
                templateVersion,
                title,
                tag,
                document(),
                documentTitle,
                to,
                texts,
                trackingId,
                state,
                why,
                source(),
                cost,
                attempts,
                dueAt,
                attemptedAt,
                quotaBefore,
                quotaAt,
                externalId,
                sentAt,
                deliveredAt,
                seenAt,
                rating,
                ratingNote,
                createdAt,
                changedAt);
    }
}
