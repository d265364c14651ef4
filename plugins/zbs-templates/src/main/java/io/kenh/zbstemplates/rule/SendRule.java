package io.kenh.zbstemplates.rule;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
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
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** When this happens to such a document, that is sent. */
@Entity(name = "ZbsRule")
@Table(name = "zbs_templates_rule")
public class SendRule extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_rule_seq")
    @SequenceGenerator(name = "zbs_templates_rule_seq", sequenceName = "zbs_templates_rule_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;
    private String words;

    @Column(name = "document_type")
    private String documentType;

    private String moment;

    @Column(name = "template_id")
    private long templateId;

    @Column(name = "account_id")
    private long accountId;

    private String conditions;

    @Column(name = "delay_minutes")
    private int delayMinutes;

    @Nullable
    private String anchor;

    @Nullable
    @Column(name = "quiet_begin")
    private Integer quietBegin;

    @Nullable
    @Column(name = "quiet_end")
    private Integer quietEnd;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Consent consent;

    private String channels;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private RuleState state = RuleState.OFF;

    @Column(name = "state_at")
    private Instant stateAt;

    @Column(name = "changed_by")
    private long changedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SendRule() {}

    /** Off. */
    SendRule(long companyId, Instant now) {
        super(companyId);
        this.createdAt = now;
        this.stateAt = now;
    }

    /** @param conditionsJson the plan's, as they are stored */
    void becomes(Plan plan, long account, String conditionsJson, long user, Instant now) {
        name = plan.name();
        words = SearchText.line(plan.name());
        documentType = plan.documentType();
        moment = plan.moment();
        templateId = plan.templateId();
        accountId = account;
        conditions = conditionsJson;
        delayMinutes = plan.delay().minutes();
        anchor = plan.delay().anchor();
        quietBegin = plan.quiet() == null ? null : plan.quiet().begin();
        quietEnd = plan.quiet() == null ? null : plan.quiet().end();
        consent = plan.consent();
        channels = Channel.write(plan.channels());
        changedBy = user;
        changedAt = now;
    }

    void switchTo(RuleState next, long user, Instant now) {
        if (state != next) {
            state = next;
            stateAt = now;
            changedBy = user;
            changedAt = now;
        }
    }

    int version() {
        return version;
    }

    RuleState state() {
        return state;
    }

    String conditions() {
        return conditions;
    }

    long id() {
        return id;
    }

    RuleRow row(List<Condition> conditions) {
        var quiet = quietBegin == null || quietEnd == null ? null : new Quiet(quietBegin, quietEnd);
        var plan = new Plan(
                name,
                documentType,
                moment,
                templateId,
                conditions,
                new Delay(delayMinutes, anchor),
                quiet,
                consent,
                Channel.read(channels));
        return new RuleRow(id, version, companyId(), accountId, plan, state, stateAt, changedBy, changedAt);
    }
}
