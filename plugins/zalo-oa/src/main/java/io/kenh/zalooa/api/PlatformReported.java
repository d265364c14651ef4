package io.kenh.zalooa.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A webhook event the connector itself has no use for: message-template reports, receipts and echoes of messages it did not send, groups,
 * calls, tags. Delivered once per event key.
 *
 * @param name Zalo's {@code event_name}
 * @param subject the person, phone or group it is about; empty when none
 * @param body the whole event as received, JSON
 */
public record PlatformReported(long accountId, String name, String subject, Instant at, String body)
        implements DomainEvent {}
