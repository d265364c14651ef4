package io.kenh.zbstemplates.template;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.KenhException;
import io.kenh.zbstemplates.api.ZbsError;
import io.kenh.zbstemplates.content.Language;
import io.kenh.zbstemplates.content.Tag;
import io.kenh.zbstemplates.content.TemplateType;
import jakarta.persistence.CascadeType;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A message template of one account with all its versions; product map S4. At most one version is a draft or pending, and it is the newest;
 * at most one is approved, and it is the one in use.
 */
@Entity
@Table(name = "zbs_templates_template")
public class Template extends CompanyOwned {
    /** Stands for everybody in the set of teams. */
    public static final long EVERYBODY = 0;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zbs_templates_template_seq")
    @SequenceGenerator(
            name = "zbs_templates_template_seq",
            sequenceName = "zbs_templates_template_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    private String code;
    private String name;
    private String words;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TemplateType type;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Tag tag;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Language language;

    @Nullable
    @Column(name = "document_type")
    private String documentType;

    @Nullable
    private String moment;

    @Nullable
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    private String conditions;

    @Nullable
    private String ready;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private TemplateState state = TemplateState.DRAFT;

    @Nullable
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "next_state")
    private TemplateState nextState;

    @Column(updatable = false)
    private boolean imported;

    @Nullable
    @Column(name = "active_number")
    private Integer activeNumber;

    @Nullable
    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @ElementCollection
    @CollectionTable(name = "zbs_templates_team", joinColumns = @JoinColumn(name = "template_id"))
    @Column(name = "team_id")
    private Set<Long> teams = new HashSet<>();

