package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.api.data.DocRef;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.Replies;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.api.Window;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.ConversationHead;
import io.kenh.inbox.conversation.ConversationQueries;
import io.kenh.inbox.conversation.Visibility;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What other plugins write in conversations, with the rights of who is at work. */
public final class ReplyDesk implements Replies {
    private static final int MOST_LINES = 200;
    private static final int MOST_THEIRS = 200;

    private final Host host;
    private final Sender sender;

    public ReplyDesk(Host host) {
        this.host = host;
        this.sender = new Sender(host);
    }

    @Override
    public Optional<ConversationRef> visible(long conversationId) {
        var actor = Current.actor();
        return actor.may(InboxPermissions.READ) ? find(conversationId, Visibility.of(actor)) : Optional.empty();
    }

    @Override
    public Map<ThreadKey, ConversationRef> visible(Collection<ThreadKey> threads) {
        var actor = Current.actor();
        if (threads.isEmpty() || !actor.may(InboxPermissions.READ)) {
            return Map.of();
        }
        return host.db().read(em -> ConversationQueries.visible(em, Set.copyOf(threads), Visibility.of(actor)));
    }

    private Optional<ConversationRef> find(long conversationId, Visibility who) {
        return host.db()
                .read(em -> ConversationQueries.visible(em, conversationId, who))
                .map(ConversationHead::ref);
    }

    @Override
    public List<Theirs> ofPartner(long partnerId) {
        var actor = Current.actor();
        return !actor.may(InboxPermissions.READ)
                ? List.of()
                : host
                        .db()
                        .read(em -> ConversationQueries.ofPartner(em, partnerId, 0, Visibility.of(actor), MOST_THEIRS))
                        .stream()
                        .map(row -> new Theirs(row.id(), row.thread(), row.lastAt()))
                        .toList();
    }

    @Override
    public Set<Long> talking(long companyId, Collection<Long> partners) {
        return partners.isEmpty()
                ? Set.of()
                : host.db().read(em -> ConversationQueries.talking(em, companyId, partners));
    }

    @Override
    public Window window(ThreadKey thread) {
        return new Channels(host)
                .find(thread.channel())
                .map(channel -> channel.windows(List.of(thread)).getOrDefault(thread, Window.UNKNOWN))
                .orElse(Window.UNKNOWN);
    }

    @Override
    public List<Line> transcript(long conversationId, int most) {
        return transcript(conversationId, most, null).lines();
    }

    @Override
    public Transcript transcript(long conversationId, int most, @Nullable String before) {
        var conversation = visible(conversationId);
        if (conversation.isEmpty()) {
            return Transcript.NOTHING;
        }
        var ref = conversation.get();
        return host.db().read(em -> {
            var page = MessageQueries.spoken(em, ref.thread(), ref.id(), Math.clamp(most, 1, MOST_LINES), before);
            var lines = page.rows().stream().map(row -> line(ref, row, page)).toList();
            return new Transcript(lines, page.older());
        });
    }

    private static Line line(ConversationRef conversation, MessageRow row, MessagePage page) {
        boolean customer = row.direction() == Direction.IN;
        var name = customer ? conversation.partnerName() : row.authorName();
        var attached = page.attachmentsOf(row).stream()
                .map(one -> new Attached(
                        one.position(),
                        one.kind(),
                        Objects.requireNonNullElse(one.name(), ""),
                        one.fileId(),
                        one.mediaType()))
                .toList();
        return new Line(row.id(), customer, name, row.text(), row.at(), attached);
    }

    @Override
    public Optional<StoredFile> file(long conversationId, long messageId, int position) {
        if (visible(conversationId).isEmpty()) {
            return Optional.empty();
        }
        return host.db()
                .read(em -> MessageQueries.one(em, messageId)
                        .filter(row -> row.conversationId() == conversationId
                                && row.direction().spoken())
                        .flatMap(row -> MessageQueries.attachments(em, List.of(messageId)).stream()
                                .filter(one -> one.position() == position)
                                .findFirst()))
                .map(AttachmentRow::fileId)
                .flatMap(host.files()::find);
    }

    @Override
    public boolean note(long conversationId, String text, String token) {
        if (!mayWrite(conversationId)) {
            return false;
        }
        sender.note(conversationId, text, token);
        return true;
    }

    @Override
    public boolean card(long conversationId, DocRef document, String text, String token) {
        if (!mayWrite(conversationId)) {
            return false;
        }
        return host.db().write(em -> {
            var note = sender.note(conversationId, text, token);
            if (note.created()) {
                em.persist(new Card(note.messageId(), conversationId, document));
            }
            return true;
        });
    }

    /** Asked before: a refusal inside somebody's write would take all of it back. */
    private boolean mayWrite(long conversationId) {
        var actor = Current.actor();
        return actor.may(InboxPermissions.READ)
                && actor.may(InboxPermissions.REPLY)
                && find(conversationId, Visibility.of(actor, InboxPermissions.REPLY))
                        .isPresent();
    }

    @Override
    public void send(long conversationId, String text, String token) {
        sender.send(conversationId, new Draft(text, null, null, token));
    }

    @Override
    public void sendSecret(long conversationId, String text, String kept, String token) {
        sender.send(conversationId, new Draft(kept, null, null, token), text);
    }
}
