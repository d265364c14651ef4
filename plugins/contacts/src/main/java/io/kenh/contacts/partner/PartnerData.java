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
 * @param doNotContact asked not to be contacted
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
        boolean doNotContact,
        List<String> tags) {
    public PartnerData {
        email = email == null ? null : email.toLowerCase(Locale.ROOT);
        tags = List.copyOf(tags);
    }

    public static PartnerData person(String name, @Nullable String phone) {
        return person(name, phone, null);
    }

    public static PartnerData person(String name, @Nullable String phone, @Nullable String email) {
        return fresh(Kind.PERSON, name, phone, email);
    }

    public static PartnerData company(String name, @Nullable String phone) {
        return company(name, phone, null);
    }

    public static PartnerData company(String name, @Nullable String phone, @Nullable String email) {
        return fresh(Kind.COMPANY, name, phone, email);
    }

    private static PartnerData fresh(Kind kind, String name, @Nullable String phone, @Nullable String email) {
        return new PartnerData(
                kind, name, null, null, phone, email, null, Address.NONE, "vi", null, false, false, List.of());
    }
}
