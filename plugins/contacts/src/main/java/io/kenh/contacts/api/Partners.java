package io.kenh.contacts.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * People and companies: {@code host.services().get(Partners.class)}. All reads see only partners of the actor's companies and shared
 * ones (no company). A merged partner's id answers with the survivor.
 */
public interface Partners {
    /**
     * @param phone E.164, e.g. {@code +84912345678}
     * @param shadow a temporary contact made when data was too thin, waiting for staff to complete or link it
     * @param parentId the company a person works for, null for none
     */
    record PartnerRef(
            long id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String avatarUrl,
            boolean company,
            boolean shadow,
            @Nullable Long parentId) {
        public PartnerRef(
                long id,
                String name,
                @Nullable String phone,
                @Nullable String email,
                @Nullable String avatarUrl,
                boolean company,
                boolean shadow) {
            this(id, name, phone, email, avatarUrl, company, shadow, null);
        }

        /** A company and who works for it are one customer. */
        public boolean sameCustomer(PartnerRef other) {
            return commercialId() == other.commercialId();
        }

        private long commercialId() {
            return parentId == null ? id : parentId;
        }
    }

    /**
     * Who a new contact is.
     *
     * @param phone as typed, may be empty
     * @param email may be empty
     */
    record Fresh(String name, boolean company, String phone, String email) {}

    Optional<PartnerRef> find(long id);

    /** One query for many. Unknown ids are absent. */
    Map<Long, PartnerRef> find(Collection<Long> ids);

    /** Partners whose phone is this number, at most 10. {@code phone} as typed; not a phone number finds nobody. */
    List<PartnerRef> findByPhone(String phone);

    /**
     * The same among this company's partners and shared ones only, whoever asks: for code without an actor, which would see everybody's.
     */
    List<PartnerRef> findByPhone(long companyId, String phone);

    /**
     * The same for many numbers, by number as it was given; one query. A number that nobody has is absent, of one that hundreds have some
     * may be missing.
     */
    default Map<String, List<PartnerRef>> findByPhones(long companyId, Collection<String> phones) {
        return phones.stream()
                .distinct()
                .collect(Collectors.toMap(phone -> phone, phone -> findByPhone(companyId, phone)));
    }

    /** Accent- and case-insensitive, by name, e-mail or phone, best first, at most {@code limit} (≤ 50). */
    List<PartnerRef> search(String text, int limit);

    /** Those a row of a file can mean: with this phone number, else with just this name or e-mail, at most 10. */
    default List<PartnerRef> named(String text) {
        var byPhone = findByPhone(text);
        return byPhone.isEmpty()
                ? search(text, 10).stream()
                        .filter(one -> one.name().equalsIgnoreCase(text) || text.equalsIgnoreCase(one.email()))
                        .toList()
                : byPhone;
    }

    /**
     * Makes a contact of the actor's company. Inside a write it is part of it.
     *
     * @throws io.kenh.api.error.KenhException {@code core.forbidden} to whom may not edit contacts; {@code core.invalid} with the fields
     *     {@code name}, {@code phone}, {@code email}
     */
    default PartnerRef create(Fresh partner) {
        throw new UnsupportedOperationException("makes no contacts");
    }

    /** Makes a temporary contact. Inside a write. */
    PartnerRef createShadow(long companyId, String name, @Nullable String avatarUrl);

    /** Refreshes name and picture of a contact that is still a shadow; leaves completed ones alone. Inside a write. */
    void updateShadow(long id, String name, @Nullable String avatarUrl);

    /**
     * The person took back their data. Clears all personal data of exactly this contact (also of one that was merged into another) while
     * it is a shadow; what staff completed is the company's own record and stays. Inside a write.
     *
     * @param name what it is called from now on
     * @return whether it was a shadow
     */
    default boolean eraseShadow(long id, String name) {
        updateShadow(id, name, null);
        return true;
    }

    /** Sets the phone if the partner has none. Inside a write. */
    void offerPhone(long id, String phone);
}
