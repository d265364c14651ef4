package io.kenh.portallogin.person;

import io.kenh.api.addon.Host;
import io.kenh.portal.api.PortalAccountClosed;
import io.kenh.portallogin.staff.ConfigView;
import io.kenh.portallogin.staff.LoginConfig;
import io.kenh.zalooa.api.ZaloLogin.Person;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/** Which Zalo identity opens which account. */
public final class Bindings {
    private static final String BY_LOGIN =
            "from PortalLoginBinding b where b.accountId = :account and b.loginId = :login";
    private static final String BY_ACCOUNT = "from PortalLoginBinding b where b.portalAccountId = :account";

    private final Host host;

    public Bindings(Host host) {
        this.host = host;
    }

    /** The account this person opens; noted as used now, one sign-in after the other. */
    Optional<Long> use(ConfigView config, Person person) {
        return host.db()
                .write(em -> em.createQuery(BY_LOGIN, Binding.class)
                        .setParameter("account", config.accountId())
                        .setParameter("login", person.id())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultStream()
                        .findFirst()
                        .map(binding -> {
                            binding.used(person.name(), host.clock().instant());
                            return binding.portalAccountId();
                        }));
    }

    public Optional<BindingView> of(long portalAccountId) {
        return host.db().read(em -> ofAccount(em, portalAccountId).map(Binding::view));
    }

    private static Optional<Binding> ofAccount(EntityManager em, long portalAccountId) {
        return em.createQuery(BY_ACCOUNT, Binding.class)
                .setParameter("account", portalAccountId)
                .getResultStream()
                .findFirst();
    }

    /** Of several at once, whoever comes later finds what the first made. Inside a write. */
    static void oneAfterTheOther(EntityManager em, ConfigView config) {
        em.find(LoginConfig.class, config.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** @return false when the account is bound to somebody else already, or this person to another account */
    boolean bind(ConfigView config, Person person, long portalAccountId) {
        return host.db().write(em -> {
            oneAfterTheOther(em, config);
            var bound = use(config, person);
            if (bound.isPresent()) {
                return bound.get() == portalAccountId;
            }
            var other = ofAccount(em, portalAccountId);
            if (other.filter(one -> one.accountId() == config.accountId()).isPresent()) {
                return false;
            }
            // Of an Official Account the company signed in with before: nobody can enter by it any more.
            other.ifPresent(em::remove);
            em.flush();
            em.persist(new Binding(
                    config.companyId(),
                    config.accountId(),
                    person.id(),
                    portalAccountId,
                    person.name(),
                    host.clock().instant()));
            return true;
        });
    }

    public void remove(long portalAccountId) {
        host.db().write(em -> {
            ofAccount(em, portalAccountId).ifPresent(em::remove);
            return portalAccountId;
        });
    }

    public void closed(PortalAccountClosed event) {
        remove(event.accountId());
    }
}
