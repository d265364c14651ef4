package io.kenh.helpdesk.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A ticket came to a stage that closes it.
 *
 * @param closing how often it has been closed, from 1
 */
public record TicketClosed(long ticketId, long companyId, int closing, Instant at) implements DomainEvent {}
