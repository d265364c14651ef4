package io.kenh.websitebutton.site;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.zalooa.api.ZaloAccounts;
import jakarta.persistence.LockModeType;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sites of the actor's companies. */
public final class Sites {
    private static final int MOST = 200;
    private static final int KEY_BYTES = 12;
    private static final String ALL = "from WebsiteButtonSite s order by s.data.name, s.id";
    private static final String ONE = "from WebsiteButtonSite s where s.id = :id";
    private static final String BY_KEY = "from WebsiteButtonSite s where s.key = :key";

    private final SecureRandom random = new SecureRandom();
    private final Host host;

    public Sites(Host host) {
        this.host = host;
    }

    public List<SiteView> all() {
        return host.db()
                .read(em -> em.createQuery(ALL, Site.class)
                        .setMaxResults(MOST)
                        .getResultStream()
                        .map(Site::view)
                        .toList());
    }

    /** @throws KenhException {@code core.not-found} */
    public SiteView get(long id) {
        return host.db()
                .read(em -> em.createQuery(ONE, Site.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .findFirst()
                        .map(Site::view))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    /** For the pages of the site itself, which nobody signed in to: call it as the system. */
    public Optional<SiteView> byKey(String key) {
        return host.db()
                .read(em -> em.createQuery(BY_KEY, Site.class)
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst()
                        .map(Site::view));
    }

    /** Zalo's id of the account people write to; empty when there is none (any more). */
    public Optional<String> oaId(SiteData data) {
        return host.services()
                .get(ZaloAccounts.class)
                .find(data.accountId())
                .map(ZaloAccounts.AccountRef::oaId)
                .filter(id -> !id.isEmpty());
    }

    /** Accounts by id, for lists. */
    Map<Long, String> accountNames() {
        var names = new java.util.HashMap<Long, String>();
        host.services().get(ZaloAccounts.class).list().forEach(account -> names.put(account.id(), account.name()));
        return names;
    }

    long create(SiteData data) {
        var bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return host.db().write(em -> {
            var site = new Site(Current.actor().companyId(), key, data);
            em.persist(site);
            em.flush();
            return site.view().id();
        });
    }

    /** @throws KenhException {@code core.conflict} when somebody changed it since */
    void change(long id, int version, SiteData data) {
        host.db().write(em -> {
            var site = em.createQuery(ONE, Site.class)
                    .setParameter("id", id)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            if (!site.at(version)) {
                throw new KenhException(CoreError.CONFLICT);
            }
            site.change(data);
            return id;
        });
    }

    /** With its figures, and from where its conversations came. @throws KenhException {@code core.not-found} */
    void delete(long id) {
        host.db().write(em -> {
            var site = em.createQuery(ONE, Site.class)
                    .setParameter("id", id)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst()
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            for (var what : List.of("WebsiteButtonClick", "WebsiteButtonCount")) {
                em.createQuery("delete from " + what + " w where w.siteId = :site")
                        .setParameter("site", id)
                        .executeUpdate();
            }
            em.remove(site);
            return id;
        });
    }
}
