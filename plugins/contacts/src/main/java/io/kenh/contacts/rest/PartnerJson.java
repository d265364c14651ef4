package io.kenh.contacts.rest;

import io.kenh.contacts.api.DoNotContact.Origin;
import io.kenh.contacts.partner.Kind;
import io.kenh.contacts.partner.PartnerView;
import io.kenh.contacts.tag.TagRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as integrators read it.
 *
 * @param kind {@code person} or {@code company}
 * @param displayName "Company, Person"
 * @param phone E.164
 * @param phoneTyped as somebody typed it
 * @param country ISO 3166-1 alpha-2
 * @param shadow temporary contact made from a channel's profile
 * @param doNotContact asked not to be contacted
 * @param doNotContactFrom {@code portal} or {@code staff}: where it was said
 * @param version send it back with PUT
 */
public record PartnerJson(
        long id,
        String kind,
        String name,
        String displayName,
        @Nullable Long parentId,
        @Nullable String parentName,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Nullable String phoneTyped,
        @Nullable String email,
        @Nullable String taxCode,
        @Nullable String street,
        @Nullable String ward,
        @Nullable String district,
        @Nullable String province,
        String country,
        String language,
        @Nullable String notes,
        @Nullable String avatarUrl,
        List<String> tags,
        boolean shared,
        boolean active,
        boolean shadow,
        boolean doNotContact,
        @Nullable Instant doNotContactSince,
        @Nullable Origin doNotContactFrom,
        int version,
        Instant createdAt,
        Instant updatedAt) {
    static PartnerJson of(PartnerView partner) {
        var data = partner.data();
        var address = data.address();
        var wish = partner.wish();
        return new PartnerJson(
                partner.id(),
                kind(data.kind()),
                data.name(),
                partner.displayName(),
                data.parentId(),
                partner.parentName(),
                data.jobTitle(),
                partner.phone(),
                data.phone(),
                data.email(),
                data.taxCode(),
                address.street(),
                address.ward(),
                address.district(),
                address.province(),
                address.country(),
                data.language(),
                data.notes(),
                partner.picture(),
                partner.tags().stream().map(TagRef::name).toList(),
                data.shared(),
                partner.active(),
                partner.shadow(),
                wish != null,
                wish == null ? null : wish.since(),
                wish == null ? null : wish.origin(),
                partner.version(),
                partner.trace().createdAt(),
                partner.trace().updatedAt());
    }

    static String kind(Kind kind) {
        return kind == Kind.COMPANY ? "company" : "person";
    }
}
