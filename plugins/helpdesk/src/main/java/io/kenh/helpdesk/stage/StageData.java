package io.kenh.helpdesk.stage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stage as it is written.
 *
 * @param place stages stand in ascending order
 * @param closing a ticket that comes here is done
 * @param closeAfterDays tickets that stay here so many days without a word are closed; null: never
 * @param teams whose stage it is; empty: everybody's
 */
public record StageData(
        String name, int place, boolean closing, @Nullable Integer closeAfterDays, Set<Long> teams) {
    public static final int NAME = 80;

    public static StageData open(String name, int place) {
        return new StageData(name, place, false, null, Set.of());
    }

    public static StageData closing(String name, int place) {
        return new StageData(name, place, true, null, Set.of());
    }

    public StageData closedAfter(int days) {
        return new StageData(name, place, closing, days, teams);
    }
}
