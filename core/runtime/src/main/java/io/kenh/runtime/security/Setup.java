package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.error.KenhException;
import io.kenh.runtime.security.CoreOneTimeToken.Purpose;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first start: nobody can sign in yet, so whoever sees the console may create the administrator. */
public final class Setup {
    private static final Duration VALID = Duration.ofHours(24);

    private final Host host;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final Companies companies;

    Setup(Host host, Passwords passwords, OneTimeLinks links, Companies companies) {
        this.host = host;
        this.passwords = passwords;
        this.links = links;
        this.companies = companies;
    }

    /** A fresh link for the console, valid once and for 24 hours; empty when somebody can sign in already. */
    public Optional<String> firstLink() {
        return done()
                ? Optional.empty()
                : Optional.of(host.publicUrl() + "/setup?token=" + links.create(Purpose.SETUP, null, VALID));
    }

    public boolean done() {
        return host.db()
                .read(em -> em.createQuery("select count(u) from CoreUser u where u.serviceAccount = false", Long.class)
                                .getSingleResult()
                        > 0);
    }

    public boolean mayEnter(String token) {
        return !done() && links.works(Purpose.SETUP, token);
    }

    /**
     * Creates the company and its administrator.
     *
     * @return the administrator's id
     * @throws KenhException {@code core.link-used}
     */
    public long complete(String token, String company, String name, String email, String password) {
        var hash = passwords.hash(password);
        if (done()) {
            throw new KenhException(SecurityError.LINK_USED);
        }
        return host.db().write(em -> {
            links.redeem(em, Purpose.SETUP, token);
            // A bootstrap key may have made a company without a real name already.
            var data = CompanyData.named(company);
            var first = Companies.first(em);
            first.ifPresent(id -> Companies.entity(em, id).change(data));
            long companyId = first.orElseGet(() -> companies.create(em, data));
            var roles = Roles.ids(em, List.of(CoreRoles.ADMIN));
            var user = new CoreUser(
                    email,
                    false,
                    new UserData(name, roles, companyId, Set.of(companyId)),
                    host.clock().instant());
            user.changePassword(hash);
            em.persist(user);
            return user.id();
        });
    }
}
