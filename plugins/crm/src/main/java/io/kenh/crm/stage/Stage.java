package io.kenh.crm.stage;

import io.kenh.api.data.SeldomChanged;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A column of the pipeline. One in use is never removed, only put away. */
@SeldomChanged
@Entity(name = "CrmStage")
@Table(name = "crm_stage")
public class Stage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_stage_seq")
    @SequenceGenerator(name = "crm_stage_seq", sequenceName = "crm_stage_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false, length = 40)
    private @Nullable String code;

    @Column(length = 80)
    private @Nullable String name;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private int probability;

    @Column(nullable = false)
    private boolean won;

    @Column(nullable = false)
    private boolean active;

    @Column(nullable = false, length = 500)
    private String advice;

    protected Stage() {}

    Stage(StageData data) {
        this.advice = "";
        change(data);
    }

    /** An empty name gives a ready-made stage its own again. */
    final void change(StageData data) {
        name = data.name().isEmpty() && code != null ? null : data.name();
        position = data.position();
        probability = data.won() ? 100 : data.probability();
        won = data.won();
        active = data.active();
        advice = data.advice();
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
