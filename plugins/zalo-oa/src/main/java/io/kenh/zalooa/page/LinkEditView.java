package io.kenh.zalooa.page;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.zalooa.link.LinkView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Choosing the contact of a link.
 *
 * @param samePhone contacts with the number the customer gave
 */
public record LinkEditView(
        LinkView link,
        @Nullable PartnerRef partner,
        String query,
        List<PartnerRef> found,
        List<PartnerRef> samePhone) {}
