package io.kenh.zbstemplates.page;

import io.kenh.zbstemplates.send.AccountQuota.Figures;
import io.kenh.zbstemplates.send.Composed;
import io.kenh.zbstemplates.send.Composed.Address;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be sent.
 *
 * @param path of this page
 * @param all templates that can be sent about this document type
 * @param chosen the one shown
 * @param address how it would go; null when the customer cannot be reached
 * @param token names this sending: pressed twice it sends once
 * @param again the same went out a moment ago: the person must say so twice
 * @param account name of the sender
 */
public record SendView(
        String path,
        List<Composed> all,
        Composed chosen,
        @Nullable Address address,
        PhoneView phone,
        Figures quota,
        Reach reach,
        String token,
        boolean again,
        String account,
        @Nullable String error) {
    public boolean ready() {
        return chosen.ready() && address != null;
    }

    public String title() {
        return chosen.document().title();
    }

    /** The quota is known and nothing of it is left. */
    public boolean usedUp() {
        var remaining = quota.remaining();
        return remaining != null && remaining <= 0;
    }

    public boolean promotion() {
        return chosen.template().row().tag() == io.kenh.zbstemplates.content.Tag.PROMOTION;
    }
}
