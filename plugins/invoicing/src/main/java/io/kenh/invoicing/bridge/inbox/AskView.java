package io.kenh.invoicing.bridge.inbox;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Open invoices of a conversation's customer, beside it.
 *
 * @param sendable a message may be sent to the customer now
 * @param token names the next sending
 */
public record AskView(long conversationId, List<Line> invoices, boolean sendable, String token) {
    /**
     * @param residual whole đồng
     * @param askable nothing that a request for payment needs is missing
     * @param actions what other plugins do with the document, such as sending a message about it
     */
    public record Line(
            long id,
            String number,
            long residual,
            @Nullable LocalDate due,
            boolean late,
            boolean askable,
            Content actions) {
        public String path() {
            return "/invoicing/invoices/" + id;
        }
    }
}
