package io.kenh.invoicing.profile;

import io.kenh.api.addon.Host;
import io.kenh.api.security.Companies;
import io.kenh.api.security.Current;
import io.kenh.contacts.api.Banks;
import io.kenh.ui.form.Option;
import java.util.List;
import java.util.Optional;

/** The companies' letterheads, and the banks there are. */
public final class Profiles {
    private final Host host;

    public Profiles(Host host) {
        this.host = host;
    }

    public ProfileData mine() {
        return of(Current.actor().companyId());
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

    /** What was said of it, without what is the company's own. */
    ProfileData said(long companyId) {
        return host.db()
                .read(em ->
                        Optional.ofNullable(em.find(Profile.class, companyId)).map(Profile::data))
                .orElse(ProfileData.NOTHING);
    }

    /** Of the actor's company. */
    void save(ProfileData data) {
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

    /** To choose from, by name. */
    public List<Option> banks() {
        return host.services().get(Banks.class).all().stream()
                .map(bank -> new Option(bank.bin(), bank.name()))
                .toList();
    }

    /** Empty for an unknown one. */
    public String bank(String bin) {
        return host.services().get(Banks.class).find(bin).map(Banks.Bank::name).orElse("");
    }
}
