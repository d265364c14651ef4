package io.kenh.chatter.api;

import io.kenh.api.data.DocRef;
import io.kenh.chatter.api.Threads.External;
import java.time.LocalDate;

/** What has to be done about a document: {@code host.services().get(Activities.class)}. Acts with the rights of the caller's actor. */
public interface Activities {
    /**
     * @param type {@code todo}, {@code call}, {@code meeting}, {@code follow-up} or {@code upload}; anything else is a to-do
     * @param summary at most 200 characters; more is cut
     * @param note plain text, at most 4,000 characters; more is cut
     * @param external an activity planned before under this key stays as it is, done or not
     */
    record Plan(
            DocRef document,
            String type,
            String summary,
            String note,
            LocalDate dueOn,
            long assigneeId,
            External external) {}

    /**
     * The assignee is told, unless it is the actor.
     *
     * @return id of the activity
     * @throws io.kenh.api.error.KenhException {@code core.not-found} when there is no such document to read
     */
    long plan(Plan plan);

    /**
     * Done by the actor; one that is done or cancelled already stays so.
     *
     * @return whether there was a planned one
     */
    boolean done(External external, String feedback);
}
