package io.kenh.helpdesk.ticket;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.DocRef;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.helpdesk.api.HelpdeskError;
import io.kenh.helpdesk.sla.SlaState;
import io.kenh.helpdesk.stage.StageView;
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
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a customer asks for, until it is done. */
@Entity(name = "HelpdeskTicket")
@Table(name = "helpdesk_ticket")
public class Ticket extends CompanyOwned {
    private static final int SEARCHED = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_ticket_seq")
    @SequenceGenerator(name = "helpdesk_ticket_seq", sequenceName = "helpdesk_ticket_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false, length = 40)
    private String number;

    @Column(nullable = false, length = TicketData.SUBJECT)
    private String subject;

    @Column(nullable = false, length = TicketData.DESCRIPTION)
    private String description;

    @Column(name = "partner_id")
    private @Nullable Long partnerId;

    @Column(name = "partner_name", nullable = false, length = 400)
    private String partnerName;

    @Column(name = "team_id", nullable = false)
    private long teamId;

    @Column(name = "stage_id", nullable = false)
    private long stageId;

    @Column(name = "type_id")
    private @Nullable Long typeId;

    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(nullable = false)
    private Priority priority;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Progress progress;

    @Column(name = "assignee_id")
    private @Nullable Long assigneeId;

    @Column(nullable = false, length = TicketData.TAGS)
    private String tags;

    @Column(name = "source_type", length = 80)
    private @Nullable String sourceType;

    @Column(name = "source_id")
    private @Nullable Long sourceId;

    @Column(name = "follows_id", updatable = false)
    private @Nullable Long followsId;

    @Column(name = "merged_into")
    private @Nullable Long mergedInto;

    @Column(nullable = false)
    private boolean closed;

    @Column(nullable = false)
    private int closings;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 8)
    private SlaState sla;

    private @Nullable Instant deadline;

    @Column(nullable = false, length = 1000)
    private String news;

    @Column(name = "created_by", nullable = false, updatable = false)
    private long createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "stage_since", nullable = false)
    private Instant stageSince;

    @Column(name = "assigned_at")
    private @Nullable Instant assignedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "customer_at")
    private @Nullable Instant customerAt;

    @Column(name = "customer_message")
    private @Nullable Long customerMessage;

    @Embedded
    private Stars stars;

    @Column(name = "search_text", nullable = false, length = SEARCHED)
    private String searchText;

    protected Ticket() {}

    Ticket(long companyId, String number, TicketData data, String partnerName, long stage, long by, Instant now) {
        super(companyId);
        this.number = number;
        this.stageId = stage;
        this.progress = Progress.RUNNING;
        var source = data.source();
        this.sourceType = source == null ? null : source.type();
        this.sourceId = source == null ? null : source.id();
        this.followsId = data.followsId();
        this.sla = SlaState.NONE;
        this.news = "";
        this.createdBy = by;
        this.createdAt = now;
        this.stageSince = now;
        this.stars = Stars.none();
        write(data, partnerName);
        assign(data.assigneeId(), now);
    }

    /** What people write; who is responsible is said by {@link #assign}. */
    final void write(TicketData data, String customer) {
        subject = data.subject();
        description = data.description();
        partnerId = data.partnerId();
        partnerName = customer;
        teamId = data.teamId();
        typeId = data.typeId();
        priority = data.priority();
        tags = String.join(", ", data.tags());
        describe();
    }

    /** What is left of what was written. */
    void erase(String rest, String customer) {
        description = rest;
        partnerName = customer;
        describe();
    }

    private void describe() {
        searchText = SearchText.cut(SearchText.line(String.join(" ", number, partnerName, subject, tags)), SEARCHED);
    }

    final void assign(@Nullable Long user, Instant now) {
        if (!Objects.equals(assigneeId, user)) {
            assigneeId = user;
            assignedAt = user == null ? null : now;
        }
    }

    /** @return whether that closed it */
    boolean move(StageView stage, Instant now) {
        requireWhole();
        if (!stage.suits(teamId)) {
            throw new KenhException(HelpdeskError.WRONG_STAGE, stage.name());
        }
        boolean closes = stage.closing() && !closed;
        if (stageId != stage.id()) {
            stageId = stage.id();
            stageSince = now;
            progress = Progress.RUNNING;
        }
        closed = stage.closing();
        if (closes) {
            closings++;
            closedAt = now;
        } else if (!closed) {
            closedAt = null;
        }
        return closes;
    }

    void progress(Progress next) {
        requireWhole();
        progress = next;
    }

    void tell(String text) {
        requireWhole();
        news = text;
    }

    /** The customer wrote. @return false when this message, or a later one, was heard of already */
    boolean heard(long message, Instant at) {
        if (Objects.equals(customerMessage, message) || (customerAt != null && at.isBefore(customerAt))) {
            return false;
        }
        customerMessage = message;
        customerAt = at;
        return true;
    }

    /** It is part of the other one from now on: whatever comes from its source goes there. */
    void mergeInto(Ticket other, StageView closing, Instant now) {
        requireWhole();
        other.requireWhole();
        if (id.equals(other.id)) {
            throw new KenhException(HelpdeskError.SAME_TICKET);
        }
        if (partnerId != null && other.partnerId != null && !partnerId.equals(other.partnerId)) {
            throw new KenhException(HelpdeskError.OTHER_CUSTOMER);
        }
        if (other.partnerId == null) {
            other.partnerId = partnerId;
            other.partnerName = partnerName;
        }
        if (other.sourceId == null) {
            other.sourceType = sourceType;
            other.sourceId = sourceId;
        }
        mergedInto = other.id;
        stageId = closing.id();
        stageSince = now;
        closed = true;
        closedAt = now;
    }

    /** An older answer does not take a newer one's place. */
    public void rated(int given, String comment, Instant at) {
        var before = stars.ratedAt();
        if (before == null || !at.isBefore(before)) {
            stars.give(given, comment, at);
        }
    }

    public void promised(SlaState state, @Nullable Instant next) {
        sla = state;
        deadline = closed ? null : next;
    }

    /** @throws KenhException {@code helpdesk.merged} */
    void requireWhole() {
        if (mergedInto != null) {
            throw new KenhException(HelpdeskError.MERGED, number);
        }
    }

    public TicketData data() {
        return new TicketData(
                subject, description, partnerId, teamId, typeId, priority, assigneeId, tags(), source(), followsId);
    }

    public List<String> tags() {
        return Tags.of(tags);
    }

    public @Nullable DocRef source() {
        return sourceType == null || sourceId == null ? null : new DocRef(sourceType, sourceId);
    }

    Trace trace() {
        return new Trace(createdBy, createdAt, stageSince, assignedAt, closedAt, customerAt);
    }

    public Stars stars() {
        return stars;
    }

    public long id() {
        return id;
    }

    int version() {
        return version;
    }

    public String number() {
        return number;
    }

    public String subject() {
        return subject;
    }

    public @Nullable Long partnerId() {
        return partnerId;
    }

    public String partnerName() {
        return partnerName;
    }

    public long teamId() {
        return teamId;
    }

    public long stageId() {
        return stageId;
    }

    public @Nullable Long typeId() {
        return typeId;
    }

    public Priority priority() {
        return priority;
    }

    Progress progress() {
        return progress;
    }

    public @Nullable Long assigneeId() {
        return assigneeId;
    }

    @Nullable
    Long mergedInto() {
        return mergedInto;
    }

    public boolean closed() {
        return closed;
    }

    public int closings() {
        return closings;
    }

    SlaState sla() {
        return sla;
    }

    @Nullable
    Instant deadline() {
        return deadline;
    }

    String news() {
        return news;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
