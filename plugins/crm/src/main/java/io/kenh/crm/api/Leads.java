package io.kenh.crm.api;

import io.kenh.api.data.DocRef;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leads and opportunities: {@code host.services().get(Leads.class)}. Only what the actor may read is found. */
public interface Leads {
    /**
     * What a new lead starts with.
     *
     * @param partnerId the contact, null when it is not known who it is
     * @param customer what they call themselves, for a lead without a contact
     * @param origin what it is made from in words, may be empty
     * @param source the document it is made from, null for none
     * @param assigneeId null: nobody yet
     */
    record Draft(
            String title,
            @Nullable Long partnerId,
            String customer,
            String description,
            String origin,
            @Nullable DocRef source,
            @Nullable Long assigneeId,
            Attribution attribution) {}

    Optional<LeadRef> find(long id);

    /** Made from this document, the newest first, at most 20; merged ones are answered for by what they became. */
    List<LeadRef> of(DocRef source);

    /** Open ones of this contact, the newest first, at most 20. */
    List<LeadRef> openOf(long partnerId);

    /**
     * A lead without a contact, an opportunity with one.
     *
     * @throws io.kenh.api.error.KenhException {@code core.forbidden}, {@code core.invalid}
     */
    LeadRef create(Draft draft);

    /**
     * More of what is known about an open lead: stands below its description.
     *
     * @throws io.kenh.api.error.KenhException {@code core.not-found}, {@code crm.too-long} when there is no place for all of it
     */
    void append(long id, String text);
}
