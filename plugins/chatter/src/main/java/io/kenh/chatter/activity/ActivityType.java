package io.kenh.chatter.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A kind of thing to do. Those in use are never removed, only put away. */
@Entity
@Table(name = "chatter_activity_type")
public class ActivityType {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "chatter_activity_type_seq")
    @SequenceGenerator(
            name = "chatter_activity_type_seq",
            sequenceName = "chatter_activity_type_seq",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(updatable = false)
    private @Nullable String code;

    private @Nullable String name;
    private String icon;

    @Column(name = "default_days")
    private int defaultDays;

    @Column(name = "wants_file")
    private boolean wantsFile;

    private boolean active = true;
    private int position;

    protected ActivityType() {}

    ActivityType(int position) {
        this.position = position;
        this.icon = "checklist";
    }

    /** @param newName empty: the ready-made name */
    void change(String newName, String newIcon, int days, boolean file, boolean use) {
        name = newName.isEmpty() ? null : newName;
        icon = newIcon;
        defaultDays = days;
        wantsFile = file;
        active = use;
    }
}
