package io.kenh.helpdesk.sla;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SeldomChanged;
import io.kenh.helpdesk.ticket.Priority;
import io.kenh.helpdesk.ticket.Tags;
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
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** By when which tickets have to be where. */
@SeldomChanged
@Entity(name = "HelpdeskPolicy")
@Table(name = "helpdesk_policy")
public class Policy extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "helpdesk_policy_seq")
    @SequenceGenerator(name = "helpdesk_policy_seq", sequenceName = "helpdesk_policy_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, length = PolicyData.NAME)
    private String name;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Column(name = "type_id")
    private @Nullable Long typeId;

    @Column(nullable = false, length = PolicyData.TAGS)
    private String tags;

    @Enumerated(EnumType.ORDINAL)
    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Column(name = "min_priority", nullable = false)
    private Priority from;

    @Column(name = "target_id", nullable = false)
    private long targetId;

    @Column(nullable = false)
    private int minutes;

    @Column(nullable = false, length = PolicyData.EXCLUDED)
    private String excluded;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "helpdesk_policy_customer", joinColumns = @JoinColumn(name = "policy_id"))
    @Column(name = "partner_id")
    private Set<Long> customers = new HashSet<>();

    @Column(nullable = false)
    private boolean active = true;

    protected Policy() {}

    public Policy(long companyId, PolicyData data) {
        super(companyId);
        say(data);
    }

    void say(PolicyData data) {
        name = data.name();
        teamId = data.teamId();
        typeId = data.typeId();
        tags = String.join(", ", data.tags());
        from = data.from();
        targetId = data.targetId();
        minutes = data.minutes();
        excluded = data.excludedText();
        customers.retainAll(data.customers());
        customers.addAll(data.customers());
    }

    void archive(boolean away) {
        active = !away;
    }

    PolicyView view() {
        return new PolicyView(
                id,
                version,
                active,
                new PolicyData(
                        name,
                        teamId,
                        typeId,
                        Tags.of(tags),
                        from,
                        targetId,
                        minutes,
                        PolicyData.excluded(excluded),
                        Set.copyOf(customers)));
    }
}
