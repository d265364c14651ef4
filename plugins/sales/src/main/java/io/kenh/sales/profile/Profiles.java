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

    /** What papers and pages show: what is left empty is the company's own. */
    public ProfileData of(long companyId) {
        return said(companyId).over(own(companyId));
    }

    /** What the company is called everywhere. */
    ProfileData own(long companyId) {
        return host.services()
                .find(Companies.class)
                .flatMap(companies -> companies.find(companyId))
                .map(ProfileData::of)
                .orElse(ProfileData.NOTHING);
    }

    /** What the actor's company says at the end of its offers, may be empty. */
    public String terms() {
        return said(Current.actor().companyId()).terms();
    }

    /** What was said of it, without what is the company's own. */
    ProfileData said(long companyId) {
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
