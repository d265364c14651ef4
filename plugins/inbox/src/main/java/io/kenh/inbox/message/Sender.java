package io.kenh.inbox.message;

import io.kenh.api.addon.Host;
import io.kenh.api.data.SearchText;
import io.kenh.api.error.CoreError;
import io.kenh.api.error.KenhException;
import io.kenh.api.file.StoredFile;
import io.kenh.api.security.Current;
import io.kenh.inbox.InboxError;
import io.kenh.inbox.api.ChannelCapabilities;
import io.kenh.inbox.api.InboxPermissions;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.OutgoingMessage;
import io.kenh.inbox.channel.Channels;
import io.kenh.inbox.conversation.Conversation;
import io.kenh.inbox.conversation.ConversationLock;
import io.kenh.inbox.conversation.Preview;
import io.kenh.inbox.conversation.Signals;
import io.kenh.inbox.conversation.Visibility;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends what staff write: stored and given to the channel in one transaction, or neither. */
public final class Sender {
    /** @param created false when the same token was sent before: nothing was sent again */
    public record Sent(long messageId, boolean created) {}

    /** A file that the channel takes, and as what. */
    private record Chosen(IncomingMessage.Kind kind, StoredFile file) {}

    private final Host host;
    private final Channels channels;

    public Sender(Host host) {
        this.host = host;
        this.channels = new Channels(host);
    }

    /**
     * @throws KenhException when the content or the window does not allow it, or {@code inbox.token-used} (409) when the token named a
     *     message with another text; nothing is stored then
     */
    public Sent send(long conversationId, Draft draft) {
        return send(conversationId, draft, draft.text());
    }

    /** The same, with another text for the customer than the one that is kept. */
    Sent send(long conversationId, Draft draft, String told) {
        return host.db().write(em -> {
            var conversation = lock(em, conversationId);
            var earlier = earlier(em, conversationId, draft.clientToken());
            earlier.ifPresent(sent -> requireSame(em.find(Message.class, sent.messageId()), draft));
            return earlier.orElseGet(() -> new Sent(store(em, conversation, draft, told), true));
        });
    }

    /** Whoever asks again has the text they sent; a file may have been uploaded anew. */
    private static void requireSame(Message earlier, Draft draft) {
        if (!earlier.text().equals(SearchText.cut(draft.text(), Message.MAX_TEXT))) {
            throw new KenhException(InboxError.TOKEN_USED);
        }
    }

    private long store(EntityManager em, Conversation conversation, Draft draft, String told) {
        requireQuoted(em, conversation, draft.quotedExternalId());
        var channel = channels.get(conversation.thread().channel());
        var chosen = check(draft, told, channel.capabilities());
        var message = Message.outgoing(
                conversation, Author.of(Current.actor()), draft, host.clock().instant());
        em.persist(message);
        chosen.ifPresent(c -> {
            host.files().keep(c.file().id());
            em.persist(Attachment.of(message.id(), c.kind(), c.file()));
        });
        conversation.took(
                message,
                chosen.map(c -> Preview.of(draft.text(), c.kind(), c.file().name()))
                        .orElseGet(() -> Preview.of(draft.text(), null, null)));
        em.flush();
        channel.send(new OutgoingMessage(
                message.id(), conversation.thread(), told, draft.fileId(), draft.quotedExternalId()));
        signals().changed(conversation.id());
        return message.id();
    }

    /** One answers what was said in this conversation: nothing else may be looked at, or be given to the customer, in this way. */
    private static void requireQuoted(EntityManager em, Conversation conversation, @Nullable String quoted) {
        if (quoted == null) {
            return;
        }
        if (quoted.length() > Message.MAX_EXTERNAL) {
            throw invalid("quotedExternalId", "inbox.error.quoted-too-long", Message.MAX_EXTERNAL);
        }
        if (!MessageStore.holds(em, conversation, quoted)) {
            throw invalid("quotedExternalId", "inbox.error.quoted-unknown");
        }
    }

    private static KenhException invalid(String field, String key, Object... args) {
        return new KenhException(
                CoreError.INVALID, Map.of(field, Current.texts().get(key, args)));
    }

