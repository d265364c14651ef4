package io.kenh.runtime.security;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes and checks passwords. A check takes the same work whether the user exists or not. */
public final class Passwords {
    /** How a check ended. */
    public enum Verdict {
        WRONG,
        RIGHT,
        /** Right, but hashed with older parameters: store {@link #hash} of it. */
        RIGHT_BUT_OLD
    }

    private final Argon2 current;
    private final String nobody;
    /** Each hash takes 19 MB for a moment; a burst of sign-ins waits instead of filling the memory. */
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    public Passwords() {
        this(Argon2.RECOMMENDED);
    }

    /** For tests only: a thief of these hashes would have the passwords in no time. */
    public static Passwords quick() {
        return new Passwords(new Argon2(64, 1, 1));
    }

    Passwords(Argon2 current) {
        this.current = current;
        this.nobody = current.format(new byte[16], new byte[32]);
    }

    public String hash(String password) {
        return inTurn(() -> current.hash(password));
    }

    /** @param stored null for a user who does not exist or has no password */
    public Verdict verify(String password, @Nullable String stored) {
        var parsed = Argon2.parse(stored == null ? nobody : stored);
        boolean matches = inTurn(
                () -> parsed.orElseGet(() -> Argon2.parse(nobody).orElseThrow()).matches(password));
        if (!matches || stored == null || parsed.isEmpty()) {
            return Verdict.WRONG;
        }
        return parsed.get().parameters().equals(current) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OLD;
    }

    /** Key of the text that says why this password is refused. */
    public static Optional<String> refusal(String password, String email) {
        if (password.codePointCount(0, password.length()) < 10) {
            return Optional.of("core.password.too-short");
        }
        if (password.length() > 200) {
            return Optional.of("core.password.too-long");
        }
        var plain = Emails.normal(password);
        var login = Emails.normal(email);
        if (plain.equals(login) || plain.equals(login.split("@", 2)[0])) {
            return Optional.of("core.password.is-email");
        }
        return CommonPasswords.contains(plain) ? Optional.of("core.password.common") : Optional.empty();
    }

    private <T> T inTurn(Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
