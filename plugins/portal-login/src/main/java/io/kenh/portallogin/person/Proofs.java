package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Tokens;
import io.kenh.portallogin.oauth.Digest;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.zalooa.api.ZaloLogin.Person;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People who have to prove who they are. Bound to one browser, by a secret it holds; codes are kept as digests and guessed five times at most. */
public final class Proofs {
    public static final Duration LIFE = Duration.ofMinutes(15);
    static final Duration CODE_LIFE = Duration.ofMinutes(10);
    private static final int CODES = 1_000_000;
    private static final String OLD = "delete from PortalLoginProof p where p.startedAt <= :oldest";

    private final SecureRandom random = new SecureRandom();
    private final Host host;

    public Proofs(Host host) {
        this.host = host;
    }

    /** What came of a code that was typed. */
    public sealed interface Typed {
        /** @param linkId whose conversation the code was sent to */
        record Right(long linkId) implements Typed {}

        record Wrong() implements Typed {}

        /** Too often, too late, or never asked for. */
        record Over() implements Typed {}
    }

    /** @param linkId whom the sign-in seems to be; null when nobody knows */
    public void begin(String browser, ConfigView config, Person person, String next, @Nullable Long linkId) {
        var now = host.clock().instant();
        host.db().write(em -> {
            em.createQuery(OLD).setParameter("oldest", now.minus(LIFE)).executeUpdate();
            Optional.ofNullable(em.find(Proof.class, id(browser))).ifPresent(em::remove);
            em.flush();
            em.persist(new Proof(id(browser), config.id(), person, next, linkId, now));
            return now;
        });
    }

    public Optional<ProofView> find(String browser) {
        return host.db()
                .read(em -> Optional.ofNullable(em.find(Proof.class, id(browser)))
                        .filter(this::fresh)
                        .map(Proof::view));
    }

    /** Counts that a code was asked for. @return false when that was too often */
    public boolean ask(String browser) {
        return change(browser, proof -> {
                    boolean may = proof.maySend();
                    proof.asked();
                    return may;
                })
                .orElse(false);
    }

    /**
     * A new code; the one before is void.
     *
     * @param linkId whose conversation it is sent to; null when it goes nowhere, and nothing that is typed is right
     */
    public Optional<String> code(String browser, @Nullable Long linkId) {
        return change(browser, proof -> {
            var code = "%06d".formatted(random.nextInt(CODES));
            proof.sent(linkId, digest(browser, code), host.clock().instant());
            return code;
        });
    }

    public Typed typed(String browser, String code) {
        return change(browser, proof -> {
                    var hash = proof.codeHash(host.clock().instant(), CODE_LIFE);
                    if (!proof.mayTry() || hash == null) {
                        return new Typed.Over();
                    }
                    proof.tried();
                    // Compared in any case: it takes as long for a number nobody has.
                    boolean same = Digest.same(hash, digest(browser, code));
                    return proof.codeLink()
                            .filter(link -> same)
                            .<Typed>map(Typed.Right::new)
                            .orElseGet(Typed.Wrong::new);
                })
                .orElseGet(Typed.Over::new);
    }

    /** An invitation's code is typed: counted as well. */
    public boolean tries(String browser) {
        return change(browser, proof -> {
                    boolean may = proof.mayTry();
                    proof.tried();
                    return may;
                })
                .orElse(false);
    }

    public void end(String browser) {
        host.db().write(em -> {
            Optional.ofNullable(em.find(Proof.class, id(browser))).ifPresent(em::remove);
            return browser;
        });
    }

    /** One after the other: parallel guesses are counted one by one. */
    private <T> Optional<T> change(String browser, Function<Proof, T> change) {
        return host.db().write(em -> locked(em, browser).filter(this::fresh).map(change));
    }

    private static Optional<Proof> locked(EntityManager em, String browser) {
        return Optional.ofNullable(em.find(Proof.class, id(browser), LockModeType.PESSIMISTIC_WRITE));
    }

    private boolean fresh(Proof proof) {
        return proof.startedAfter(host.clock().instant().minus(LIFE));
    }

    private static String id(String browser) {
        return Tokens.hash("proof:" + browser);
    }

    private static String digest(String browser, String code) {
        return Tokens.hash(browser + ":" + code);
    }
}
