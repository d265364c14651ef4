package io.kenh.zalooa.link;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.ui.Kit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A link as people see it. */
public record LinkView(
        long id,
        long accountId,
        String account,
        String zaloUserId,
        long partnerId,
        @Nullable Long suggestedPartnerId,
        LinkState state,
        String name,
        @Nullable String avatarUrl,
        @Nullable String phone,
        boolean followed,
        boolean reachable,
        boolean anonymous,
        @Nullable Instant lastInteractionAt,
        @Nullable Instant profileSyncedAt) {
    /** The state as it is by now: a contact staff have just completed is temporary no more. */
    public LinkState state(@Nullable PartnerRef partner) {
        boolean waits = state == LinkState.SHADOW || state == LinkState.SUGGESTED;
        return waits && partner != null && !partner.shadow() ? LinkState.LINKED : state;
    }

    /** Whose data was erased has none. */
    @Override
    public String name() {
        return state == LinkState.ERASED ? Kit.t("zalo-oa.link.erased") : name;
    }
}
