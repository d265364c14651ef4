package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an installation usable by programs from its first start on. */
public final class Bootstrap {
    private static final String EMAIL = "bootstrap@service.invalid";
    private static final int SHORTEST = 32;
    /** What it was called before it had a name that people understand. */
    private static final String FORMERLY = "Bootstrap";

    private static final Logger LOG = LoggerFactory.getLogger(Bootstrap.class);

    private final Host host;
    private final Companies companies;

    Bootstrap(Host host, Companies companies) {
        this.host = host;
        this.companies = companies;
    }

    /**
     * For the very beginning, before anything is written.
     *
     * @throws IllegalArgumentException when it is shorter than 32 characters
     */
    public static void check(String key) {
        if (key.length() < SHORTEST) {
            throw new IllegalArgumentException("KENH_BOOTSTRAP_API_KEY must have " + SHORTEST
                    + " characters or more, e.g. from: openssl rand -base64 33");
        }
    }

    /**
     * Makes {@code key} an API key with all permissions, at the first start only: once there are users, calls change nothing, so a
     * revoked key stays revoked.
     *
     * @throws IllegalArgumentException see {@link #check}
     */
    public void apiKey(String key) {
        check(key);
        host.db().write(em -> {
            var name = host.texts().in(Locale.of("vi"), "core.keys.automation");
            var known = Accounts.idOf(em, EMAIL);
            if (known.isPresent()) {
                known.map(id -> em.find(CoreUser.class, id))
                        .filter(user -> user.name().equals(FORMERLY))
                        .ifPresent(user -> user.rename(name));
                return false;
            }
            if (em.createQuery("select count(u) from CoreUser u", Long.class).getSingleResult() > 0) {
                LOG.warn("KENH_BOOTSTRAP_API_KEY is ignored: it counts at the first start only");
                return false;
            }
            long companyId = Companies.first(em).orElseGet(() -> companies.create(em, CompanyData.named("Kenh")));
            var roles = Roles.ids(em, List.of(CoreRoles.ADMIN));
            var now = host.clock().instant();
            var user = new CoreUser(EMAIL, true, new UserData(name, roles, companyId, Set.of(companyId)), now);
            em.persist(user);
            em.persist(new CoreApiKey("KENH_BOOTSTRAP_API_KEY", key, user.id(), now, null));
            return true;
        });
    }
}
