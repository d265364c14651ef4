package io.kenh.zbstemplates.rule;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.event.MomentReached;
import io.kenh.zbstemplates.send.Why;
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
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What one rule made of one happening; rule 0 stands for none. There is never a second one for the same rule and happening. */
@Entity(name = "ZbsDecision")
@Table(name = "zbs_templates_decision")
public class Decision extends CompanyOwned {
    static final long NO_RULE = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_decision_seq")
    @SequenceGenerator(
            name = "zbs_templates_decision_seq",
            sequenceName = "zbs_templates_decision_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "rule_id", updatable = false)
    private long ruleId;

    @Column(name = "document_type", updatable = false)
    private String documentType;

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(name = "document_title", updatable = false)
    private String documentTitle;

    @Column(updatable = false)
    private String moment;

    @Column(updatable = false)
    private String occurrence;

    @Column(updatable = false)
    private boolean dry;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Outcome outcome = Outcome.WAITING;

    @Embedded
    private Why why = Why.NOTHING;

    @Nullable
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Channel channel;

    @Nullable
    private Long cost;

    @Nullable
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String facts;

    @Nullable
    @Column(name = "partner_id")
    private Long partnerId;

    @Nullable
    @Column(name = "message_id")
    private Long messageId;

    @Nullable
    @Column(name = "conversation_id")
    private Long conversationId;

    @Nullable
    @Column(name = "letter_id")
    private Long letterId;

    @Column(name = "reached_at", updatable = false)
    private Instant reachedAt;

    @Nullable
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Decision() {}

    Decision(long ruleId, boolean dry, MomentReached event, String title, Instant now) {
        super(event.companyId());
        this.ruleId = ruleId;
        this.documentType = event.document().type();
        this.documentId = event.document().id();
        this.documentTitle = SearchText.cut(title, 200);
        this.moment = event.moment();
        this.occurrence = Occurrences.of(event);
        this.dry = dry;
        this.reachedAt = event.at();
        this.changedAt = now;
    }

    /** What the document said when it happened, and whose it was. */
    void keeps(String json, @Nullable Long partner) {
        facts = json;
        partnerId = partner;
    }

    /** Whose document it was when it happened; null unless what it said is kept. */
    @Nullable
    Long partnerId() {
        return partnerId;
    }

    @Nullable
    String facts() {
        return facts;
    }

    void waits(Why reason, Instant until, Instant now) {
        why = reason;
        dueAt = until;
        changedAt = now;
    }

    void ends(Outcome how, Why reason, Instant now) {
        outcome = how;
        why = reason;
        dueAt = null;
        facts = null;
        changedAt = now;
    }

    void takes(Channel way, @Nullable Long price) {
        channel = way;
        cost = price;
    }

    void made(@Nullable Long message, @Nullable Long conversation) {
        messageId = message;
        conversationId = conversation;
    }

    /** @param letter id of the e-mail */
    void wrote(long letter) {
        letterId = letter;
    }

    Long id() {
        return id;
    }

    DecisionRow row() {
        var document = new DocRef(documentType, documentId);
        return new DecisionRow(
                id,
                companyId(),
                ruleId,
                document,
                documentTitle,
                moment,
                occurrence,
                dry,
                outcome,
                why,
                channel,
                cost,
                messageId,
                conversationId,
                letterId,
                reachedAt,
                dueAt,
                changedAt);
    }
}
