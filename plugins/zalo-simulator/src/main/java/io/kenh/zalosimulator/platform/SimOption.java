package io.kenh.zalosimulator.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that holds the changed options as JSON. */
@Entity
@Table(name = "zalo_simulator_option")
public class SimOption {
    static final long ONLY = 1;

    @Id
    private long id;

    private String content;

    protected SimOption() {}

    SimOption(String content) {
        this.id = ONLY;
        this.content = content;
    }

    String content() {
        return content;
    }

    void replace(String changed) {
        content = changed;
    }
}
