package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A partner is found by another phone number than before: edited, offered by a channel, taken over in a merge or erased; or by none any more,
 * or by one again, as they were archived or merged, or are back. Not for new partners.
 *
 * @param before in E.164, null for none
 * @param after in E.164, null for none
 */
public record PartnerPhoneChanged(
        long partnerId, @Nullable String before, @Nullable String after) implements DomainEvent {}
