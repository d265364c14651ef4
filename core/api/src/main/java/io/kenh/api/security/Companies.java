package io.kenh.api.security;

import java.time.ZoneId;
import java.util.Optional;

/** The companies of this installation, as plugins see them: {@code host.services().get(Companies.class)}. */
public interface Companies {
    /** Texts may be empty but for the name. */
    record CompanyRef(long id, String name, String phone, String address, String taxCode, ZoneId zone) {}

    Optional<CompanyRef> find(long id);

    /** The oldest: whose pages people see of whom nothing is known. */
    Optional<CompanyRef> first();
}
