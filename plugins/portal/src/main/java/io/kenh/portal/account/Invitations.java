package io.kenh.portal.account;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Tokens;
import io.kenh.portal.PortalSettings;
import io.kenh.portal.api.PortalAccount;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Links by which customers set a password. A new one takes the place of the one before. */
public final class Invitations {
    private static final String PATH = "/portal/join/";
    private static final String FOUND =
            "select i.accountId from PortalInvitation i join PortalAccount a on a.id = i.accountId"
                    + " where i.tokenHash = :hash and i.expiresAt > :now and a.state <> BLOCKED";
    private static final String OPEN = "select i.sealed, i.tokenHash, i.expiresAt from PortalInvitation i"
            + " where i.accountId = :account and i.expiresAt > :now";

    private record Sealed(String sealed, String hash, Instant expiresAt) {}

    /** A link that works once, until then. */
    public record Link(String url, Instant expiresAt) {}

    private final Host host;

    public Invitations(Host host) {
        this.host = host;
    }

    /** Inside a write it is part of it. */
    public void make(long accountId) {
        var code = Tokens.random();
        var hash = Tokens.hash(code);
        var now = host.clock().instant();
        var days = Duration.ofDays(host.settings().get(PortalSettings.INVITATION_DAYS));
        var sealed = host.secrets().seal(code, context(hash));
        host.db().write(em -> {
            withdraw(accountId);
            em.persist(new Invitation(accountId, hash, sealed, now, now.plus(days)));
            return hash;
        });
    }

    /** The open one of an account. */
    public Optional<Link> of(long accountId) {
        return host.db()
                .read(em -> em.createQuery(OPEN, Sealed.class)
                        .setParameter("account", accountId)
                        .setParameter("now", host.clock().instant())
                        .getResultStream()
                        .findFirst()
                        .map(open -> new Link(
                                host.publicUrl() + PATH + host.secrets().open(open.sealed(), context(open.hash())),
                                open.expiresAt())));
    }

    Optional<PortalAccount> find(String code) {
        return host.db().read(em -> account(em, code));
    }

    Optional<PortalAccount> use(String code) {
        return host.db().write(em -> {
            var found = account(em, code);
            // Whoever deletes it has used it: of two at once only one does.
            return found.filter(account -> delete(em, code) == 1);
        });
    }

    private Optional<PortalAccount> account(EntityManager em, String code) {
        return em.createQuery(FOUND, Long.class)
                .setParameter("hash", Tokens.hash(code))
                .setParameter("now", host.clock().instant())
                .getResultStream()
                .findFirst()
                .flatMap(id -> AccountStore.find(em, id))
                .map(Account::ref);
    }

    private static int delete(EntityManager em, String code) {
        return em.createQuery("delete from PortalInvitation i where i.tokenHash = :hash")
                .setParameter("hash", Tokens.hash(code))
                .executeUpdate();
    }

    void withdraw(long accountId) {
        host.db()
                .write(em -> em.createQuery("delete from PortalInvitation i where i.accountId = :account")
                        .setParameter("account", accountId)
                        .executeUpdate());
    }

    private static String context(String hash) {
        return "portal.invitation:" + hash;
    }
}