    @OneToMany(mappedBy = "template", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<TemplateVersion> versions = new ArrayList<>();

    @OneToMany(mappedBy = "template", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<TemplateChange> changes = new ArrayList<>();

    protected Template() {}

    /** A draft, or with {@code imported} a template found at the platform. */
    Template(long companyId, Origin origin, boolean imported, About about, String content, Instant now) {
        super(companyId);
        this.accountId = origin.accountId();
        this.code = origin.code();
        this.moment = origin.moment();
        this.conditions = origin.conditions();
        this.ready = origin.ready();
        this.imported = imported;
        this.createdAt = now;
        this.changedAt = now;
        versions.add(new TemplateVersion(this, 1, about, content));
        describe();
    }

    /** It is what the version in use is; without one, what the newest is. */
    private void describe() {
        var about = active().orElseGet(this::newest).about();
        name = about.name();
        words = SearchText.cut(SearchText.line(name + " " + code), 400);
        type = about.type();
        tag = about.tag();
        language = about.language();
        documentType = about.documentType();
    }

    // what people do

    /** Changes the draft, or begins the next version with this content. */
    void edit(About about, String content, Instant now) {
        changeable();
        var newest = newest();
        switch (newest.state()) {
            case DRAFT -> newest.rewrite(about, content);
            case PENDING -> throw new KenhException(ZbsError.PENDING);
            case APPROVED, REJECTED, DISABLED, DELETED, REPLACED ->
                versions.add(new TemplateVersion(this, versions.getLast().number() + 1, about, content));
        }
        settle(now, "");
    }

    /** Throws the draft away; the first version stays. */
    void discard(Instant now) {
        changeable();
        var newest = newest();
        if (!newest.is(VersionState.DRAFT) || newest.number() == 1) {
            throw new KenhException(ZbsError.NO_DRAFT);
        }
        newest.decide(VersionState.DELETED, null, now);
        settle(now, "");
    }

    /**
     * On its way to the platform. A rejected version's id there lives on in the next one.
     *
     * @return that id, empty when the platform has to make a new template
     */
    Optional<String> submit(String tracking, long by, Instant now) {
        changeable();
        var draft = newest();
        if (!draft.is(VersionState.DRAFT)) {
            throw new KenhException(draft.is(VersionState.PENDING) ? ZbsError.PENDING : ZbsError.NO_DRAFT);
        }
        var rejected = before(draft).filter(earlier -> earlier.is(VersionState.REJECTED));
        var zaloId = rejected.map(TemplateVersion::zaloId);
        rejected.ifPresent(TemplateVersion::giveUpZaloId);
        draft.submit(tracking, by, now, zaloId.orElse(null));
        settle(now, "");
        return zaloId;
    }

    void enableFor(Set<Long> chosen, Instant now) {
        if (archivedAt != null) {
            throw new KenhException(ZbsError.ARCHIVED);
        }
        if (active().isEmpty() && !chosen.isEmpty()) {
            throw new KenhException(ZbsError.NOT_APPROVED);
        }
        var before = Set.copyOf(teams);
        teams.retainAll(chosen);
        teams.addAll(chosen);
        if (!before.equals(teams)) {
            changes(now).add(ChangeKind.TEAMS, ids(before), ids(teams), "");
        }
        settle(now, "");
    }

    private static String ids(Set<Long> teams) {
        return teams.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    void archive(boolean away, Instant now) {
        archivedAt = away ? now : null;
        if (away) {
            teams.clear();
        }
        settle(now, "");
    }

    private void changeable() {
        if (imported) {
            throw new KenhException(ZbsError.IMPORTED);
        }
        if (archivedAt != null) {
            throw new KenhException(ZbsError.ARCHIVED);
        }
    }

    // what the platform does

    /** It knows this version now. */
    void accepted(TemplateVersion submitted, String zaloId, PlatformFacts facts, Instant now) {
        submitted.known(zaloId);
        submitted.learn(facts, changes(submitted, now));
        settle(now, "");
    }

    /** The submission failed: the draft is ours again. */
    void returned(TemplateVersion submitted, String why, Instant now) {
        var earlier = before(submitted).filter(one -> one.is(VersionState.REJECTED));
        var zaloId = submitted.zaloId();
        submitted.returned(why);
        if (zaloId != null) {
            earlier.ifPresent(one -> one.known(zaloId));
        }
        settle(now, why);
    }

    /** A decision of the platform on a version it has. Drafts are never touched. */
    void decided(TemplateVersion decided, VersionState decision, String reason, Instant now) {
        if (decided.is(decision) || decided.is(VersionState.DRAFT) || decided.is(VersionState.REPLACED)) {
            return;
        }
        boolean wasActive = active().filter(one -> one == decided).isPresent();
        var meant = decision == VersionState.REJECTED && wasActive ? VersionState.DISABLED : decision;
        if (decided.is(VersionState.DELETED) && archivedAt != null && archivedAt.equals(decided.decidedAt())) {
            // The platform had lost it, nobody put it away: it is there again, with its teams.
            archivedAt = null;
        }
        decided.decide(meant, reason, now);
        if (meant == VersionState.APPROVED) {
            active().filter(older -> older != decided && older.number() < decided.number())
                    .ifPresent(TemplateVersion::replaced);
            activeNumber = decided.number();
        } else if (wasActive) {
            activeNumber = null;
        }
        if (meant == VersionState.DELETED && wasActive && archivedAt == null) {
            archivedAt = now;
        }
        settle(now, reason);
    }

    void learned(TemplateVersion one, PlatformFacts facts, Instant now) {
        one.learn(facts, changes(one, now));
    }

    // what follows from it

    private void settle(Instant now, String reason) {
        var before = state;
        var newest = newest();
        if (archivedAt != null) {
            state = TemplateState.DELETED;
            nextState = null;
        } else if (active().isPresent()) {
            state = teams.isEmpty() ? TemplateState.APPROVED : TemplateState.IN_USE;
            nextState = newest.number() == activeNumber ? null : TemplateState.of(newest.state());
        } else {
            state = TemplateState.of(newest.state());
            nextState = null;
        }
        describe();
        changedAt = now;
        if (before != state) {
            changes(now).add(ChangeKind.STATE, before.name(), state.name(), reason);
        }
    }

    private Changes changes(Instant now) {
        return changes(newest(), now);
    }

    private Changes changes(TemplateVersion one, Instant now) {
        return new Changes(this, one.number(), now, changes::add);
    }

    /** Thrown-away drafts do not count. */
    public TemplateVersion newest() {
        return versions.stream()
                .filter(one -> !discarded(one))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static boolean discarded(TemplateVersion one) {
        return one.number() > 1 && one.is(VersionState.DELETED) && one.zaloId() == null;
    }

    /** The approved version. */
    public Optional<TemplateVersion> active() {
        return Optional.ofNullable(activeNumber).flatMap(this::number);
    }

    private Optional<TemplateVersion> before(TemplateVersion one) {
        return versions.stream()
                .filter(other -> other.number() < one.number() && !discarded(other))
                .reduce((first, second) -> second);
    }

    public Optional<TemplateVersion> number(int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** In order, without drafts thrown away. */
    public List<TemplateVersion> versions() {
        return versions.stream().filter(one -> !discarded(one)).toList();
    }

    public List<TemplateChange> history() {
        return List.copyOf(changes);
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public long accountId() {
        return accountId;
    }

    public Set<Long> teams() {
        return Set.copyOf(teams);
    }

    public TemplateState state() {
        return state;
    }

    @Nullable
    String conditions() {
        return conditions;
    }

    public TemplateRow row() {
        return new TemplateRow(
                id,
                version,
                accountId,
                code,
                name,
                type,
                tag,
                language,
                documentType,
                moment,
                ready,
                state,
                nextState,
                imported,
                activeNumber,
                changedAt);
    }
}
