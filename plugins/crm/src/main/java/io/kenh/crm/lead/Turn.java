package io.kenh.crm.lead;

import io.kenh.api.data.CompanyOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Who got the last lead of a team. */
@Entity(name = "CrmTurn")
@Table(name = "crm_turn")
public class Turn extends CompanyOwned {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_turn_seq")
    @SequenceGenerator(name = "crm_turn_seq", sequenceName = "crm_turn_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "team_id", nullable = false, updatable = false)
    private long teamId;

    @Column(name = "user_id", nullable = false)
    private long userId;

    protected Turn() {}

    long userId() {
        return userId;
    }

    void had(long user) {
        userId = user;
    }
}
