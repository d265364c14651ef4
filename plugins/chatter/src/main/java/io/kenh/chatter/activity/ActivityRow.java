package io.kenh.chatter.activity;

import io.kenh.api.data.DocRef;
import java.time.LocalDate;

/** An activity as stored. */
public record ActivityRow(
        long id,
        String docType,
        long docId,
        long typeId,
        String summary,
        String note,
        LocalDate dueOn,
        long assigneeId,
        long createdBy,
        State state) {
    public DocRef document() {
        return new DocRef(docType, docId);
    }

    public Due due(LocalDate today) {
        return Due.of(dueOn, today);
    }
}
