package io.kenh.portal.erase;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param name as the customer was called when they asked
 * @param dueOn the day by which it is to be answered
 * @param outcome what was done, or why not; empty while it is open
 * @param closedBy the user
 */
public record ErasureView(
        long id,
        long partnerId,
        String name,
        ErasureState state,
        Instant askedAt,
        LocalDate dueOn,
        String outcome,
        @Nullable Instant closedAt,
        @Nullable Long closedBy) {
    public String path() {
        return ErasurePages.LIST + "/" + id;
    }

    public boolean open() {
        return state == ErasureState.OPEN;
    }
}
