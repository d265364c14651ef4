package io.kenh.contacts.api;

import io.kenh.api.event.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A partner has another phone number than before: edited, offered by a channel, taken over in a merge or erased. Not for new partners.
 *
 * @param before in E.164, null for none
 * @param after in E.164, null for none
 */
public record PartnerPhoneChanged(
        long partnerId, @Nullable String before, @Nullable String after) implements DomainEvent {}
