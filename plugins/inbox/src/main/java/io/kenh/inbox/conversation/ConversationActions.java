package io.kenh.inbox.conversation;

import io.kenh.api.addon.Host;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.security.Current;
import io.kenh.api.security.Permission;
import io.kenh.api.security.Users;
import io.kenh.api.security.Users.UserRef;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.ConversationClosed;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.message.SystemLines;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What staff do with a conversation. Each change leaves a line in it; one that changes nothing leaves none. */
public final class ConversationActions {
    /** What the person deciding saw; the decision is refused if it is no longer so. */
    public record Seen(@Nullable Long assigneeId) {}

    private static final String INBOUND = """
            select count(*) from Message m where m.conversationId = :conversation and m.position <= :position
            and m.direction = io.kenh.inbox.message.Direction.IN
            """;

    private static final String MARKER = "from ReadMarker r where r.conversationId = :conversation and r.userId = :me";

    private final Host host;

    public ConversationActions(Host host) {
        this.host = host;
    }

    /**
     * @param userId null for nobody
     * @throws KenhException {@code inbox.assigned-meanwhile} (409), {@code inbox.assignee} (422)
     */
    public void assign(long id, @Nullable Long userId, Optional<Seen> seen) {
        host.db().write(em -> {
            var conversation = lock(em, id, InboxPermissions.ASSIGN);
            if (seen.isPresent()
                    && !Objects.equals(seen.get().assigneeId(), conversation.assigneeId())
                    && !Objects.equals(userId, conversation.assigneeId())) {
                throw new KenhException(InboxError.ASSIGNED_MEANWHILE);
            }
            var name = userId == null
                    ? ""
                    : assignee(conversation.companyId(), userId).name();
            if (conversation.assign(userId)) {
                log(em, conversation, userId == null ? "inbox.event.unassigned" : "inbox.event.assigned", name);
            }
            return true;
        });
    }

    /** Who may be given a conversation of this company. */
    public List<UserRef> assignees(long companyId) {
        return host.services().get(Users.class).withPermission(companyId, InboxPermissions.REPLY);
    }

    private UserRef assignee(long companyId, long userId) {
        return assignees(companyId).stream()
                .filter(user -> user.id() == userId)
                .findFirst()
                .orElseThrow(() -> new KenhException(InboxError.ASSIGNEE));
    }

    /**
     * @param lastSeen place of the customer's newest message the person has on the screen
     * @throws KenhException {@code inbox.written-meanwhile} (409)
     */
    public void finish(long id, Optional<Long> lastSeen) {
        host.db().write(em -> {
            var conversation = lock(em, id, InboxPermissions.REPLY);
            if (lastSeen.isPresent() && lastSeen.get() < conversation.lastInboundPosition()) {
                throw new KenhException(InboxError.WRITTEN_MEANWHILE);
            }
            if (conversation.finish()) {
                host.events().publish(new ConversationClosed(id, Current.actor().userId()));
                log(em, conversation, "inbox.event.done", "");
            }
            return true;
        });
    }

    public void reopen(long id) {
        host.db().write(em -> {
            var conversation = lock(em, id, InboxPermissions.REPLY);
            if (conversation.reopen()) {
                log(em, conversation, "inbox.event.reopened", "");
            }
            return true;
        });
    }

    /** The reader has the message at this place, and so all before it, on the screen. */
    public void seen(long id, long position) {
        host.db().write(em -> {
            var conversation = lock(em, id, InboxPermissions.READ);
            long place = conversation.atMost(position);
            boolean moved = marker(em, id).upTo(place, () -> inbound(em, conversation, place));
            if (conversation.seen(place) || moved) {
                host.live().signal(Signals.LIST, InboxPermissions.READ);
            }
            return true;
        });
    }

    private static long inbound(EntityManager em, Conversation conversation, long position) {
        return position >= conversation.lastInboundPosition()
                ? conversation.inboundCount()
                : em.createQuery(INBOUND, Long.class)
                        .setParameter("conversation", conversation.id())
                        .setParameter("position", position)
                        .getSingleResult();
    }

    private static ReadMarker marker(EntityManager em, long conversationId) {
        long me = Current.actor().userId();
        return em.createQuery(MARKER, ReadMarker.class)
                .setParameter("conversation", conversationId)
                .setParameter("me", me)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    var marker = new ReadMarker(conversationId, me);
                    em.persist(marker);
                    return marker;
                });
    }

    private void log(EntityManager em, Conversation conversation, String event, String argument) {
        SystemLines.add(em, conversation, event, argument, host.clock().instant());
        new Signals(host.live()).changed(conversation.id());
    }

    private static Conversation lock(EntityManager em, long id, Permission permission) {
        return ConversationLock.visible(em, id, Visibility.of(Current.actor(), permission))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }
}
