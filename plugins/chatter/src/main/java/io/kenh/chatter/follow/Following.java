package io.kenh.chatter.follow;

import io.kenh.api.data.DocRef;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who follows some documents, read once; whoever begins to follow through it is among them. Inside one write. */
public final class Following {
    private final Map<DocRef, List<FollowerRow>> rows;

    Following(Map<DocRef, List<FollowerRow>> rows) {
        this.rows = rows;
    }

    public List<FollowerRow> of(DocRef document) {
        return List.copyOf(rows.getOrDefault(document, List.of()));
    }

    /** One who follows already keeps what they chose. */
    public void follow(EntityManager em, DocRef document, long userId) {
        var known = rows.computeIfAbsent(document, first -> new ArrayList<>());
        if (userId > 0 && known.stream().noneMatch(row -> row.userId() == userId)) {
            known.add(Followers.begin(em, document, userId));
        }
    }
}
