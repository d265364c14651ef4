package io.kenh.portallogin.person;

import io.kenh.api.data.SearchText;
import io.kenh.zalooa.api.ZaloLogin.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody Zalo knows and we do not, in one browser, for a quarter of an hour. */
@Entity(name = "PortalLoginProof")
@Table(name = "portal_login_proof")
public class Proof {
    static final int MOST_SENDS = 3;
    static final int MOST_TRIES = 5;

    @Id
    private String id;

    @Version
    private int version;

    @Column(name = "config_id", updatable = false)
    private long configId;

    @Column(name = "login_id", updatable = false)
    private String loginId;

    @Column(updatable = false)
    private String name;

    @Column(name = "next_path", updatable = false)
    private String next;

    @Column(name = "link_id", updatable = false)
    private @Nullable Long linkId;

    @Column(name = "code_link_id")
    private @Nullable Long codeLinkId;

    @Column(name = "code_hash")
    private @Nullable String codeHash;

    @Column(name = "code_at")
    private @Nullable Instant codeAt;

    private int sends;
    private int tries;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    protected Proof() {}

    Proof(String id, long configId, Person person, String next, @Nullable Long linkId, Instant at) {
        this.id = id;
        this.configId = configId;
        this.loginId = person.id();
        this.name = SearchText.cut(person.name(), 200);
        this.next = next;
        this.linkId = linkId;
        this.startedAt = at;
    }

    boolean startedAfter(Instant oldest) {
        return startedAt.isAfter(oldest);
    }

    long configId() {
        return configId;
    }

    Person person() {
        return new Person(loginId, name);
    }

    String next() {
        return next;
    }

    boolean maySend() {
        return sends < MOST_SENDS;
    }

    /** Also for a number nobody has: it must not show. Another code, another few tries; not beyond the codes there are. */
    void asked() {
        if (maySend()) {
            tries = 0;
        }
        sends++;
    }

    /** @param link whose conversation got the code; null when nobody did, which must not show either */
    void sent(@Nullable Long link, String hash, Instant at) {
        codeLinkId = link;
        codeHash = hash;
        codeAt = at;
    }

    /** @return false when there were too many */
    boolean mayTry() {
        return tries < MOST_TRIES;
    }

    void tried() {
        tries++;
    }

    /** Who has the code's conversation. */
    Optional<Long> codeLink() {
        return Optional.ofNullable(codeLinkId);
    }

    @Nullable
    String codeHash(Instant now, Duration life) {
        return codeAt != null && now.isBefore(codeAt.plus(life)) ? codeHash : null;
    }

    ProofView view() {
        return new ProofView(configId, person(), next, linkId, sends > 0, maySend());
    }
}
