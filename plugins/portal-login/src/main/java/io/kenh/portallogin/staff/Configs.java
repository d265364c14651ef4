package io.kenh.portallogin.staff;

import io.kenh.api.addon.Host;
import io.kenh.zalooa.api.ZaloAccounts;
import io.kenh.zalooa.api.ZaloLogin;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What companies decided, and whether it works. */
public final class Configs {
    private static final String OF = "from PortalLoginConfig c where c.companyId = :company";
    private static final String ONE = "from PortalLoginConfig c where c.id = :id";

    private final Host host;

    public Configs(Host host) {
        this.host = host;
    }

    /** Something that must hold before the button shows. @param key text key after {@code portal-login.check.} */
    public record Check(String key, boolean ok) {}

    public ConfigView of(long companyId) {
        return host.db()
                .read(em -> em.createQuery(OF, LoginConfig.class)
                        .setParameter("company", companyId)
                        .getResultStream()
                        .findFirst()
                        .map(LoginConfig::view))
                .orElseGet(() -> new ConfigView(0, companyId, 0, false));
    }

    public Optional<ConfigView> find(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, LoginConfig.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(LoginConfig::view));
    }

    void save(long companyId, @Nullable Long accountId, boolean createAccounts) {
        host.db().write(em -> {
            var known = em.createQuery(OF, LoginConfig.class)
                    .setParameter("company", companyId)
                    .getResultStream()
                    .findFirst();
            var config = known.orElseGet(() -> new LoginConfig(companyId));
            config.choose(accountId, createAccounts);
            if (known.isEmpty()) {
                em.persist(config);
            }
            return companyId;
        });
    }

    /** Exactly as the app's console must have it. */
    public URI callback() {
        return URI.create(host.publicUrl() + "/portal/zalo/callback");
    }

    /** What can be told, in the order somebody would see to it: of an account nobody chose nothing more is missing. */
    public List<Check> checks(ConfigView config) {
        var missing = config.accountId() == 0
                ? Set.of(ZaloLogin.Missing.values())
                : host.services().get(ZaloLogin.class).missing(config.accountId());
        boolean chosen = !missing.contains(ZaloLogin.Missing.ACCOUNT) && owned(config);
        var checks = new ArrayList<Check>();
        checks.add(new Check("account", chosen));
        if (chosen) {
            checks.add(new Check("connected", !missing.contains(ZaloLogin.Missing.CONNECTION)));
            checks.add(new Check("app-id", !missing.contains(ZaloLogin.Missing.APP_ID)));
            checks.add(new Check("app-secret", !missing.contains(ZaloLogin.Missing.APP_SECRET)));
        }
        checks.add(new Check("address", reachable()));
        return checks;
    }

    public boolean ready(ConfigView config) {
        return config.id() != 0 && checks(config).stream().allMatch(Check::ok);
    }

    private boolean owned(ConfigView config) {
        return host.services()
                .get(ZaloAccounts.class)
                .find(config.accountId())
                .filter(account -> account.companyId() == config.companyId())
                .isPresent();
    }

    /** Zalo sends people back by https only; a server to try things out is on this machine. */
    private boolean reachable() {
        var url = host.publicUrl();
        return "https".equals(url.getScheme())
                || List.of("127.0.0.1", "localhost").contains(url.getHost());
    }
}
