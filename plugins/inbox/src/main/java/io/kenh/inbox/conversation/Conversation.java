package io.kenh.inbox.conversation;

import io.kenh.api.data.CompanyOwned;
import io.kenh.api.data.SearchText;
import io.kenh.inbox.api.Conversations.ConversationRef;
import io.kenh.inbox.api.IncomingMessage;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.inbox.message.Direction;
import io.kenh.inbox.message.Message;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The thread of one customer with one account. Its row is locked by whoever changes it or its messages: see {@link ConversationLock}. */
@Entity
@Table(name = "inbox_conversation")
public class Conversation extends CompanyOwned {
    public static final int PREVIEW_LENGTH = 200;
    private static final int SEARCH_LENGTH = 800;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_conversation_seq")
    @SequenceGenerator(
            name = "inbox_conversation_seq",
            sequenceName = "inbox_conversation_seq",
            initialValue = 1000,
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(nullable = false, updatable = false, length = 60)
    private String channel;

    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, length = 200)
    private String customer;

    @Column(name = "partner_id", nullable = false)
    private long partnerId;

    @Column(name = "partner_name", nullable = false, length = 300)
    private String partnerName;

    @Column(name = "search_text", nullable = false, length = 800)
    private String searchText;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private ConversationState state;

    @Column(name = "needs_reply", nullable = false)
    private boolean needsReply;

    /** Nobody of the staff has answered the customer's last words. What is sent by itself answers nobody. */
    @Column(nullable = false)
    private boolean asked;

    @Column(name = "assignee_id")
    private @Nullable Long assigneeId;

    @Column(name = "team_id")
    private @Nullable Long teamId;

    @Column(name = "last_message_id")
    private @Nullable Long lastMessageId;

    @Column(name = "last_at", nullable = false)
    private Instant lastAt;

    @Column(name = "last_preview", nullable = false, length = PREVIEW_LENGTH)
    private String lastPreview;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_kind", length = 12)
    private IncomingMessage.@Nullable Kind lastKind;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_direction", length = 10)
    private @Nullable Direction lastDirection;

    @Column(name = "last_author_id")
    private @Nullable Long lastAuthorId;

    /** How far the last line has come; null for one that we did not send. */
    @Enumerated(EnumType.STRING)
    @Column(name = "last_status", length = 12)
    private @Nullable MessageStatus lastStatus;

    @Column(name = "message_count", nullable = false)
    private long messageCount;

    @Column(name = "inbound_count", nullable = false)
    private long inboundCount;

    @Column(name = "last_inbound_position", nullable = false)
    private long lastInboundPosition;

    @Column(nullable = false)
    private int unread;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    protected Conversation() {}

    /** The place of the next line: in order of arrival, as whoever adds one holds the row. */
    public long nextPosition() {
        return ++messageCount;
    }

    /**
     * A message was stored: keeps what lists show. One that arrives late changes neither the last line nor whose turn it is. Where another
     * plugin sent the first one, there is nothing to do.
     */
    public void took(Message message, Preview preview) {
        if (message.direction() == Direction.IN) {
            lastInboundPosition = message.position();
            inboundCount++;
            unread++;
            state = ConversationState.OPEN;
        }
        boolean first = lastMessageId == null;
        if ((message.direction().spoken() && isNewest(message))
                || (message.direction() == Direction.NOTICE
                        && (first || !message.at().isBefore(lastAt)))) {
            // Also an answer that failed is none, whatever is sent by itself after it.
            asked = message.automatic() ? unanswered() : message.direction() == Direction.IN;
            last(message, preview);
        }
        if (first && message.direction() == Direction.NOTICE) {
            finish();
        }
    }

    /** Lines were taken away: whose turn it is, as the rest says. */
    public void asked(boolean now) {
        asked = now;
        needsReply = state == ConversationState.OPEN && unanswered();
    }

    /** The last line was taken away: {@code message} is now the last one. */
    public void last(@Nullable Message message, Preview preview) {
        lastPreview = SearchText.cut(preview.text(), PREVIEW_LENGTH);
        lastKind = preview.kind();
        lastMessageId = message == null ? null : message.id();
        lastDirection = message == null ? null : message.direction();
        lastAuthorId = message == null ? null : message.authorId();
        lastStatus = message == null ? null : message.status();
        if (message != null) {
            lastAt = message.at();
        }
        needsReply = state == ConversationState.OPEN && unanswered();
        searchText = SearchText.cut(SearchText.line(partnerName + " " + lastPreview), SEARCH_LENGTH);
    }

