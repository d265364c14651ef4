package io.kenh.portal.phone;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish for another phone number.
 *
 * @param typed as the customer wrote it; empty: the customer wants none to be known
 * @param number the same in E.164
 * @param reason why it was declined
 * @param closedBy of staff; null while it waits, and where the customer took it back
 */
public record PhoneWishView(
        long id,
        long partnerId,
        String typed,
        String number,
        WishState state,
        String reason,
        Instant askedAt,
        @Nullable Instant closedAt,
        @Nullable Long closedBy) {
    public boolean pending() {
        return state == WishState.PENDING;
    }

    public boolean declined() {
        return state == WishState.DECLINED;
    }

    /** The number is to be forgotten. */
    public boolean removes() {
        return number.isEmpty();
    }
}
