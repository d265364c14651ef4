package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.runtime.security.CoreOneTimeToken.Purpose;
import io.kenh.runtime.security.Passwords.Verdict;
import java.util.Optional;

/** What users change about themselves. */
public final class Profiles {
    /** The profile page's data. */
    public record Profile(long id, String name, String email, String locale, String theme, String timeZone) {}

    private final Host host;
    private final Passwords passwords;
    private final OneTimeLinks links;

    Profiles(Host host, Passwords passwords, OneTimeLinks links) {
        this.host = host;
        this.passwords = passwords;
        this.links = links;
    }

    public Profile get(long userId) {
        return host.db().read(em -> {
            var user = Accounts.entity(em, userId);
            var chosen = user.preferences();
            return new Profile(userId, user.name(), user.email(), chosen.locale(), chosen.theme(), chosen.timeZone());
        });
    }

    public void change(Profile profile) {
        host.db().write(em -> {
            var user = Accounts.entity(em, profile.id());
            user.rename(profile.name());
            user.prefer(profile.locale(), profile.theme(), profile.timeZone());
            return true;
        });
    }

    /**
     * Signs all other browsers out.
     *
     * @return false when the old password is wrong
     */
    public boolean changePassword(long userId, String old, String fresh, long keepSession) {
        var stored = host.db()
                .read(em -> Optional.ofNullable(Accounts.entity(em, userId).passwordHash()));
        if (passwords.verify(old, stored.orElse(null)) == Verdict.WRONG) {
            return false;
        }
        setPassword(userId, fresh, keepSession);
        return true;
    }

    /** Whether this is the user's password. For changes that ask for it again. */
    public boolean confirms(long userId, String password) {
        var stored = host.db()
                .read(em -> Optional.ofNullable(Accounts.entity(em, userId).passwordHash()));
        return passwords.verify(password, stored.orElse(null)) != Verdict.WRONG;
    }

    /** Whose password a link sets; empty when it does not work any more. */
    public Optional<Profile> invited(String token) {
        return links.user(token).map(this::get);
    }

    /** @throws KenhException {@code core.link-used} */
    public long join(String token, String password) {
        var hash = passwords.hash(password);
        return host.db().write(em -> {
            var userId = links.redeem(em, Purpose.PASSWORD, token).userId();
            if (userId == null) {
                throw new KenhException(SecurityError.LINK_USED);
            }
            Accounts.entity(em, userId).changePassword(hash);
            Sessions.closeAll(em, userId, 0, host.clock().instant());
            return userId;
        });
    }

    private void setPassword(long userId, String fresh, long keepSession) {
        var hash = passwords.hash(fresh);
        host.db().write(em -> {
            Accounts.entity(em, userId).changePassword(hash);
            return Sessions.closeAll(em, userId, keepSession, host.clock().instant());
        });
    }
}