    private Optional<Chosen> check(Draft draft, String told, ChannelCapabilities takes) {
        if (draft.text().isBlank() && draft.fileId() == null) {
            throw new KenhException(InboxError.EMPTY);
        }
        int length = told.codePointCount(0, told.length());
        if (length > takes.maxTextLength()) {
            throw new KenhException(InboxError.TEXT_TOO_LONG, takes.maxTextLength(), length);
        }
        return Optional.ofNullable(draft.fileId()).map(id -> {
            var file = host.files().find(id).orElseThrow(() -> new KenhException(InboxError.FILE_MISSING));
            var kind = OutgoingFile.kind(file, takes);
            if (!draft.text().isBlank() && !goesWithText(kind, takes)) {
                throw new KenhException(InboxError.FILE_WITH_TEXT);
            }
            return new Chosen(kind, file);
        });
    }

    private static boolean goesWithText(IncomingMessage.Kind kind, ChannelCapabilities takes) {
        return kind == IncomingMessage.Kind.IMAGE ? takes.imageWithText() : takes.fileWithText();
    }

    /** A text (which may be blank) and a stored file: two messages, both or neither, where the channel wants them apart. */
    public void sendBoth(long conversationId, String text, StoredFile file, @Nullable String token) {
        host.db().write(em -> {
            var takes =
                    channels.get(lock(em, conversationId).thread().channel()).capabilities();
            if (text.isBlank() || goesWithText(OutgoingFile.kind(file, takes), takes)) {
                return send(conversationId, new Draft(text, file.id(), null, token));
            }
            send(conversationId, new Draft(text, null, null, token));
            return send(conversationId, new Draft("", file.id(), null, token == null ? null : token + "+file"));
        });
    }

    /** A line for colleagues. */
    public Sent note(long conversationId, String text, @Nullable String clientToken) {
        if (text.isBlank()) {
            throw new KenhException(InboxError.EMPTY);
        }
        // As the column counts, where an emoji is two: nothing is cut off.
        if (text.length() > Message.MAX_TEXT) {
            throw new KenhException(InboxError.TEXT_TOO_LONG, Message.MAX_TEXT, text.length());
        }
        return host.db().write(em -> {
            var conversation = lock(em, conversationId);
            return earlier(em, conversationId, clientToken).orElseGet(() -> {
                var note = Message.note(
                        conversation,
                        Author.of(Current.actor()),
                        text,
                        clientToken,
                        host.clock().instant());
                em.persist(note);
                signals().messages(conversationId);
                return new Sent(note.id(), true);
            });
        });
    }

    /**
     * A new attempt of the same message.
     *
     * @return the conversation
     * @throws KenhException {@code inbox.not-failed} (409) when it did not fail, or no longer
     */
    public long resend(long messageId) {
        return host.db().write(em -> {
            long conversationId = MessageStore.conversationOf(em, messageId)
                    .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
            var conversation = lock(em, conversationId);
            var message = em.find(Message.class, messageId);
            // What another plugin sent, it sends again.
            if (message.direction() != Direction.OUT || message.status() != MessageStatus.FAILED) {
                throw new KenhException(InboxError.NOT_FAILED);
            }
            message.report(MessageStatus.QUEUED, host.clock().instant(), Reason.NONE);
            conversation.reported(message);
            em.flush();
            channels.get(conversation.thread().channel()).resend(messageId);
            signals().changed(conversationId);
            return conversationId;
        });
    }

    private static Optional<Sent> earlier(EntityManager em, long conversationId, @Nullable String token) {
        return token == null
                ? Optional.empty()
                : MessageStore.byToken(em, conversationId, token).map(id -> new Sent(id, false));
    }

    private static Conversation lock(EntityManager em, long id) {
        return ConversationLock.visible(em, id, Visibility.of(Current.actor(), InboxPermissions.REPLY))
                .orElseThrow(() -> new KenhException(CoreError.NOT_FOUND));
    }

    private Signals signals() {
        return new Signals(host.live());
    }
}
