package io.kenh.inbox.api;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A message to a customer that another plugin sent over the channel itself, such as a message template. It stands in the conversation as a
 * notice: lists go on showing what was said last, and whose turn it is stays as it was.
 *
 * @param token names the message in its conversation for good, e.g. {@code zbs-templates-42}; at most 80 characters
 * @param thread its customer may be empty when nobody knows as whom they were reached: then the message stands only where the channel has
 *     brought it
 * @param companyId of the account
 * @param partnerId the contact the customer is linked to; opens the conversation where there is none
 * @param externalId the channel's id of the message; null while it is unknown
 * @param authorId who of the staff had it sent; null for a program
 * @param content asked for once, when the message begins to stand somewhere
 * @param at when the channel took it
 */
public record SentMessage(
        String token,
        ThreadKey thread,
        long companyId,
        long partnerId,
        @Nullable String externalId,
        @Nullable Long authorId,
        Supplier<Content> content,
        Instant at,
        Standing standing) {
    /**
     * @param title what the message is called among staff: the template's name
     * @param about what it was sent about, e.g. a document's title; may be empty
     * @param text what the customer reads
     */
    public record Content(String title, String about, String text) {}

    /** How far it is, as its plugin knows: taken as it is, also where it goes back. @param reason why it failed */
    public record Standing(
            MessageStatus status, Instant at, @Nullable FailureReason reason) {}
}
