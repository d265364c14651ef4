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
import org.jspecify.annotations.Nullable;

/** People who see each other's records where a permission has the scope TEAM. An archived team gives nobody anything. */
@Entity
@Table(name = "core_team")
public class CoreTeam extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "core_team_seq")
    @SequenceGenerator(name = "core_team_seq", sequenceName = "core_team_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    private String name;

    /** The name without accents and capitals, for search and order. */
    @Column(name = "sort_text")
    private String sortText;

    /** Always one of the members. */
    @Column(name = "leader_id")
    private @Nullable Long leaderId;

    private boolean archived;

    @ElementCollection
    @CollectionTable(name = "core_team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "user_id")
    private Set<Long> members = new HashSet<>();

    protected CoreTeam() {}

    CoreTeam(long companyId, String name) {
        super(companyId);
        rename(name);
    }

    final void rename(String newName) {
        name = newName;
        sortText = Emails.searchable(newName);
    }

    void add(long userId) {
        members.add(userId);
    }

    void remove(long userId) {
        members.remove(userId);
        if (leaderId != null && leaderId == userId) {
            leaderId = null;
        }
    }

    /** Nobody leads who is not in the team. */
    void lead(@Nullable Long userId) {
        leaderId = userId != null && members.contains(userId) ? userId : null;
    }

    void archive(boolean away) {
        archived = away;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    boolean archived() {
        return archived;
    }

    @Nullable
    Long leaderId() {
        return leaderId;
    }

    Set<Long> members() {
        return Set.copyOf(members);
    }
}
