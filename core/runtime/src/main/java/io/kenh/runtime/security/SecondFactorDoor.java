package io.kenh.runtime.security;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.Tokens;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps authenticator apps and recovery codes, for staff and for whoever plugins sign in. */
final class SecondFactorDoor implements SecondFactors {
    private static final Logger LOG = LoggerFactory.getLogger(SecondFactorDoor.class);
    private static final Pattern CODE = Pattern.compile("\\d{6}");
    /** 80 bits: nobody finds one from its hash. */
    private static final int RECOVERY_BYTES = 10;

    private static final int GROUP = 4;
    private static final Duration OWED = Duration.ofMinutes(10);

    private final Host host;
    private final Gate gate;
    private final OneTimeCodes codes = new OneTimeCodes();

    SecondFactorDoor(Host host, Gate gate) {
        this.host = host;
        this.gate = gate;
    }

    @Override
    public Optional<Standing> of(String owner) {
        return host.db()
                .read(em -> find(em, owner)
                        .map(factor -> factor.confirmedAt() == null
                                ? null
                                : new Standing(factor.confirmedAt(), factor.recoveryLeft())));
    }

    private static Optional<CoreSecondFactor> find(EntityManager em, String owner) {
        return Optional.ofNullable(em.find(CoreSecondFactor.class, owner));
    }

    @Override
    public void begin(String owner) {
        var sealed = host.secrets().seal(OneTimeCodes.secret(), context(owner));
        host.db().write(em -> {
            var before = em.find(CoreSecondFactor.class, owner, LockModeType.PESSIMISTIC_WRITE);
            if (before == null) {
                em.persist(new CoreSecondFactor(owner, sealed));
            } else if (before.confirmedAt() == null) {
                before.beginAgain(sealed);
            } else {
                throw new KenhException(CoreError.CONFLICT);
            }
            return owner;
        });
    }

    @Override
    public Optional<Setup> begun(String owner, String issuer, String account) {
        return host.db()
                .read(em -> find(em, owner)
                        .filter(factor -> factor.confirmedAt() == null)
                        .map(CoreSecondFactor::secret))
                .map(kept -> {
                    var secret = host.secrets().open(kept, context(owner));
                    return new Setup(secret, OneTimeCodes.uri(secret, issuer, account));
                });
    }

    @Override
    public Optional<List<String>> confirm(String owner, String code) {
        return host.db().write(em -> {
            var factor = em.find(CoreSecondFactor.class, owner, LockModeType.PESSIMISTIC_WRITE);
            if (factor == null || factor.confirmedAt() != null || !app(factor, owner, plain(code))) {
                return Optional.empty();
            }
            factor.confirm(host.clock().instant());
            return Optional.of(fresh(factor, owner));
        });
    }

    @Override
    public List<String> renew(String owner) {
        return host.db().write(em -> {
            var factor = em.find(CoreSecondFactor.class, owner, LockModeType.PESSIMISTIC_WRITE);
            if (factor == null || factor.confirmedAt() == null) {
                throw new KenhException(CoreError.NOT_FOUND);
            }
            return fresh(factor, owner);
        });
    }

    private static List<String> fresh(CoreSecondFactor factor, String owner) {
        var fresh = Stream.generate(() -> OneTimeCodes.random(RECOVERY_BYTES))
                .limit(RECOVERY_CODES)
                .toList();
        factor.recovery(fresh.stream().map(code -> hash(owner, code)).collect(Collectors.toSet()));
        return fresh.stream().map(SecondFactorDoor::grouped).toList();
    }

    @Override
    public Verdict check(String owner, String code) {
        return host.db().write(em -> {
            // Locked, so that parallel guesses are counted one by one, and one code is used once.
            var factor = em.find(CoreSecondFactor.class, owner, LockModeType.PESSIMISTIC_WRITE);
            if (factor == null || factor.confirmedAt() == null) {
                return Verdict.WRONG;
            }
            var now = host.clock().instant();
            if (factor.lockOut().locked(now)) {
                return Verdict.LATER;
            }
            if (right(factor, owner, plain(code))) {
                factor.lockOut().clear();
                return Verdict.RIGHT;
            }
            factor.lockOut().failed(now);
            return Verdict.WRONG;
        });
    }

    private boolean right(CoreSecondFactor factor, String owner, String code) {
        if (CODE.matcher(code).matches()) {
            return app(factor, owner, code);
        }
        boolean recovered = factor.useRecovery(hash(owner, code));
        if (recovered) {
            LOG.info("{} used a recovery code, {} are left", owner, factor.recoveryLeft());
        }
        return recovered;
    }

    private boolean app(CoreSecondFactor factor, String owner, String code) {
        var secret = host.secrets().open(factor.secret(), context(owner));
        var step = codes.step(secret, code, host.clock().instant());
        return step.isPresent() && factor.use(step.getAsLong());
    }

    @Override
    public void owe(Context ctx, Door door, String owner) {
        long until = host.clock().instant().plus(OWED).getEpochSecond();
        ctx.cookie(cookie(door, host.secrets().seal(until + " " + owner, context(door)), (int) OWED.toSeconds()));
    }

    @Override
    public Optional<String> owed(Context ctx, Door door) {
        var now = host.clock().instant().getEpochSecond();
        return open(ctx.cookie(door.cookie()), door)
                .map(text -> text.split(" ", 2))
                .filter(parts -> Long.parseLong(parts[0]) > now)
                .map(parts -> parts[1]);
    }

    private Optional<String> open(@Nullable String kept, Door door) {
        try {
            return kept == null || kept.isEmpty()
                    ? Optional.empty()
                    : Optional.of(host.secrets().open(kept, context(door)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public void settle(Context ctx, Door door) {
        ctx.cookie(cookie(door, "", 0));
    }

    private Cookie cookie(Door door, String value, int age) {
        return new Cookie(door.cookie(), value, door.path(), age, gate.https(), true, null, SameSite.LAX);
    }

    /** What is owed at one door opens no other. */
    private static String context(Door door) {
        return "core.second-factor-owed:" + door.cookie();
    }

    @Override
    public boolean off(String owner) {
        return host.db().write(em -> {
            var factor = em.find(CoreSecondFactor.class, owner, LockModeType.PESSIMISTIC_WRITE);
            if (factor == null) {
                return false;
            }
            em.remove(factor);
            return factor.confirmedAt() != null;
        });
    }

    /** As people type it: with blanks, dashes and small letters. */
    private static String plain(@Nullable String code) {
        return code == null ? "" : code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String grouped(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }

    private static String hash(String owner, String code) {
        return Tokens.hash(owner + ":" + code);
    }

    private static String context(String owner) {
        return "core.second-factor:" + owner;
    }
}
