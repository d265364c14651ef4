package io.kenh.helpdesk.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.event.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket was made.
 *
 * @param source the document it came from, e.g. a conversation
 * @param followsId the ticket it continues
 * @param userId who made it, 0 for the system
 */
public record TicketOpened(
        long ticketId,
        String number,
        String subject,
        long companyId,
        @Nullable DocRef source,
        @Nullable Long followsId,
        long userId,
        Instant at)
        implements DomainEvent {}
