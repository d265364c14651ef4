package io.kenh.inbox.message;

import io.kenh.api.data.SearchText;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.conversation.Conversation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One line of a conversation. */
@Entity
@Table(name = "inbox_message")
public class Message {
    public static final int MAX_TEXT = 4000;
    public static final int MAX_EXTERNAL = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_message_seq")
    @SequenceGenerator(
            name = "inbox_message_seq",
            sequenceName = "inbox_message_seq",
            initialValue = 1000,
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "conversation_id", nullable = false, updatable = false)
    private long conversationId;

    @Column(nullable = false, updatable = false)
    private long position;

    @Column(nullable = false, updatable = false, length = 60)
    private String channel;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(name = "external_id", length = MAX_EXTERNAL)
    private @Nullable String externalId;

    @Column(name = "client_token", updatable = false, length = 80)
    private @Nullable String clientToken;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 10)
    private Direction direction;

    @Column(name = "author_id", updatable = false)
    private @Nullable Long authorId;

    @Column(name = "author_name", nullable = false, updatable = false, length = 200)
    private String authorName;

    @Column(nullable = false, updatable = false, length = MAX_TEXT)
    private String text;

    @Column(updatable = false, length = 80)
    private @Nullable String event;

    @Column(nullable = false, updatable = false)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(length = 12)
    private @Nullable MessageStatus status;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "delivered_at")
    private @Nullable Instant deliveredAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @Column(name = "failed_at")
    private @Nullable Instant failedAt;

    @Column(length = 1000)
    private @Nullable String reason;

    @Column(name = "reason_key", length = 120)
    private @Nullable String reasonKey;

    @Column(name = "reason_args", length = 1000)
    private @Nullable String reasonArgs;

    @Column(name = "quoted_external_id", updatable = false, length = MAX_EXTERNAL)
    private @Nullable String quotedExternalId;

    @Column(length = 40)
    private @Nullable String reaction;

    @Column(name = "reacted_at")
    private @Nullable Instant reactedAt;

    protected Message() {}

    Message(Conversation conversation, Direction direction, Author author, String text, Instant at) {
        this.conversationId = conversation.id();
        this.position = conversation.nextPosition();
        this.channel = conversation.thread().channel();
        this.accountId = conversation.thread().accountId();
        this.direction = direction;
        this.authorId = author.id();
        this.authorName = SearchText.cut(author.name(), 200);
        this.text = SearchText.cut(text, MAX_TEXT);
        // What the database keeps, so that a line sorts the same before and after it was stored.
        this.at = at.truncatedTo(ChronoUnit.MICROS);
    }

    static Message received(
            Conversation conversation, Direction direction, Author author, String text, Instant at, External external) {
        var message = new Message(conversation, direction, author, text, at);
        message.externalId = external.id();
        // One that is no id of ours cannot be shown anyway.
        message.quotedExternalId =
                external.quoted() == null || external.quoted().length() > MAX_EXTERNAL ? null : external.quoted();
        return message;
    }

    static Message outgoing(Conversation conversation, Author author, Draft draft, Instant at) {
        var message = new Message(conversation, Direction.OUT, author, draft.text(), at);
        message.clientToken = draft.clientToken();
        message.quotedExternalId = draft.quotedExternalId();
        message.status = MessageStatus.QUEUED;
        return message;
    }

    static Message note(Conversation conversation, Author author, String text, @Nullable String token, Instant at) {
        var message = new Message(conversation, Direction.NOTE, author, text, at);
        message.clientToken = token;
        return message;
    }

    static Message notice(Conversation conversation, Author author, String text, String token, Instant at) {
        var message = new Message(conversation, Direction.NOTICE, author, text, at);
        message.clientToken = token;
        message.status = MessageStatus.SENT;
        message.sentAt = message.at;
        return message;
    }

    /** @param event a text key; its arguments are the author's name and {@code argument} */
    static Message system(Conversation conversation, Author author, String event, String argument, Instant at) {
        var message = new Message(conversation, Direction.SYSTEM, author, argument, at);
        message.event = event;
        return message;
    }

    /** @return whether the report moved the message forward */
    boolean report(MessageStatus next, Instant reportedAt, Reason why) {
        if (status == null || !(status.mayBecome(next) || newReason(next, why))) {
            return false;
        }
        moves(next, reportedAt, why);
        return true;
    }

    /** As the plugin that sends it knows. @return whether that is news */
    boolean stands(MessageStatus next, Instant reportedAt, Reason why) {
        if (next == status && reason().equals(why)) {
            return false;
        }
        moves(next, reportedAt, why);
        return true;
    }

    private void moves(MessageStatus next, Instant reportedAt, Reason why) {
        status = next;
        reason = why.text();
        reasonKey = why.key();
        reasonArgs = why.args();
        var time = reportedAt.truncatedTo(ChronoUnit.MICROS);
        switch (next) {
            case QUEUED, UNKNOWN, CANCELLED -> {}
            case SENT -> sentAt = time;
            case DELIVERED -> deliveredAt = time;
            case READ -> readAt = time;
            case FAILED -> failedAt = time;
        }
    }

    private Reason reason() {
        return new Reason(reason, reasonKey, reasonArgs);
    }

    /** A message that goes on waiting may say why, or no longer why. */
    private boolean newReason(MessageStatus next, Reason why) {
        return next == status && next.rank() < MessageStatus.SENT.rank() && !reason().equals(why);
    }

    void externalId(String newExternalId) {
        externalId = newExternalId;
    }

    /** Reports come in any order: one older than the last says nothing any more. */
    boolean react(@Nullable String emoji, Instant reported) {
        if (reactedAt != null && reported.isBefore(reactedAt)) {
            return false;
        }
        reactedAt = reported.truncatedTo(ChronoUnit.MICROS);
        boolean changes = !Objects.equals(reaction, emoji);
        reaction = emoji == null ? null : SearchText.cut(emoji, 40);
        return changes;
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long position() {
        return position;
    }

    public Direction direction() {
        return direction;
    }

    public Instant at() {
        return at;
    }

    /** A member of staff; null for the customer, a program and what was sent elsewhere. */
    public @Nullable Long authorId() {
        return authorId;
    }

    /** Sent by itself, by a rule or as a template: it answers nobody. */
    public boolean automatic() {
        return direction == Direction.NOTICE || (direction == Direction.OUT && authorId == null);
    }

    public String text() {
        return text;
    }

    /** Whether the channel has it. */
    boolean arrived() {
        return status != null && status.rank() >= MessageStatus.SENT.rank();
    }

    /** As {@link MessageQueries} reads it. */
    public MessageRow row() {
        return new MessageRow(
                id(),
                position,
                conversationId,
                externalId,
                direction,
                authorId,
                authorName,
                text,
                event,
                at,
                status,
                sentAt,
                deliveredAt,
                readAt,
                failedAt,
                reason,
                reasonKey,
                reasonArgs,
                quotedExternalId,
                reaction,
                clientToken);
    }

    /** Null for what was not sent from here. */
    public @Nullable MessageStatus status() {
        return status;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    /** The channel's ids of a message and of the one it answers. */
    record External(String id, @Nullable String quoted) {}
}
