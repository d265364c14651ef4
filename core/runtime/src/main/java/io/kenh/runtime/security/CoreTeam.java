package io.kenh.runtime.security;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Filter;

/** People who see each other's records where a permission has the scope TEAM. */
@Entity
@Table(name = "core_team")
@Filter(name = CompanyOwned.FILTER)
@SuppressWarnings("UnusedVariable") // queries read the fields
public class CoreTeam extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_team_seq")
    @SequenceGenerator(name = "core_team_seq", sequenceName = "core_team_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    @ElementCollection
    @CollectionTable(name = "core_team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "user_id")
    private Set<Long> members = new HashSet<>();

    protected CoreTeam() {}

    CoreTeam(long companyId, String name, Set<Long> members) {
        super(companyId);
        this.name = name;
        this.members.addAll(members);
    }
}
