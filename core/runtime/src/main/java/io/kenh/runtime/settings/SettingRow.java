package io.kenh.runtime.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an administrator saved; a secret one is sealed. */
@Entity
@Table(name = "core_setting")
@SuppressWarnings("UnusedVariable") // queries read the fields
public class SettingRow {
    @Id
    @Column(name = "setting_key")
    private String key;

    @Version
    private int version;

    @Column(name = "setting_value")
    private String value;

    private boolean secret;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private @Nullable Long changedBy;

    protected SettingRow() {}

    SettingRow(String key, boolean secret) {
        this.key = key;
        this.secret = secret;
    }

    void change(String newValue, @Nullable Long by, Instant at) {
        value = newValue;
        changedBy = by;
        changedAt = at;
    }
}
