package io.kenh.chatter.rest;

import io.kenh.chatter.page.NewsView.Item;
import java.time.Instant;
import java.util.Locale;

/**
 * @param kind mention, note, change, stage, assigned, alert, activity, done, due or late
 * @param documents how many documents it is about
 */
public record NewsOut(
        long id,
        String kind,
        String text,
        String excerpt,
        String docType,
        long docId,
        int documents,
        boolean unread,
        Instant at) {
    static NewsOut of(Item item) {
        var row = item.row();
        return new NewsOut(
                row.id(),
                row.kind().name().toLowerCase(Locale.ROOT),
                item.text(),
                item.excerpt(),
                row.docType(),
                row.docId(),
                Math.max(1, item.documents().size()),
                row.unread(),
                row.createdAt());
    }
}
