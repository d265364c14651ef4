package io.kenh.zalooa.api;

import io.kenh.api.event.DomainEvent;
import java.time.Instant;

/**
 * A webhook event the connector itself has no use for: message-template reports, receipts and echoes of messages it did not send, groups,
 * calls, tags. Delivered once per event key.
 *
 * @param name Zalo's {@code event_name}
 * @param subject the person, phone or group it is about; empty when none
 * @param body the event as received, JSON. Of what people wrote, echoes and groups, it is only {@code message.msg_id} and
 *     {@code message.tracking_id}, empty where there is none, and {@code subject} is empty
 */
public record PlatformReported(long accountId, String name, String subject, Instant at, String body)
        implements DomainEvent {}
