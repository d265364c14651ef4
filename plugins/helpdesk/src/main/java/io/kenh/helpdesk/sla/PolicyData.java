package io.kenh.helpdesk.sla;

import io.kenh.helpdesk.ticket.Priority;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it is written.
 *
 * @param teamId null: for every team
 * @param typeId null: for every type
 * @param from for tickets at least so urgent
 * @param targetId the stage that has to be reached
 * @param minutes of working time
 */
public record PolicyData(
        String name, @Nullable Long teamId, @Nullable Long typeId, Priority from, long targetId, int minutes) {
    public static final int NAME = 120;

    boolean suits(long team, @Nullable Long type, Priority priority) {
        return (teamId == null || teamId == team)
                && (typeId == null || typeId.equals(type))
                && priority.compareTo(from) >= 0;
    }
}
