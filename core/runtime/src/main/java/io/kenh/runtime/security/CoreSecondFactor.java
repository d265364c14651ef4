package io.kenh.runtime.security;

import io.kenh.api.security.LockOut;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody's authenticator app, and what is left of their recovery codes. */
@Entity
@Table(name = "core_second_factor")
public class CoreSecondFactor {
    @Id
    private String owner;

    @Version
    private int version;

    /** Sealed. */
    private String secret;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "last_step")
    private long lastStep;

    @Embedded
    private LockOut lockOut;

    @ElementCollection
    @CollectionTable(name = "core_recovery_code", joinColumns = @JoinColumn(name = "owner"))
    @Column(name = "code_hash")
    private Set<String> recoveryHashes = new HashSet<>();

    protected CoreSecondFactor() {}

    CoreSecondFactor(String owner, String secret) {
        this.owner = owner;
        this.secret = secret;
        this.lockOut = new LockOut();
    }

    void beginAgain(String sealed) {
        secret = sealed;
        lastStep = 0;
    }

    void confirm(Instant now) {
        confirmedAt = now;
        lockOut.clear();
    }

    /** @return false when this step's code, or a later one, was used before */
    boolean use(long step) {
        boolean fresh = step > lastStep;
        lastStep = Math.max(step, lastStep);
        return fresh;
    }

    /** @return whether it was one of them; it is none any more */
    boolean useRecovery(String hash) {
        return recoveryHashes.remove(hash);
    }

    void recovery(Set<String> hashes) {
        recoveryHashes.clear();
        recoveryHashes.addAll(hashes);
    }

    int recoveryLeft() {
        return recoveryHashes.size();
    }

    String secret() {
        return secret;
    }

    @Nullable
    Instant confirmedAt() {
        return confirmedAt;
    }

    LockOut lockOut() {
        return lockOut;
    }
}
