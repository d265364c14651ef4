package io.kenh.contacts.rest;

import io.kenh.contacts.partner.PartnerData;
import io.kenh.contacts.partner.PartnerFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A partner as integrators write it. PUT replaces everything: what is absent is emptied.
 *
 * @param kind {@code person} (the default) or {@code company}
 * @param parentId the company a person works for
 * @param phone in any written form
 * @param country ISO 3166-1 alpha-2; VN when absent
 * @param language {@code vi} (the default) or {@code en}
 * @param shared visible to all companies
 * @param doNotContact asked not to be contacted; absent leaves it as it is
 * @param tags by name; unknown ones are made
 * @param version of the partner that was read; a PUT based on an older one is refused with 409. Absent: overwrite
 */
public record PartnerInput(
        @Nullable String kind,
        @Nullable String name,
        @Nullable Long parentId,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxCode,
        @Nullable String street,
        @Nullable String ward,
        @Nullable String district,
        @Nullable String province,
        @Nullable String country,
        @Nullable String language,
        @Nullable String notes,
        @Nullable Boolean shared,
        @Nullable Boolean doNotContact,
        @Nullable List<String> tags,
        @Nullable Integer version) {
    boolean knownKind() {
        return kind == null || kind.equalsIgnoreCase("person") || kind.equalsIgnoreCase("company");
    }

    /** @param silent what holds when nothing is said of the wish not to be contacted */
    PartnerData data(boolean silent) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("kind", kind == null ? null : kind.toLowerCase(Locale.ROOT));
        values.put("name", name);
        values.put("parentId", parentId == null ? null : parentId.toString());
        values.put("jobTitle", jobTitle);
        values.put("phone", phone);
        values.put("email", email);
        values.put("taxCode", taxCode);
        values.put("street", street);
        values.put("ward", ward);
        values.put("district", district);
        values.put("province", province);
        values.put("country", country);
        values.put("language", language);
        values.put("notes", notes);
        values.put("doNotContact", (doNotContact == null ? silent : doNotContact) ? "on" : null);
        values.put("shared", Boolean.TRUE.equals(shared) ? "on" : null);
        return PartnerFields.read(values::get, tags == null ? List.of() : PartnerFields.tags(tags, ""));
    }
}
