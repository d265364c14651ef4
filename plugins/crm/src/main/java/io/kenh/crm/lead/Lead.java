package io.kenh.crm.lead;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.crm.api.CrmError;
import io.kenh.crm.stage.StageRow;
import io.kenh.crm.utm.Utm;
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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Somebody who may want something, until it is won or lost. */
@Entity(name = "CrmLead")
@Table(name = "crm_lead")
public class Lead extends CompanyOwned {
    static final int DESCRIPTION = LeadData.DESCRIPTION;
    static final int TAGS = 400;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_lead_seq")
    @SequenceGenerator(name = "crm_lead_seq", sequenceName = "crm_lead_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private LeadKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private LeadState state;

    @Column(nullable = false, length = 200)
    private String title;

    @Embedded
    private Who who;

    @Column(nullable = false, length = DESCRIPTION)
    private String description;

    @Column(name = "expected_revenue", nullable = false)
    private long expectedRevenue;

    @Column(nullable = false)
    private int probability;

    @Column(name = "own_probability", nullable = false)
    private boolean ownProbability;

    @Column(nullable = false)
    private long weighted;

    @Embedded
    private Repeat repeat;

    @Column(nullable = false)
    private int priority;

    @Column(nullable = false, length = TAGS)
    private String tags;

    @Column(name = "stage_id", nullable = false)
    private Long stageId;

    @Column(name = "stage_since", nullable = false)
    private Instant stageSince;

    @Column(name = "assignee_id")
    private @Nullable Long assigneeId;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Column(name = "closing_date")
    private @Nullable LocalDate closingDate;

    @Embedded
    private @Nullable Utm utm;

    @Column(name = "referred_by", nullable = false, length = 200)
    private String referredBy;

    @Embedded
    private Origin origin;

    @Embedded
    private End end;

    @Column(name = "merged_into_id")
    private @Nullable Long mergedIntoId;

    @Column(name = "created_by", nullable = false, updatable = false)
    private long createdBy;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "search_text", nullable = false, length = 1000)
    private String searchText;

    protected Lead() {}

    Lead(long companyId, LeadKind kind, Origin origin, long createdBy, Instant at) {
        super(companyId);
        this.kind = kind;
        this.state = LeadState.OPEN;
        this.origin = origin;
        this.end = End.OPEN;
        this.repeat = new Repeat(Recurring.NONE);
        this.createdBy = createdBy;
        this.createdAt = at;
        this.stageSince = at;
        this.stageId = 0L;
    }

    /** @throws KenhException when it is lost or merged */
    void write(LeadData data, Who newWho, StageRow stage, Instant at) {
        requireIn(LeadState.OPEN, LeadState.WON);
        title = data.title();
        who = newWho;
        description = SearchText.cut(data.description(), DESCRIPTION);
        expectedRevenue = data.expectedRevenue();
        repeat = new Repeat(data.recurring());
        ownProbability = data.probability() != null;
        probability = Objects.requireNonNullElse(data.probability(), stage.probability());
        priority = data.priority();
        tags = joined(data.tags());
        assigneeId = data.assigneeId();
        teamId = data.teamId();
        closingDate = data.closing();
        utm = data.utm();
        referredBy = data.referredBy();
        move(stage, at);
        describe();
    }

    /** To another column; into one that means won is winning, out of it is taking that back. */
    void move(StageRow stage, Instant at) {
        requireIn(LeadState.OPEN, LeadState.WON);
        if (stageId != stage.id()) {
            stage.require(teamId);
            stageId = stage.id();
            stageSince = at;
        }
        if (!ownProbability || stage.won() || state == LeadState.WON) {
            probability = stage.probability();
        }
        if (stage.won()) {
            end = state == LeadState.WON ? end.worth(expectedRevenue) : End.won(createdAt, at, expectedRevenue);
            state = LeadState.WON;
            kind = LeadKind.OPPORTUNITY;
        } else {
            state = LeadState.OPEN;
            end = End.OPEN;
        }
        weigh();
    }

    void lose(@Nullable Long reason, String note, Instant at) {
        requireIn(LeadState.OPEN);
        if (reason == null && note.isBlank()) {
            throw new KenhException(CrmError.REASON_NEEDED);
        }
        state = LeadState.LOST;
        end = End.lost(reason, SearchText.cut(note.strip(), 1000), at);
        probability = 0;
        weigh();
    }

    void restore(StageRow stage, Instant at) {
        requireIn(LeadState.LOST);
        state = LeadState.OPEN;
        ownProbability = false;
        move(stage, at);
    }

