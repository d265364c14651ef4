package io.kenh.contacts.rest;

import io.kenh.contacts.partner.PartnerRow;
import io.kenh.contacts.tag.TagRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A partner in a list; {@code phone} is E.164. */
public record PartnerSummary(
        long id,
        String kind,
        String name,
        String displayName,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxCode,
        @Nullable String province,
        @Nullable String avatarUrl,
        List<String> tags,
        boolean active,
        boolean shadow,
        boolean doNotContact) {
    static PartnerSummary of(PartnerRow row, List<TagRef> tags) {
        return new PartnerSummary(
                row.id(),
                PartnerJson.kind(row.kind()),
                row.name(),
                row.displayName(),
                row.jobTitle(),
                row.phone(),
                row.email(),
                row.taxCode(),
                row.province(),
                row.picture(),
                tags.stream().map(TagRef::name).toList(),
                row.active(),
                row.shadow(),
                row.doNotContact());
    }
}
