package io.kenh.zalosimulator.fault;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A fault in force. */
@Entity
@Table(name = "zalo_simulator_fault")
public class SimFault {
    static final int UNTIL_CLEARED = -1;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "zalo_simulator_fault_seq")
    @SequenceGenerator(
            name = "zalo_simulator_fault_seq",
            sequenceName = "zalo_simulator_fault_seq",
            allocationSize = 50)
    private long id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    private FaultKind kind;

    private String path;
    private int amount;
    private int remaining;

    protected SimFault() {}

    SimFault(FaultKind kind, String path, int amount, int remaining) {
        this.kind = kind;
        this.path = path;
        this.amount = amount;
        this.remaining = remaining;
    }

    long id() {
        return id;
    }

    Fault view() {
        return new Fault(id, kind, path, amount, remaining);
    }

    boolean meets(String where) {
        return where.contains(path);
    }

    /** @return true when that was the last time */
    boolean use() {
        if (remaining > 0) {
            remaining--;
        }
        return remaining == 0;
    }
}
