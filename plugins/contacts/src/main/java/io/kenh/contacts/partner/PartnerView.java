package io.kenh.contacts.partner;

import io.kenh.contacts.api.DoNotContact.Wish;
import io.kenh.contacts.tag.Tag;
import io.kenh.contacts.tag.TagRef;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about one partner.
 *
 * @param phone E.164
 * @param wish not to be contacted; null for who may be
 */
public record PartnerView(
        long id,
        int version,
        PartnerData data,
        String displayName,
        @Nullable String parentName,
        @Nullable String phone,
        @Nullable String picture,
        List<TagRef> tags,
        boolean active,
        boolean shadow,
        @Nullable Wish wish,
        @Nullable Long mergedIntoId,
        Trace trace) {
    public static PartnerView of(Partner partner) {
        var parent = partner.parent();
        var phone = partner.phone();
        return new PartnerView(
                partner.id(),
                partner.version(),
                partner.said(),
                partner.displayName(),
                parent == null ? null : parent.name(),
                phone == null ? null : phone.e164(),
                partner.picture(),
                partner.tags().stream()
                        .map(Tag::ref)
                        .sorted(Comparator.comparing(TagRef::name))
                        .toList(),
                partner.active(),
                partner.shadow(),
                partner.wish(),
                partner.mergedIntoId(),
                partner.trace());
    }

    public String path() {
        return "/contacts/partners/" + id;
    }

    public boolean company() {
        return data.kind() == Kind.COMPANY;
    }
}
