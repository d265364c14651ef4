package io.kenh.inbox.page;

import java.time.Instant;
import java.util.List;

/** A contact's latest conversations, newest first, at most {@link PartnerSection#MOST}. */
public record PartnerSectionView(long partnerId, List<Item> items) {
    /** @param from whose words the last message is, with a colon; empty for the customer's */
    public record Item(
            String url,
            String icon,
            String account,
            String from,
            String preview,
            Instant at,
            boolean done,
            boolean needsReply) {}
}
