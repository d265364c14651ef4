package io.kenh.contacts.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who does not want to be contacted: {@code host.services().get(DoNotContact.class)}. Whatever writes to customers by itself or to many at
 * once asks here when it plans and again when it sends. A person may write to one of them who knows of the wish; an answer in a
 * conversation the customer began, and a code the customer has just asked for, are what the customer wants.
 *
 * <p>It asks for no permission and sees the contacts of the actor's companies and shared ones, as {@link Partners} does.
 */
public interface DoNotContact {
    /** Where a wish came from. */
    enum Origin {
        /** The customer said so in the portal. */
        PORTAL,
        /** Somebody of the staff, or a program in their name, noted it. */
        STAFF
    }

    /** @param since when it was said first */
    record Wish(Instant since, Origin origin) {}

    /** A merged partner's id answers with the survivor. */
    default Optional<Wish> of(long partnerId) {
        return Optional.ofNullable(of(List.of(partnerId)).get(partnerId));
    }

    /** A few queries for many; those who may be contacted, and unknown ids, are absent. */
    Map<Long, Wish> of(Collection<Long> partnerIds);

    /**
     * Notes or takes back the wish; what is so already stays as it is. Inside a write it is part of it.
     *
     * @throws io.kenh.api.error.KenhException {@code core.not-found}
     */
    void say(long partnerId, boolean wished, Origin origin);
}
