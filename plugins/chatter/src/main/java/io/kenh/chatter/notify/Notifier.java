package io.kenh.chatter.notify;

import io.kenh.api.addon.Host;
import io.kenh.chatter.access.Colleagues;
import io.kenh.chatter.access.Topics;
import io.kenh.chatter.follow.FollowerRow;
import io.kenh.chatter.follow.Followers;
import io.kenh.chatter.follow.Subtype;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells users, inside the write that made the news. Nobody hears of their own doing or of what they may not read. What one person does to
 * many documents of a type within a minute becomes one notification.
 */
public final class Notifier {
    private static final Duration BURST = Duration.ofMinutes(1);
    private static final int MANY = 20;

    private static final String LIKE = """
             one_of(n.userId, :users) and n.kind = :kind and n.actorId = :actor and n.docType = :type and n.unread = true
                and n.createdAt >= :since
            """;
    private static final String CROWDED = "select n.userId, count(distinct n.docId) from Notification n where" + LIKE
            + " and n.docs is null group by n.userId";
    private static final String FOLDED = "from Notification n where" + LIKE + " and n.docs is not null";
    private static final String SINGLE = "from Notification n where" + LIKE + " and n.docs is null order by n.id desc";
    private static final String FORGET = "delete from Notification n where n.entryId = :entry";

    private record Crowd(long userId, long documents) {}

    private final Host host;
    private final Colleagues colleagues;
    private final Followers followers;

    public Notifier(Host host, Colleagues colleagues, Followers followers) {
        this.host = host;
        this.colleagues = colleagues;
        this.followers = followers;
    }

    /** Followers who want to hear of this, and those who were called by name. */
    public void tell(EntityManager em, News news, Subtype subtype, Set<Long> mentioned) {
        tell(em, news, subtype, followers.of(em, news.document().ref()), mentioned);
    }

    /** The same, of these followers. */
    public void tell(EntityManager em, News news, Subtype subtype, List<FollowerRow> following, Set<Long> mentioned) {
        var interested = following.stream()
                .filter(follower -> follower.wants(subtype))
                .map(FollowerRow::userId)
                .filter(user -> !mentioned.contains(user))
                .collect(Collectors.toSet());
        give(em, news, interested);
        give(em, news.as(Kind.MENTION), mentioned);
    }

    /** This one user, whether they follow or not. */
    public void tell(EntityManager em, News news, long userId) {
        give(em, news, Set.of(userId));
    }

    /** What was said is gone, and so is the news of it. */
    public void forget(EntityManager em, long entryId) {
        em.createQuery(FORGET).setParameter("entry", entryId).executeUpdate();
    }

    private void give(EntityManager em, News news, Collection<Long> wanted) {
        var users = new HashSet<>(wanted);
        users.removeIf(news::by);
        if (users.isEmpty()) {
            return;
        }
        var mayRead = colleagues.mayRead(news.document());
        users.removeIf(user -> !mayRead.test(user));
        if (users.isEmpty()) {
            return;
        }
        var now = host.clock().instant();
        var folded = like(em, FOLDED, Notification.class, news, users, now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Notification::userId, Function.identity(), (a, b) -> a));
        var crowded = like(em, CROWDED, Crowd.class, news, users, now).getResultList().stream()
                .filter(crowd -> crowd.documents() >= MANY)
                .map(Crowd::userId)
                .collect(Collectors.toSet());
        for (long user : users) {
            var together = folded.get(user);
            if (together != null) {
                together.fold(List.of(news.document().ref().id()));
            } else if (crowded.contains(user)) {
                fold(em, news, user, now);
            } else {
                em.persist(new Notification(user, news, now));
            }
            Topics.told(host, user);
        }
    }

    private static void fold(EntityManager em, News news, long user, Instant now) {
        var singles =
                like(em, SINGLE, Notification.class, news, Set.of(user), now).getResultList();
        var first = singles.getFirst();
        first.fold(singles.stream().map(Notification::docId).toList());
        first.fold(List.of(news.document().ref().id()));
        singles.stream().skip(1).forEach(em::remove);
    }

    private static <T> jakarta.persistence.TypedQuery<T> like(
            EntityManager em, String query, Class<T> type, News news, Set<Long> users, Instant now) {
        return em.createQuery(query, type)
                .setParameter("users", users.toArray(Long[]::new))
                .setParameter("kind", news.kind())
                .setParameter("actor", news.actorId())
                .setParameter("type", news.document().ref().type())
                .setParameter("since", now.minus(BURST));
    }
}
