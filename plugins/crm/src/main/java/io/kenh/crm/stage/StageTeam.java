package io.kenh.crm.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A team that a stage is for. */
@Entity(name = "CrmStageTeam")
@Table(name = "crm_stage_team")
@IdClass(StageTeam.Key.class)
public class StageTeam {
    @Id
    @Column(name = "stage_id")
    private long stageId;

    @Id
    @Column(name = "team_id")
    private long teamId;

    protected StageTeam() {}

    StageTeam(long stageId, long teamId) {
        this.stageId = stageId;
        this.teamId = teamId;
    }

    /** Both together. */
    public record Key(long stageId, long teamId) implements Serializable {}
}
