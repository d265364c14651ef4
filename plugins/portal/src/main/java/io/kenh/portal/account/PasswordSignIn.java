package io.kenh.portal.account;

import io.javalin.http.Context;
import io.kenh.api.addon.Host;
import io.kenh.api.security.SignIns;
import io.kenh.api.security.SignIns.Verdict;
import io.kenh.api.web.SecretPage;
import io.kenh.contacts.api.PartnerCards;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a login and a password. What the visitor learns is the same for every kind of refusal, and it takes the same work. */
public final class PasswordSignIn {
    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(5);
    private static final int PER_ADDRESS = 30;
    private static final Duration LOGIN_PERIOD = Duration.ofMinutes(15);
    private static final int PER_LOGIN = 20;
    private static final int MOST_COMPANIES = 1000;

    /** How it ended. */
    public sealed interface Result {
        /** @param path where to go on */
        record Welcome(String path) implements Result {}

        record Refused() implements Result {}

        /** Too many tries from this address or with this login. */
        record Later() implements Result {}
    }

    private record Candidate(
            long id, long companyId, @Nullable String hash) {}

    private final Host host;
    private final Accounts accounts;

    public PasswordSignIn(Host host, Accounts accounts) {
        this.host = host;
        this.accounts = accounts;
    }

    /** E-mail in lower case, or phone in E.164. */
    static String normal(Host host, String typed) {
        var text = typed.strip();
        return text.contains("@")
                ? text.toLowerCase(Locale.ROOT)
                : host.services().get(PartnerCards.class).number(text).orElse(text.toLowerCase(Locale.ROOT));
    }

    /** @param companyId whose portal it is @param next where the customer wants to go */
    public Result attempt(Context ctx, long companyId, String typed, String password, String next) {
        // Nobody is signed in yet, and a stranger sees no company's accounts.
        return SecretPage.as(0, () -> check(ctx, companyId, typed, password, next));
    }

    private Result check(Context ctx, long companyId, String typed, String password, String next) {
        var signIns = host.services().get(SignIns.class);
        var login = normal(host, typed);
        if (!signIns.allow("portal address " + signIns.client(ctx).address(), PER_ADDRESS, ADDRESS_PERIOD)
                || !signIns.allow("portal login " + login, PER_LOGIN, LOGIN_PERIOD)) {
            return new Result.Later();
        }
        var candidate = find(companyId, login);
        // Outside the transaction: it takes tens of milliseconds, and no connection.
        var verdict = signIns.verify(password, candidate.map(Candidate::hash).orElse(null));
        var upgraded = verdict == Verdict.RIGHT_BUT_OLD ? signIns.hash(password) : null;
        return candidate
                .filter(found -> settle(found.id(), verdict, upgraded))
                .<Result>map(found -> new Result.Welcome(accounts.signIn(ctx, found.id(), next)))
                .orElseGet(Result.Refused::new);
    }

    /** Whether this is the password of the account; a wrong one counts. For changes that ask for it again. */
    public boolean confirm(long accountId, String password) {
        var hash = host.db()
                .read(em -> em.createQuery("select a.passwordHash from PortalAccount a where a.id = :id", String.class)
                        .setParameter("id", accountId)
                        .getResultList());
        var stored = hash.isEmpty() ? null : hash.getFirst();
        return settle(accountId, host.services().get(SignIns.class).verify(password, stored), null);
    }

    /** With this company; a customer of another one only may have come to the wrong door. */
    private Optional<Candidate> find(long companyId, String login) {
        var known = host.db()
                .read(em -> em.createQuery(
                                "select a.id, a.companyId, a.passwordHash from PortalAccount a where a.login = :login"
                                        + " order by a.id",
                                Candidate.class)
                        .setParameter("login", login)
                        .setMaxResults(MOST_COMPANIES)
                        .getResultList());
        return known.stream()
                .filter(candidate -> candidate.companyId() == companyId || known.size() == 1)
                .findFirst();
    }

    private boolean settle(long id, Verdict verdict, @Nullable String upgraded) {
        return host.db().write(em -> {
            var account = AccountStore.lock(em, id);
            var now = host.clock().instant();
            if (account.blocked() || account.lockOut().locked(now)) {
                return false;
            }
            if (verdict == Verdict.WRONG) {
                account.lockOut().failed(now);
                return false;
            }
            if (upgraded != null) {
                account.upgradeHash(upgraded);
            }
            return true;
        });
    }
}
