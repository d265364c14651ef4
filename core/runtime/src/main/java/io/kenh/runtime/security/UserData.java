package io.kenh.runtime.security;

import java.util.Set;

/**
 * What an administrator decides about a user.
 *
 * @param roles ids of roles
 * @param companyId the company new records get; always one of {@code companies}
 */
public record UserData(String name, Set<Long> roles, long companyId, Set<Long> companies) {}
