package io.kenh.zalosimulator.account;

import java.util.Optional;

/**
 * What an Official Account shows and has bought.
 *
 * @param quotaTotal consultation messages of the package after the free hours
 * @param zcaId Zalo Cloud Account, charged when the package is used up
 * @param zcaBalance in đồng
 */
public record OaProfile(
        String name,
        String description,
        String alias,
        String category,
        String avatar,
        String cover,
        String packageName,
        boolean verified,
        int quotaTotal,
        Optional<String> zcaId,
        long zcaBalance) {}
