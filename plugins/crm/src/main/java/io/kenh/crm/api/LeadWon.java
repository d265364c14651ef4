package io.kenh.crm.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * An opportunity was won.
 *
 * @param revenue whole đồng
 */
public record LeadWon(long leadId, long companyId, long revenue, Instant at) implements DomainEvent {}
