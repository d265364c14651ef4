package io.kenh.contacts.partner;

import org.jspecify.annotations.Nullable;

/** A partner in a list. {@code sortName} is the key of paging. */
public record PartnerRow(
        long id,
        Kind kind,
        String name,
        @Nullable String companyName,
        @Nullable String jobTitle,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String taxCode,
        @Nullable String province,
        @Nullable String avatarUrl,
        @Nullable String avatarFile,
        boolean shadow,
        boolean active,
        boolean doNotContact,
        String sortName,
        @Nullable Long parentId) {
    /** "Company, Person". */
    public String displayName() {
        return companyName == null ? name : companyName + ", " + name;
    }

    public @Nullable String picture() {
        return avatarFile == null ? avatarUrl : Pictures.path(id, avatarFile);
    }

    public String path() {
        return "/contacts/partners/" + id;
    }

    public boolean company() {
        return kind == Kind.COMPANY;
    }
}
