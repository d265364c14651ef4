package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.portal.api.PortalAccount;
import io.kenh.portal.api.PortalAccountClosed;
import io.kenh.portal.api.PortalAccounts;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.portallogin.staff.LoginConfig;
import io.kenh.zalooa.api.ZaloLogin.Person;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which Zalo identity opens which account. */
public final class Bindings {
    private static final String BY_LOGIN =
            "from PortalLoginBinding b where b.accountId = :account and b.loginId = :login";
    private static final String BY_ACCOUNT = "from PortalLoginBinding b where b.portalAccountId = :account";
    private static final String BY_LINK =
            "from PortalLoginBinding b where b.linkId = :link and b.portalAccountId is not null";

    private final Host host;

    public Bindings(Host host) {
        this.host = host;
    }

    /** What is kept of this person; one sign-in after the other. Inside a write. */
    Optional<Held> held(EntityManager em, ConfigView config, Person person) {
        return locked(em, config, person).map(Binding::held);
    }

    private static Optional<Binding> locked(EntityManager em, ConfigView config, Person person) {
        return em.createQuery(BY_LOGIN, Binding.class)
                .setParameter("account", config.accountId())
                .setParameter("login", person.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Of these identities at the Official Account. Inside a write. */
    List<Held> ofLink(EntityManager em, long linkId) {
        return em.createQuery(BY_LINK, Binding.class)
                .setParameter("link", linkId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .map(Binding::held)
                .toList();
    }

    Optional<Held> ofAccount(EntityManager em, long portalAccountId) {
        return one(em, portalAccountId).map(Binding::held);
    }

    /** Used now. */
    void used(EntityManager em, Held held, Person person) {
        em.find(Binding.class, held.id()).used(person.name(), host.clock().instant());
    }

    void seenAs(EntityManager em, Held held, @Nullable Long link, @Nullable Long partner) {
        em.find(Binding.class, held.id()).seenAs(link, partner);
    }

    /** It opens nothing any more, and the account is free for another identity. */
    void doubt(EntityManager em, Held held) {
        em.find(Binding.class, held.id()).doubt();
        em.flush();
    }

    /** Of the account, and of those that were merged into it. */
    public List<Bound> of(PortalAccount account) {
        var merged = host.services().get(PortalAccounts.class).merged(account.id());
        return host.db()
                .read(em -> Stream.concat(Stream.of(account), merged.stream())
                        .flatMap(one -> one(em, one.id()).map(binding -> new Bound(one.id(), binding.view())).stream())
                        .toList());
    }

    private static Optional<Binding> one(EntityManager em, long portalAccountId) {
        return em.createQuery(BY_ACCOUNT, Binding.class)
                .setParameter("account", portalAccountId)
                .getResultStream()
                .findFirst();
    }

    /** Of several at once, whoever comes later finds what the first made. Inside a write. */
    static void oneAfterTheOther(EntityManager em, ConfigView config) {
        em.find(LoginConfig.class, config.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Nothing is kept of this person that opens an account, and the account has no binding. Inside a write. */
    void bind(EntityManager em, ConfigView config, Person person, long portalAccountId) {
        var now = host.clock().instant();
        locked(em, config, person)
                .ifPresentOrElse(
                        kept -> {
                            kept.opens(portalAccountId, now);
                            kept.used(person.name(), now);
                        },
                        () -> em.persist(new Binding(
                                config.companyId(),
                                config.accountId(),
                                person.id(),
                                portalAccountId,
                                person.name(),
                                now)));
        em.flush();
    }

    /** Of an Official Account the company signed in with before: nobody can enter by it any more. Inside a write. */
    void remove(EntityManager em, Held held) {
        em.remove(em.find(Binding.class, held.id()));
        em.flush();
    }

    /** On purpose. That it was removed is kept: see {@link Removals}. @return whether there was one */
    public boolean remove(long portalAccountId) {
        return host.db().write(em -> {
            var binding = one(em, portalAccountId);
            binding.ifPresent(found -> found.remove(host.clock().instant()));
            em.flush();
            return binding.isPresent();
        });
    }

    public void closed(PortalAccountClosed event) {
        host.db().write(em -> {
            one(em, event.accountId()).ifPresent(em::remove);
            return event;
        });
    }
}
