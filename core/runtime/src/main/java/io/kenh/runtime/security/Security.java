package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import io.kenh.api.addon.Service;
import io.kenh.api.job.Job;
import io.kenh.api.security.Role;
import io.kenh.api.security.SecondFactors;
import io.kenh.api.security.SignIns;
import io.kenh.api.security.Users;
import java.time.Duration;
import java.util.List;

/** The security services of one generation, wired by hand. */
public final class Security {
    private final Host host;
    private final Gate gate;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Roles roles;
    private final Companies companies;
    private final Teams teams;
    private final Accounts accounts;
    private final Profiles profiles;
    private final ApiKeys keys;
    private final Setup setup;
    private final Bootstrap bootstrap;
    private final Staff staff;
    private final LoginLog log;
    private final SecondFactors factors;
    private final List<Service<?>> doors;

    public Security(Host host, GateConfig config, Passwords passwords) {
        this.host = host;
        gate = new Gate(host, config);
        sessions = new Sessions(host);
        factors = new SecondFactorDoor(host, gate);
        signIn = new SignIn(host, passwords, sessions, config.limits().signIns(), factors);
        roles = new Roles(host, config::permissions);
        companies = new Companies(host);
        var links = new OneTimeLinks(host);
        teams = new Teams(host);
        accounts = new Accounts(host, passwords, roles, links, companies);
        profiles = new Profiles(host, passwords, links);
        keys = new ApiKeys(host);
        setup = new Setup(host, passwords, links, companies);
        bootstrap = new Bootstrap(host, companies);
        staff = new Staff(host);
        log = new LoginLog(host);
        doors = List.of(
                new Service<>(Users.class, new UserDirectory(host)),
                new Service<>(io.kenh.api.security.Companies.class, new CompanyDirectory(host)),
                new Service<>(
                        SignIns.class,
                        new SignInDoor(gate, passwords, config.limits().signIns())),
                new Service<>(SecondFactors.class, factors));
    }

    /** What plugins may use. */
    public List<Service<?>> doors() {
        return doors;
    }

    public static List<Class<?>> entities() {
        return List.of(
                CoreCompany.class,
                CoreUser.class,
                CoreRole.class,
                CoreSession.class,
                CoreApiKey.class,
                CoreLogin.class,
                CoreOneTimeToken.class,
                CoreTeam.class,
                CoreSecondFactor.class);
    }

    public List<Job<?>> jobs() {
        return List.of(Job.recurring("core.sweep-logins", Duration.ofHours(6), log::sweep));
    }

    /** Adds ready-made roles not known yet. Call it for each generation, before it serves. */
    public void syncRoles(List<Role> readyMade) {
        roles.sync(readyMade);
    }

    /** @throws IllegalStateException when the secret key is not the one of this database */
    public void checkKey() {
        KeyCheck.run(host);
    }

    public Gate gate() {
        return gate;
    }

    public Sessions sessions() {
        return sessions;
    }

    public SignIn signIn() {
        return signIn;
    }

    public Roles roles() {
        return roles;
    }

    public Companies companies() {
        return companies;
    }

    public Teams teams() {
        return teams;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Profiles profiles() {
        return profiles;
    }

    public ApiKeys keys() {
        return keys;
    }

    public Setup setup() {
        return setup;
    }

    public Bootstrap bootstrap() {
        return bootstrap;
    }

    public Staff staff() {
        return staff;
    }

    public SecondFactors factors() {
        return factors;
    }

    public LoginLog log() {
        return log;
    }
}
