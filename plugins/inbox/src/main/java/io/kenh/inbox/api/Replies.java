package io.kenh.inbox.api;

import io.kenh.api.data.DocRef;
import io.kenh.api.file.StoredFile;
import io.kenh.inbox.api.Conversations.ConversationRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writing in a conversation for the actor in hand: {@code host.services().get(Replies.class)}. */
public interface Replies {
    /** Empty when it does not exist or the actor may not read it. */
    Optional<ConversationRef> visible(long conversationId);

    /** Of these threads the conversations the actor may read, in one query; the others are absent. */
    default Map<ThreadKey, ConversationRef> visible(Collection<ThreadKey> threads) {
        return Map.of();
    }

    /** One of a contact's conversations. */
    record Theirs(long id, ThreadKey thread, Instant lastAt) {}

    /** The contact's conversations that the actor may read, the latest first, at most 200. */
    default List<Theirs> ofPartner(long partnerId) {
        return List.of();
    }

    /**
     * Of these contacts those that have a conversation with the company, whoever may read it; one query. It tells only that there is one, and
     * asks for no permission.
     */
    default Set<Long> talking(long companyId, Collection<Long> partners) {
        return Set.of();
    }

    /** Whether a message may be sent to the customer now. */
    Window window(ThreadKey thread);

    /**
     * What was said, without notes among colleagues.
     *
     * @param author the customer's or the member of staff's name; empty for what was written outside Kenh or by a program
     * @param text may be empty beside attachments
     */
    record Line(
            long messageId, boolean fromCustomer, String author, String text, Instant at, List<Attached> attached) {}

    /**
     * A picture, file, place or card that came with a line.
     *
     * @param position among those of its message
     * @param name may be empty
     * @param fileId null while its content is not stored here, and for what has none
     */
    record Attached(
            int position,
            IncomingMessage.Kind kind,
            String name,
            @Nullable String fileId,
            @Nullable String mediaType) {}

    /**
     * The latest lines of a conversation, the oldest of them first.
     *
     * @param most at most 200
     * @return empty for a conversation that the actor may not read
     */
    default List<Line> transcript(long conversationId, int most) {
        return List.of();
    }

    /**
     * Lines of a conversation, the oldest first.
     *
     * @param older where the lines before begin; null when there are none
     */
    record Transcript(List<Line> lines, @Nullable String older) {
        public static final Transcript NOTHING = new Transcript(List.of(), null);
    }

    /**
     * The same in pages, from the newest on.
     *
     * @param before the {@code older} of the page after; null for the newest
     */
    default Transcript transcript(long conversationId, int most, @Nullable String before) {
        return new Transcript(transcript(conversationId, most), null);
    }

    /** The stored file of what came with a line; empty where the actor may not read the conversation. */
    default Optional<StoredFile> file(long conversationId, long messageId, int position) {
        return Optional.empty();
    }

    /**
     * A line for colleagues, once per token. Inside a write it is part of it.
     *
     * @param token 8 to 64 letters, digits and dashes; names this line
     * @return false when the actor may not write in this conversation: nothing is stored, and nothing is broken
     */
    boolean note(long conversationId, String text, String token);

    /**
     * A note with a card of the document below it: what it is, how it stands now, and the way to it, for those who may read it. Everybody
     * else in the conversation reads the note.
     *
     * @param text what happened, without an address
     * @return as {@link #note}
     */
    default boolean card(long conversationId, DocRef document, String text, String token) {
        return note(conversationId, text, token);
    }

    /**
     * A message to the customer, once per token.
     *
     * @throws io.kenh.api.error.KenhException when the actor may not write there, or the window does not allow it
     */
    void send(long conversationId, String text, String token);

    /**
     * The same with something only the customer may read, such as a code.
     *
     * @param kept what is stored and shown to staff instead
     */
    default void sendSecret(long conversationId, String text, String kept, String token) {
        throw new UnsupportedOperationException("this inbox keeps no secrets");
    }
}
