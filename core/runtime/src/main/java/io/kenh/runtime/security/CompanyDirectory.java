package io.kenh.runtime.security;

import io.kenh.api.addon.Host;
import java.time.ZoneId;
import java.util.Optional;

/** The companies, as plugins see them. */
final class CompanyDirectory implements io.kenh.api.security.Companies {
    private final Host host;

    CompanyDirectory(Host host) {
        this.host = host;
    }

    @Override
    public Optional<CompanyRef> find(long id) {
        return host.kept()
                .get(
                        CoreCompany.class,
                        "",
                        id,
                        () -> host.db()
                                .read(em -> Optional.ofNullable(em.find(CoreCompany.class, id))
                                        .map(CompanyDirectory::ref)));
    }

    @Override
    public Optional<CompanyRef> first() {
        return host.db()
                .read(em -> em.createQuery("from CoreCompany c order by c.id", CoreCompany.class)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(CompanyDirectory::ref));
    }

    private static CompanyRef ref(CoreCompany company) {
        var data = company.data();
        return new CompanyRef(
                company.id(), data.name(), data.phone(), data.address(), data.taxCode(), ZoneId.of(data.timeZone()));
    }
}