    void assign(@Nullable Long user) {
        requireIn(LeadState.OPEN, LeadState.WON);
        assigneeId = user;
    }

    void become(LeadKind other) {
        requireIn(LeadState.OPEN);
        kind = other;
    }

    void link(long partner, String name) {
        requireIn(LeadState.OPEN, LeadState.WON);
        who = who.linked(partner, name);
        describe();
    }

    void come(Utm from) {
        utm = from;
    }

    /** What is left of it. */
    void erase(String rest, Who whoRemains, Origin from) {
        description = rest;
        who = whoRemains;
        origin = from;
        describe();
    }

    /** @throws KenhException {@code crm.too-long} rather than leave something of it out */
    void append(String text) {
        requireIn(LeadState.OPEN);
        var longer = description.isEmpty() ? text : description + "\n\n" + text;
        if (longer.length() > DESCRIPTION) {
            throw new KenhException(CrmError.TOO_LONG, DESCRIPTION);
        }
        description = longer;
    }

    /**
     * Takes over what the other knows more; the other answers for nothing any more.
     *
     * @throws KenhException {@code crm.too-long} when both descriptions do not fit into one
     */
    void absorb(Lead other) {
        requireIn(LeadState.OPEN);
        other.requireIn(LeadState.OPEN, LeadState.LOST);
        who = who.or(other.who);
        if (expectedRevenue == 0) {
            expectedRevenue = other.expectedRevenue;
        }
        repeat = new Repeat(repeat.said().or(other.repeat.said()));
        if (!other.description.isBlank()) {
            append(other.title + "\n" + other.description);
        }
        priority = Math.max(priority, other.priority);
        var all = new LinkedHashSet<>(tagList());
        all.addAll(other.tagList());
        tags = joined(List.copyOf(all));
        assigneeId = assigneeId == null ? other.assigneeId : assigneeId;
        teamId = teamId == null ? other.teamId : teamId;
        closingDate = closingDate == null ? other.closingDate : closingDate;
        utm = utm().or(other.utm());
        referredBy = referredBy.isEmpty() ? other.referredBy : referredBy;
        kind = other.kind == LeadKind.OPPORTUNITY ? other.kind : kind;
        weigh();
        describe();
        other.state = LeadState.MERGED;
        other.mergedIntoId = id;
        other.end = End.OPEN;
    }

    private void weigh() {
        weighted = expectedRevenue * probability / 100;
        repeat.weigh(probability, state == LeadState.WON);
    }

    private void describe() {
        var words = String.join(
                " ", title, who.customer(), who.contactName(), who.companyName(), who.phone(), who.email(), tags);
        searchText = SearchText.cut(SearchText.line(words), 1000);
    }

    private static String joined(List<String> tags) {
        return SearchText.cut(String.join(", ", tags), TAGS);
    }

    List<String> tagList() {
        return tags.isEmpty() ? List.of() : Arrays.asList(tags.split(", ", -1));
    }

    private void requireIn(LeadState... states) {
        if (!List.of(states).contains(state)) {
            throw new KenhException(CrmError.WRONG_STATE, Current.texts().get(state.key()));
        }
    }

    /** As it is, to start a change from. */
    LeadData data() {
        return new LeadData(
                title,
                who.partnerId(),
                who.contactName(),
                who.companyName(),
                who.phone(),
                who.email(),
                description,
                expectedRevenue,
                repeat.said(),
                ownProbability ? probability : null,
                priority,
                tagList(),
                stageId,
                assigneeId,
                teamId,
                closingDate,
                utm(),
                referredBy);
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    int version() {
        return version;
    }

    LeadKind kind() {
        return kind;
    }

    LeadState state() {
        return state;
    }

    String title() {
        return title;
    }

    Who who() {
        return who;
    }

    long expectedRevenue() {
        return expectedRevenue;
    }

    int probability() {
        return probability;
    }

    int priority() {
        return priority;
    }

    long stageId() {
        return stageId;
    }

    Instant stageSince() {
        return stageSince;
    }

    @Nullable
    Long assigneeId() {
        return assigneeId;
    }

    @Nullable
    Long teamId() {
        return teamId;
    }

    @Nullable
    LocalDate closingDate() {
        return closingDate;
    }

    /** Hibernate reads an embeddable whose columns are all empty as null. */
    Utm utm() {
        return utm == null ? Utm.NONE : utm;
    }

    Origin origin() {
        return origin;
    }

    End end() {
        return end;
    }

    @Nullable
    Long mergedIntoId() {
        return mergedIntoId;
    }

    long createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }
}