    /**
     * The state of a message became another one. A last answer that failed is none: the customer waits again, also when the conversation
     * was marked as done in the belief that it would arrive.
     *
     * @return whether lists show something else now
     */
    public boolean reported(Message message) {
        if (!isLast(message.id()) || message.status() == lastStatus) {
            return false;
        }
        lastStatus = message.status();
        if (lastStatus == MessageStatus.FAILED && lastDirection != Direction.NOTICE) {
            state = ConversationState.OPEN;
        }
        needsReply = state == ConversationState.OPEN && unanswered();
        return true;
    }

    /** What may have arrived, nobody knows: until it is known, somebody has to look. */
    private boolean unanswered() {
        return asked
                || (lastDirection != Direction.NOTICE
                        && (lastStatus == MessageStatus.FAILED || lastStatus == MessageStatus.UNKNOWN));
    }

    private boolean isNewest(Message message) {
        // Of two with the same time the one that came later stands below.
        return lastMessageId == null
                || lastDirection == Direction.NOTICE
                || !message.at().isBefore(lastAt);
    }

    public void partner(long newPartnerId, String name) {
        var called = SearchText.cut(name, 300);
        if (partnerId == newPartnerId && partnerName.equals(called)) {
            return;
        }
        partnerId = newPartnerId;
        partnerName = called;
        searchText = SearchText.cut(SearchText.line(partnerName + " " + lastPreview), SEARCH_LENGTH);
    }

    /** @return whether that changes anything */
    public boolean assign(@Nullable Long userId) {
        boolean changes = !Objects.equals(assigneeId, userId);
        assigneeId = userId;
        return changes;
    }

    /** @return whether that changes anything */
    public boolean finish() {
        boolean changes = state != ConversationState.DONE;
        state = ConversationState.DONE;
        needsReply = false;
        unread = 0;
        return changes;
    }

    /** The person took back their data: nothing leads back to them, and nothing is left to do. */
    public void erase(String formerCustomer) {
        customer = formerCustomer;
        lastMessageId = null;
        lastStatus = null;
        lastPreview = "";
        lastKind = null;
        searchText = SearchText.cut(SearchText.line(partnerName), SEARCH_LENGTH);
        asked = false;
        finish();
    }

    /** @return whether that changes anything */
    public boolean reopen() {
        boolean changes = state != ConversationState.OPEN;
        state = ConversationState.OPEN;
        needsReply = unanswered();
        return changes;
    }

    /** Somebody of the staff has seen everything up to this place. */
    public boolean seen(long position) {
        boolean changes = unread > 0 && position >= lastInboundPosition;
        if (changes) {
            unread = 0;
        }
        return changes;
    }

    /** The place itself, or that of the newest line when there is none so far down. */
    long atMost(long position) {
        return Math.min(position, messageCount);
    }

    long inboundCount() {
        return inboundCount;
    }

    public boolean isLast(long messageId) {
        return lastMessageId != null && lastMessageId == messageId;
    }

    EarlierRow earlier() {
        var preview = new Preview(lastPreview, lastKind);
        return new EarlierRow(id(), thread(), state, needsReply, lastAt, preview, lastDirection, lastAuthorId);
    }

    public ConversationRef ref() {
        return new ConversationRef(id(), thread(), partnerId, partnerName, assigneeId);
    }

    public ThreadKey thread() {
        return new ThreadKey(channel, accountId, customer);
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public long partnerId() {
        return partnerId;
    }

    public String partnerName() {
        return partnerName;
    }

    public ConversationState state() {
        return state;
    }

    public @Nullable Long assigneeId() {
        return assigneeId;
    }

    public boolean needsReply() {
        return needsReply;
    }

    public int unread() {
        return unread;
    }

    public long lastInboundPosition() {
        return lastInboundPosition;
    }

    public Instant lastAt() {
        return lastAt;
    }
}
