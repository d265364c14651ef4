package io.kenh.app.demo;

import io.kenh.app.client.Session;
import java.time.LocalDate;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do next about a document of the demo: {@code call 2 Hỏi lại số lượng}.
 *
 * @param type key of an activity type
 * @param days from today, may be below zero
 */
record FollowUp(String type, int days, String summary) {
    static FollowUp of(String text) {
        var parts = text.split(" ", 3);
        return new FollowUp(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }

    /** @param who does it; null for who plans it */
    void plan(Session session, String document, long id, @Nullable Long who, LocalDate today) {
        var activity = new HashMap<String, Object>();
        activity.put("docType", document);
        activity.put("docId", id);
        activity.put("type", type);
        activity.put("summary", summary);
        activity.put("dueOn", today.plusDays(days).toString());
        if (who != null) {
            activity.put("assigneeId", who);
        }
        session.post("/api/v1/chatter/activities", activity);
    }
}
