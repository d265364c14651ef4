package io.kenh.zbstemplates.send;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One line of a message's history. Never changed. */
@Entity(name = "ZbsStep")
@Table(name = "zbs_templates_step")
public class Step extends CompanyOwned {
    /** @param userId who did it, 0 for the system */
    public record Row(MessageState state, Why why, Instant at, long userId) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_step_seq")
    @SequenceGenerator(name = "zbs_templates_step_seq", sequenceName = "zbs_templates_step_seq", allocationSize = 50)
    private Long id;

    @Column(name = "message_id", updatable = false)
    private long messageId;

    private Instant at;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private MessageState state;

    @Nullable
    @Column(name = "reason_key")
    private String reason;

    private int code;
    private String detail;

    @Column(name = "user_id")
    private long userId;

    protected Step() {}

    Step(Message message, long userId, Instant at) {
        super(message.companyId());
        this.messageId = message.id();
        this.at = at;
        this.state = message.state();
        this.reason = message.why().key();
        this.code = message.why().code();
        this.detail = message.why().detail();
        this.userId = userId;
    }

    Row row() {
        return new Row(state, new Why(reason, code, detail), at, userId);
    }
}
