package io.kenh.zbstemplates.send;

import io.kenh.api.addon.Host;
import io.kenh.inbox.api.Conversations;
import io.kenh.inbox.api.FailureReason;
import io.kenh.inbox.api.MessageStatus;
import io.kenh.inbox.api.SentMessage;
import io.kenh.inbox.api.ThreadKey;
import io.kenh.zalooa.api.ZaloRecipients;
import io.kenh.zbstemplates.content.PlainText;
import io.kenh.zbstemplates.content.TemplateType;
import io.kenh.zbstemplates.template.TemplateStore;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Zalo took stands in the customer's conversation as the template message it is, and not a second time by Zalo's echo. One by phone
 * says not which of the people who wrote got it: it stands where Zalo's echo has brought it.
 */
final class InConversation {
    private static final String ZALO = "zalo-oa";

    private final Host host;
    private final TemplateStore templates;

    InConversation(Host host) {
        this.host = host;
        this.templates = new TemplateStore(host);
    }

    /** The conversations of several messages, all at once: who holds them one by one may wait for another who does. */
    void hold(Collection<Message> messages) {
        var threads = messages.stream()
                .flatMap(message -> thread(message.row()).stream())
                .collect(Collectors.toSet());
        if (threads.size() > 1) {
            host.services().get(Conversations.class).holdAll(threads);
        }
    }

    private static Optional<ThreadKey> thread(MessageRow row) {
        return row.to().route() == Route.UID
                ? Optional.ofNullable(row.to().userId()).map(user -> new ThreadKey(ZALO, row.accountId(), user))
                : Optional.empty();
    }

    /** Inside the write that holds the message. */
    void stand(EntityManager em, Message message) {
        var row = message.row();
        var sentAt = row.sentAt();
        var standing = standing(row);
        if (sentAt == null || standing == null) {
            return;
        }
        var thread = thread(row).orElse(null);
        if (thread != null) {
            // Who took back their data is not among them. They may be doing so right now: with the conversation held
            // it is settled.
            host.services().get(Conversations.class).hold(thread);
            host.services()
                    .get(ZaloRecipients.class)
                    .byUser(row.accountId(), thread.customer())
                    .ifPresent(person -> tell(em, message, thread, person.partnerId(), sentAt, standing));
        } else if (row.externalId() != null) {
            tell(em, message, new ThreadKey(ZALO, row.accountId(), ""), 0, sentAt, standing);
        }
    }

    private void tell(
            EntityManager em,
            Message message,
            ThreadKey thread,
            long partner,
            Instant sentAt,
            SentMessage.Standing standing) {
        var row = message.row();
        host.services()
                .get(Conversations.class)
                .sent(new SentMessage(
                        "zbs-templates-" + row.id(),
                        thread,
                        message.companyId(),
                        partner,
                        row.externalId(),
                        row.source().senderId(),
                        () -> new SentMessage.Content(row.title(), row.documentTitle(), text(em, row)),
                        sentAt,
                        standing));
    }

    /** A code is nobody else's business. */
    private String text(EntityManager em, MessageRow row) {
        var content =
                templates.version(em, row.templateId(), row.templateVersion()).content();
        return content.type() == TemplateType.OTP ? "" : PlainText.of(content, Texts.read(host, row.texts()));
    }

    private static SentMessage.@Nullable Standing standing(MessageRow row) {
        return switch (row.state()) {
            case SENT -> standing(MessageStatus.SENT, row.sentAt(), row);
            case DELIVERED -> standing(MessageStatus.DELIVERED, row.deliveredAt(), row);
            case SEEN -> standing(MessageStatus.READ, row.seenAt(), row);
            case FAILED -> standing(MessageStatus.FAILED, row.changedAt(), row);
            case QUEUED, WAITING, SENDING, UNKNOWN, CANCELLED -> null;
        };
    }

    private static SentMessage.Standing standing(MessageStatus status, @Nullable Instant at, MessageRow row) {
        var why = row.why();
        var key = why.key();
        return new SentMessage.Standing(
                status,
                Optional.ofNullable(at).orElse(row.changedAt()),
                key == null ? null : FailureReason.of(key, Integer.toString(why.code()), why.detail()));
    }
}
