package io.kenh.portal.account;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Actor;
import io.kenh.api.security.PortalSessions;
import io.kenh.api.security.SignIns.Client;
import io.kenh.api.security.Tokens;
import io.kenh.contacts.api.PartnerCards;
import io.kenh.portal.PortalSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Browsers customers are signed in on: out after a week without a visit, and after as many days as the setting says. */
public final class Sessions implements PortalSessions {
    static final Duration IDLE = Duration.ofDays(7);
    private static final Duration TOUCH = Duration.ofMinutes(5);
    private static final int MOST = 50;

    private static final String LIVE = " from PortalSession s where s.expiresAt > :now and s.lastSeenAt > :idle";
    private static final String WHO = "select s.id, s.lastSeenAt, a.partnerId, a.companyId, a.language"
            + " from PortalSession s join PortalAccount a on a.id = s.accountId where s.tokenHash = :hash"
            + " and s.expiresAt > :now and s.lastSeenAt > :idle and a.state <> BLOCKED";
    private static final String LIST = "select s.id, s.address, s.userAgent, s.createdAt, s.lastSeenAt" + LIVE
            + " and s.accountId = :account order by s.lastSeenAt desc, s.id desc";

    private record Who(long id, Instant lastSeenAt, long partnerId, long companyId, String language) {}

    /** One row of the list of sessions. */
    public record SessionRow(long id, String address, String userAgent, Instant createdAt, Instant lastSeenAt) {}

    private final Host host;

    public Sessions(Host host) {
        this.host = host;
    }

    @Override
    public Optional<Visitor> find(String token) {
        var now = host.clock().instant();
        var hash = Tokens.hash(token);
        var who = host.db()
                .read(em -> em.createQuery(WHO, Who.class)
                        .setParameter("hash", hash)
                        .setParameter("now", now)
                        .setParameter("idle", now.minus(IDLE))
                        .getResultStream()
                        .findFirst());
        who.filter(found -> !found.lastSeenAt().plus(TOUCH).isAfter(now)).ifPresent(found -> touch(found.id(), now));
        return who.flatMap(this::visitor);
    }

    /** Of an archived contact, or one that went to another company, nobody is let in. */
    private Optional<Visitor> visitor(Who who) {
        var cards = host.services().get(PartnerCards.class);
        return cards.find(who.partnerId())
                .filter(card -> Accounts.open(card, who.companyId()))
                .map(card -> {
                    var actor = Actor.customer(who.partnerId(), card.name(), who.companyId(), cards.family(card.id()));
                    return new Visitor(actor, who.language());
                });
    }

    private void touch(long id, Instant now) {
        host.db()
                .write(em -> em.createQuery("update PortalSession s set s.lastSeenAt = :now where s.id = :id")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate());
    }

    /** Inside a write. @return the token for the cookie; it is nowhere else */
    String open(EntityManager em, long accountId, Client client) {
        var token = Tokens.random();
        var now = host.clock().instant();
        em.persist(new Session(Tokens.hash(token), accountId, client, now, now.plus(lifetime())));
        return token;
    }

    Duration lifetime() {
        return Duration.ofDays(host.settings().get(PortalSettings.SESSION_DAYS));
    }

    public void close(@Nullable String token) {
        if (token != null && !token.isEmpty()) {
            host.db()
                    .write(em -> em.createQuery("delete from PortalSession s where s.tokenHash = :hash")
                            .setParameter("hash", Tokens.hash(token))
                            .executeUpdate());
        }
    }

    /** The one this token opens. */
    public Optional<Long> idOf(@Nullable String token) {
        return of(token, "s.id", Long.class);
    }

    private <T> Optional<T> of(@Nullable String token, String what, Class<T> type) {
        return token == null || token.isEmpty()
                ? Optional.empty()
                : host.db()
                        .read(em -> em.createQuery(
                                        "select " + what + " from PortalSession s where s.tokenHash = :hash", type)
                                .setParameter("hash", Tokens.hash(token))
                                .getResultStream()
                                .findFirst());
    }

    /** One of this account. @return false when it was none, or is closed already */
    public boolean close(long accountId, long id) {
        return host.db()
                        .write(em -> em.createQuery(
                                        "delete from PortalSession s where s.id = :id and s.accountId = :account")
                                .setParameter("id", id)
                                .setParameter("account", accountId)
                                .executeUpdate())
                > 0;
    }

    /** All of an account. */
    public int closeAll(long accountId) {
        return host.db().write(em -> closeAll(em, accountId));
    }

    /** All but the one this token opens. */
    void closeOthers(long accountId, @Nullable String token) {
        host.db()
                .write(em -> em.createQuery(
                                "delete from PortalSession s where s.accountId = :account and s.tokenHash <> :hash")
                        .setParameter("account", accountId)
                        .setParameter("hash", Tokens.hash(token == null ? "" : token))
                        .executeUpdate());
    }

    /** When the customer signed in on the browser that has this token. */
    public Optional<Instant> openedAt(@Nullable String token) {
        return of(token, "s.createdAt", Instant.class);
    }

    static int closeAll(EntityManager em, long accountId) {
        return em.createQuery("delete from PortalSession s where s.accountId = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** The latest used first. */
    public List<SessionRow> of(long accountId) {
        var now = host.clock().instant();
        return host.db()
                .read(em -> em.createQuery(LIST, SessionRow.class)
                        .setParameter("now", now)
                        .setParameter("idle", now.minus(IDLE))
                        .setParameter("account", accountId)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** Forgets what nobody can use any more: sessions and invitations. */
    public void sweep() {
        var now = host.clock().instant();
        host.db().write(em -> {
            em.createQuery("delete from PortalSession s where s.expiresAt <= :now or s.lastSeenAt <= :idle")
                    .setParameter("now", now)
                    .setParameter("idle", now.minus(IDLE))
                    .executeUpdate();
            return em.createQuery("delete from PortalInvitation i where i.expiresAt < :now")
                    .setParameter("now", now)
                    .executeUpdate();
        });
    }
}
