package io.kenh.chatterbridge.link;

import io.kenh.api.data.DocRef;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A link as stored. @param across linked by hand with the document of somebody else */
public record LinkFacts(
        long id,
        long conversationId,
        String channel,
        long accountId,
        DocRef document,
        boolean pinned,
        boolean across,
        Instant linkedAt) {
    /** The pinned one, else the newest. Ids say nothing of it: every node hands out its own. */
    private static final Comparator<LinkFacts> FIRST = Comparator.comparing(LinkFacts::pinned)
            .thenComparing(LinkFacts::linkedAt)
            .thenComparingLong(LinkFacts::id)
            .reversed();

    /** Of several whose documents are open, the one that gets what is said. */
    public static Optional<LinkFacts> first(List<LinkFacts> open) {
        return open.stream().min(FIRST);
    }
}
