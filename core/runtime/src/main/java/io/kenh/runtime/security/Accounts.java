package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Actor;
import io.kenh.runtime.security.CoreOneTimeToken.Purpose;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates and changes users. Whoever changes one must outrank neither the old nor the new roles. */
public final class Accounts {
    private static final Duration INVITATION = Duration.ofDays(7);

    private final Host host;
    private final Passwords passwords;
    private final Roles roles;
    private final OneTimeLinks links;
    private final Companies companies;

    Accounts(Host host, Passwords passwords, Roles roles, OneTimeLinks links, Companies companies) {
        this.host = host;
        this.passwords = passwords;
        this.roles = roles;
        this.links = links;
        this.companies = companies;
    }

    /** By program: demo data, tests. A company of that name is taken as it is. */
    public long createCompany(String name) {
        return host.db()
                .write(em -> em.createQuery("select c.id from CoreCompany c where c.name = :name", Long.class)
                        .setParameter("name", name)
                        .getResultStream()
                        .findFirst()
                        .orElseGet(() -> companies.create(em, CompanyData.named(name))));
    }

    /**
     * By program: demo data, tests. A user with this e-mail is left as he is.
     *
     * @param roleCodes ids of ready-made roles, e.g. {@code core.admin}
     * @return the user's id
     */
    public long createUser(String email, String name, String password, List<String> roleCodes, long companyId) {
        var hash = passwords.hash(password);
        return host.db()
                .write(em -> idOf(em, email).orElseGet(() -> {
                    var data = new UserData(name, Roles.ids(em, roleCodes), companyId, Set.of(companyId));
                    var user = new CoreUser(email, false, data, host.clock().instant());
                    user.changePassword(hash);
                    em.persist(user);
                    return user.id();
                }));
    }

    /** Without a password: {@link #invite} gives the link to set one. */
    public long create(Actor actor, String email, UserData data) {
        requireAssignable(actor, data.roles());
        requireOwnCompanies(actor, companies(data));
        return host.db().write(em -> {
            if (idOf(em, email).isPresent()) {
                throw new KenhException(SecurityError.EMAIL_TAKEN);
            }
            var user = new CoreUser(email, false, data, host.clock().instant());
            em.persist(user);
            return user.id();
        });
    }

    public void change(Actor actor, long id, UserData data) {
        var before = read(id);
        var touched = new HashSet<>(data.roles());
        touched.addAll(before.roles());
        requireAssignable(actor, touched);
        requireColleague(actor, before);
        var moved = companies(data);
        moved.addAll(companies(before));
        moved.removeIf(company ->
                companies(data).contains(company) && companies(before).contains(company));
        requireOwnCompanies(actor, moved);
        host.db().write(em -> {
            entity(em, id).change(data);
            requireAnAdmin(em);
            return true;
        });
    }

    public void deactivate(Actor actor, long id) {
        if (actor.userId() == id) {
            throw new KenhException(SecurityError.NOT_YOURSELF);
        }
        requireOutranked(actor, id);
        host.db().write(em -> {
            entity(em, id).deactivate();
            Sessions.closeAll(em, id, 0, host.clock().instant());
            requireAnAdmin(em);
            return true;
        });
    }

    public void activate(Actor actor, long id) {
        requireOutranked(actor, id);
        host.db().write(em -> {
            entity(em, id).activate();
            return true;
        });
    }

    public void unlock(Actor actor, long id) {
        requireOutranked(actor, id);
        host.db().write(em -> {
            entity(em, id).lockOut().clear();
            return true;
        });
    }

    /** @throws KenhException to whom may not change this user */
    public void requireMay(Actor actor, long id) {
        requireOutranked(actor, id);
    }

    /** Signs the user out everywhere. */
    public void signOut(Actor actor, long id) {
        requireOutranked(actor, id);
        host.db().write(em -> Sessions.closeAll(em, id, 0, host.clock().instant()));
    }

    /** Path of a link by which the user sets a password, once, within seven days. */
    public String invite(Actor actor, long id) {
        requireOutranked(actor, id);
        return "/join/" + links.create(Purpose.PASSWORD, id, INVITATION);
    }

    public UserData read(long id) {
        return host.db().read(em -> entity(em, id).data());
    }

    private void requireOutranked(Actor actor, long id) {
        var user = read(id);
        requireAssignable(actor, user.roles());
        requireColleague(actor, user);
    }

    /** Nobody gives or takes a company that is not his own, himself included; administrators see to all. */
    private void requireOwnCompanies(Actor actor, Set<Long> companies) {
        if (!seesAll(actor) && !actor.companies().containsAll(companies)) {
            throw new KenhException(SecurityError.OUTRANKED);
        }
    }

    private void requireColleague(Actor actor, UserData user) {
        if (!seesAll(actor) && companies(user).stream().noneMatch(actor.companies()::contains)) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
    }

    private static Set<Long> companies(UserData data) {
        var all = new HashSet<>(data.companies());
        all.add(data.companyId());
        return all;
    }

    private boolean seesAll(Actor actor) {
        return actor.kind() == Actor.Kind.SYSTEM || roles.isAdmin(actor.userId());
    }

    private void requireAssignable(Actor actor, Set<Long> wanted) {
        if (!roles.assignable(actor).containsAll(wanted)) {
            throw new KenhException(SecurityError.OUTRANKED);
        }
    }

    /** Somebody must be left who can sign in and do everything. */
    private static void requireAnAdmin(EntityManager em) {
        em.flush();
        // Two administrators who take the role from each other at the same moment: the second one counts what the first
        // left.
        em.createQuery("from CoreRole r where r.code = :admin", CoreRole.class)
                .setParameter("admin", CoreRoles.ADMIN)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        long admins = em.createQuery(
                        "select count(u) from CoreUser u join u.roles held join CoreRole r on r.id = held"
                                + " where u.active = true and u.serviceAccount = false and r.code = :admin",
                        Long.class)
                .setParameter("admin", CoreRoles.ADMIN)
                .getSingleResult();
        if (admins == 0) {
            throw new KenhException(SecurityError.LAST_ADMIN);
        }
    }

    static Optional<Long> idOf(EntityManager em, String email) {
        return em.createQuery("select u.id from CoreUser u where u.email = :email", Long.class)
                .setParameter("email", Emails.normal(email))
                .getResultStream()
                .findFirst();
    }

    static CoreUser entity(EntityManager em, long id) {
        var user = em.find(CoreUser.class, id);
        if (user == null) {
            throw new KenhException(CoreError.NOT_FOUND);
        }
        return user;
    }
}
