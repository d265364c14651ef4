package io.kenh.portallogin.person;

import org.jspecify.annotations.Nullable;

/**
 * What is kept of a Zalo identity.
 *
 * @param portalAccountId what it opens; null while that is in doubt, or removed
 * @param accountId the Official Account whose app knows the person by {@code loginId}
 * @param linkId whose identity at that Official Account it is; null while nobody knows
 * @param linkPartnerId whose that was when it was seen last
 * @param removed taken from its account: it takes an invitation, or who is signed in there, to open one again
 */
record Held(
        long id,
        @Nullable Long portalAccountId,
        String loginId,
        long accountId,
        @Nullable Long linkId,
        @Nullable Long linkPartnerId,
        boolean removed) {
    boolean doubted() {
        return portalAccountId == null;
    }
}
