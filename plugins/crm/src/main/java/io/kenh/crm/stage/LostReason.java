package io.kenh.crm.stage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Why something was lost. One in use is never removed, only put away. */
@Entity(name = "CrmLostReason")
@Table(name = "crm_lost_reason")
public class LostReason {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "crm_reason_seq")
    @SequenceGenerator(name = "crm_reason_seq", sequenceName = "crm_reason_seq", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false, length = 40)
    private @Nullable String code;

    @Column(length = 120)
    private @Nullable String name;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private boolean active = true;

    protected LostReason() {}

    LostReason(int position) {
        this.position = position;
    }

    /** An empty name gives a ready-made reason its own again. */
    void change(String newName, boolean use) {
        name = newName.isEmpty() && code != null ? null : newName;
        active = use;
    }
}
