package io.kenh.contacts.api;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What partners may know and say of themselves: {@code host.services().get(PartnerCards.class)}. It asks for no permission: whoever calls it
 * has made sure that it is the partner who asks, and calls it without an actor, as the system, or as the member of staff who grants the wish.
 */
public interface PartnerCards {
    /**
     * A partner's own data. Texts are empty where nothing is known.
     *
     * @param companyId whose contact it is, null for one shared by all
     * @param active not archived
     * @param phone as typed
     * @param number the phone in E.164
     */
    record Card(
            long id,
            @Nullable Long companyId,
            boolean active,
            boolean company,
            String name,
            String phone,
            String number,
            String email,
            Place place,
            String taxCode,
            String employer,
            String language) {}

    /** Where a partner is, small to large; empty texts where nothing is known. */
    record Place(String street, String ward, String district, String province) {
        /** In one line. */
        public String line() {
            return Stream.of(street, ward, district, province)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What partners may change. */
    record Change(String name, String phone, String email, Place place) {}

    /** A merged partner's id answers with the survivor. */
    Optional<Card> find(long id);

    /**
     * Inside a write it is part of it.
     *
     * @throws io.kenh.api.error.KenhException {@code core.invalid} with the fields {@code name}, {@code phone}, {@code email}, {@code street},
     *     {@code ward}, {@code district}, {@code province}; {@code core.not-found}
     */
    void change(long id, Change change);

    /** A phone number as typed, in E.164; empty when it is none. */
    Optional<String> number(String typed);

    /** The partner's own id, and those of partners that were merged into it: records may still be kept under them. */
    Set<Long> ids(long id);

    /** All of these together, with few queries. */
    default Set<Long> ids(Collection<Long> partners) {
        return partners.stream().flatMap(id -> ids(id).stream()).collect(Collectors.toSet());
    }

    /**
     * Under whose names the documents are that a partner may see: the partner's own; of a person also the company they work for; of a company
     * also its people; and each of them also as they were called before a merge. At most 1000.
     */
    Set<Long> family(long id);
}
