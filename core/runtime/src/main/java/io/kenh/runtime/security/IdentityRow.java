package io.kenh.runtime.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A credential with its user; one row for each company the user may work for. */
record IdentityRow(
        long credentialId,
        @Nullable Instant lastUsedAt,
        long userId,
        String name,
        String email,
        String locale,
        String theme,
        String timeZone,
        String companyZone,
        String companyName,
        long companyId,
        @Nullable Long allowedCompany) {}
