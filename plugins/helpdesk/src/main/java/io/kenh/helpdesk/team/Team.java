package io.kenh.helpdesk.team;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SeldomChanged;
import io.kenh.helpdesk.sla.CalendarText;
import io.kenh.helpdesk.sla.Span;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** People who answer one kind of ticket. */
@SeldomChanged
@Entity(name = "HelpdeskTeam")
@Table(name = "helpdesk_team")
public class Team extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_team_seq")
    @SequenceGenerator(name = "helpdesk_team_seq", sequenceName = "helpdesk_team_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, length = TeamData.NAME)
    private String name;

    @Column(length = TeamData.ALIAS)
    private @Nullable String alias;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Assignment assignment;

    @Column(name = "last_assignee_id")
    private @Nullable Long lastAssigneeId;

    @Column(name = "asks_rating", nullable = false)
    private boolean asksRating;

    @Column(name = "reopen_days", nullable = false)
    private int reopenDays;

    @Column(name = "links_later", nullable = false)
    private boolean linksLater;

    @Column(name = "by_portal", nullable = false)
    private boolean byPortal;

    @Column(name = "by_chat", nullable = false)
    private boolean byChat;

    @Column(name = "customers_close", nullable = false)
    private boolean customersClose;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private Visibility visibility;

    @Column(length = 1000)
    private @Nullable String hours;

    @Column(nullable = false)
    private boolean active = true;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "helpdesk_team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "user_id")
    private Set<Long> members = new HashSet<>();

    protected Team() {}

    public Team(long companyId, TeamData data) {
        super(companyId);
        say(data);
    }

    void say(TeamData data) {
        name = data.name();
        alias = data.alias();
        assignment = data.assignment();
        asksRating = data.asksRating();
        reopenDays = data.reopenDays();
        linksLater = data.linksLater();
        byPortal = data.byPortal();
        byChat = data.byChat();
        customersClose = data.customersClose();
        visibility = data.visibility();
        var week = data.hours();
        hours = week == null ? null : CalendarText.week(week);
        members.retainAll(data.members());
        members.addAll(data.members());
    }

    boolean visibleTo(long user) {
        return visibility == Visibility.STAFF || members.contains(user);
    }

    void archive(boolean away) {
        active = !away;
    }

    /**
     * Whose turn it is.
     *
     * @param able who may answer tickets at all
     * @param open how many open tickets each has; absent: none
     * @param dice a number below this one
     */
    public Optional<Long> next(Set<Long> able, Map<Long, Long> open, IntUnaryOperator dice) {
        var candidates = members.stream().filter(able::contains).sorted().toList();
        var chosen = candidates.isEmpty()
                ? Optional.<Long>empty()
                : switch (assignment) {
                    case MANUAL -> Optional.<Long>empty();
                    case ROUND_ROBIN -> Optional.of(after(candidates));
                    case BALANCED ->
                        candidates.stream()
                                .min(Comparator.comparingLong((Long user) -> open.getOrDefault(user, 0L))
                                        .thenComparingInt(this::turn)
                                        .thenComparing(Comparator.naturalOrder()));
                    case RANDOM -> Optional.of(candidates.get(dice.applyAsInt(candidates.size())));
                };
        chosen.ifPresent(user -> lastAssigneeId = user);
        return chosen;
    }

    private long after(List<Long> candidates) {
        var last = lastAssigneeId;
        return candidates.stream()
                .filter(user -> last == null || user > last)
                .findFirst()
                .orElse(candidates.getFirst());
    }

    /** Among equals not the one who got the last. */
    private int turn(Long user) {
        return user.equals(lastAssigneeId) ? 1 : 0;
    }

    public TeamView view() {
        return new TeamView(
                id,
                version,
                companyId(),
                active,
                new TeamData(
                        name,
                        alias,
                        assignment,
                        Set.copyOf(members),
                        asksRating,
                        reopenDays,
                        linksLater,
                        byPortal,
                        byChat,
                        customersClose,
                        visibility,
                        hours().orElse(null)));
    }

    /** When it works, where that differs from its company. */
    public Optional<Map<DayOfWeek, List<Span>>> hours() {
        return Optional.ofNullable(hours).map(CalendarText::week);
    }

    public long id() {
        return id;
    }

    public Assignment assignment() {
        return assignment;
    }
}
