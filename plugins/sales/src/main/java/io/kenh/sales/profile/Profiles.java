package io.kenh.sales.profile;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Current;
import java.util.Optional;

/** The companies' letterheads. */
public final class Profiles {
    private final Host host;

    public Profiles(Host host) {
        this.host = host;
    }

    public ProfileData mine() {
        return of(Current.actor().companyId());
    }

    /** A company that has not said how it presents itself is called what it is called everywhere. */
    public ProfileData of(long companyId) {
        var said = said(companyId);
        return said.name().isEmpty()
                ? host.services()
                        .find(Companies.class)
                        .flatMap(companies -> companies.find(companyId))
                        .map(said::called)
                        .orElse(said)
                : said;
    }

    /** What the actor's company says at the end of its offers, may be empty. */
    public String terms() {
        return said(Current.actor().companyId()).terms();
    }

    private ProfileData said(long companyId) {
        return host.kept()
                .get(
                        Profile.class,
                        "",
                        companyId,
                        () -> host.db()
                                .read(em -> Optional.ofNullable(em.find(Profile.class, companyId))
                                        .map(Profile::data))
                                .orElse(ProfileData.NOTHING));
    }

    /** Of the actor's company. */
    public void save(ProfileData data) {
        var company = Current.actor().companyId();
        host.db().write(em -> {
            var known = em.find(Profile.class, company);
            var profile = known == null ? new Profile(company) : known;
            profile.say(data);
            if (known == null) {
                em.persist(profile);
            }
            return company;
        });
    }
}
