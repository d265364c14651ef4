package io.kenh.zalooa.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which Zalo ids contacts can be reached: {@code host.services().get(ZaloRecipients.class)}. People who took back their data and
 * visitors without a Zalo identity are not among them. The actor sees those of their companies; without an actor all.
 */
public interface ZaloRecipients {
    /** What free-form messages cost now. Template messages need no window. */
    enum Phase {
        FREE,
        CHARGED,
        CLOSED,
        /** The person never wrote. */
        NEVER
    }

    /**
     * @param linkId names the person with this account for good, whatever contact it is linked to
     * @param userId Zalo's id of the person, which differs between accounts
     * @param reachable false after Zalo said that this person cannot be written to
     * @param lastInteractionAt when the person last did something that opens the window; null when never
     */
    record Recipient(
            long linkId,
            long accountId,
            String userId,
            long partnerId,
            String name,
            boolean followed,
            boolean reachable,
            Phase phase,
            @Nullable Instant lastInteractionAt) {}

    /** A contact's, the one heard of last first. */
    List<Recipient> of(long partnerId);

    /** The same for many contacts in one query; those without any are absent. */
    Map<Long, List<Recipient>> of(Collection<Long> partnerIds);

    Optional<Recipient> byUser(long accountId, String userId);

    /**
     * Whom the account's app knows under this id ({@code user_id_by_app}). More than one means that nobody knows who it is.
     *
     * @param appUserId differs between apps, and from {@link Recipient#userId}
     */
    default List<Recipient> byAppUser(long accountId, String appUserId) {
        return List.of();
    }

    /** Under which id ({@code user_id_by_app}) the account's app knows this person; empty while nobody heard it. */
    default Optional<String> appUser(long linkId) {
        return Optional.empty();
    }

    Optional<Recipient> find(long linkId);
}
