package io.kenh.zalooa.link;

import io.kenh.contacts.api.Partners.PartnerRef;
import io.kenh.inbox.api.ThreadKey;
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
        Activity activity,
        @Nullable Instant profileSyncedAt) {
    /** The state as it is by now: a contact staff have just completed is temporary no more. */
    public LinkState state(@Nullable PartnerRef partner) {
        boolean waits = state == LinkState.SHADOW || state == LinkState.SUGGESTED;
        return waits && partner != null && !partner.shadow() ? LinkState.LINKED : state;
    }

    public ThreadKey thread() {
        return new ThreadKey("zalo-oa", accountId, zaloUserId);
    }

    public @Nullable Instant lastInteractionAt() {
        return activity.lastInteraction();
    }

    /** Whether they follow, or cannot be written to at all, in a word or two. */
    public String following() {
        return Kit.t(
                !reachable
                        ? "zalo-oa.link.unreachable"
                        : followed ? "zalo-oa.link.follows" : "zalo-oa.link.not-following");
    }

    /** Whose data was erased has none. */
    @Override
    public String name() {
        return state == LinkState.ERASED ? Kit.t("zalo-oa.link.erased") : name;
    }
}
