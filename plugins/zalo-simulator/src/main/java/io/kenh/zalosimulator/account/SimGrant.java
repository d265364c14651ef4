package io.kenh.zalosimulator.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An OA's admin allowed an app to act for the OA. */
@Entity
@Table(name = "zalo_simulator_grant")
public class SimGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_grant_seq")
    @SequenceGenerator(
            name = "zalo_simulator_grant_seq",
            sequenceName = "zalo_simulator_grant_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "app_id")
    private SimApp app;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "oa_id")
    private SimOa oa;

    private boolean active;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected SimGrant() {}

    SimGrant(SimApp app, SimOa oa, Instant at) {
        this.app = app;
        this.oa = oa;
        this.active = true;
        this.changedAt = at;
    }

    public SimApp app() {
        return app;
    }

    public SimOa oa() {
        return oa;
    }

    public boolean active() {
        return active;
    }

    void allow(boolean on, Instant at) {
        active = on;
        changedAt = at;
    }
}
