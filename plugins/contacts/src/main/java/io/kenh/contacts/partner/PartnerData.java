package io.kenh.contacts.partner;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What people may say about a partner, from a form or through the API, not yet checked. Texts are trimmed; an empty one is null.
 *
 * @param parentId the company a person works for
 * @param phone as typed
 * @param tags by name; new names become new tags
 * @param shared visible to all companies, not only to the actor's
 */
public record PartnerData(
        Kind kind,
        String name,
        @Nullable Long parentId,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxCode,
        Address address,
        String language,
        @Nullable String notes,
        boolean shared,
        List<String> tags) {
    public PartnerData {
        email = email == null ? null : email.toLowerCase(Locale.ROOT);
        tags = List.copyOf(tags);
    }

    public static PartnerData person(String name, @Nullable String phone) {
        return new PartnerData(
                Kind.PERSON, name, null, null, phone, null, null, Address.NONE, "vi", null, false, List.of());
    }

    public static PartnerData company(String name, @Nullable String phone) {
        return new PartnerData(
                Kind.COMPANY, name, null, null, phone, null, null, Address.NONE, "vi", null, false, List.of());
    }
}
