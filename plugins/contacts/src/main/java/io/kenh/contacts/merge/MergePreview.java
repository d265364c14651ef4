package io.kenh.contacts.merge;

import io.kenh.contacts.ContactsError;
import io.kenh.contacts.partner.PartnerView;
import java.util.List;
import java.util.Optional;

/**
 * What a merge would do.
 *
 * @param fields names of the survivor's empty fields that get the merged one's value
 * @param people how many people change their company
 * @param refusal why it cannot be done
 */
public record MergePreview(
        PartnerView survivor,
        PartnerView merged,
        List<String> fields,
        int people,
        List<String> tags,
        Optional<ContactsError> refusal) {
    public boolean movesNothing() {
        return fields.isEmpty() && people == 0 && tags.isEmpty();
    }
}
