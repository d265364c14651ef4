package io.kenh.chatter.rest;

import io.kenh.chatter.activity.ActivityRow;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param type code of a ready-made type, null for one of your own
 * @param state planned, done or cancelled
 */
public record ActivityOut(
        long id,
        String docType,
        long docId,
        @Nullable String type,
        String summary,
        String note,
        LocalDate dueOn,
        long assigneeId,
        String state) {
    static ActivityOut of(ActivityRow row, @Nullable String type) {
        return new ActivityOut(
                row.id(),
                row.docType(),
                row.docId(),
                type,
                row.summary(),
                row.note(),
                row.dueOn(),
                row.assigneeId(),
                row.state().name().toLowerCase(Locale.ROOT));
    }
}
